import type { EffectKind } from '../effects.ts';

/** Where what an effect is done to can be read, by its id with prefix. An indicator has no page of its own. */
const paths: Readonly<Partial<Record<EffectKind, (subject: string) => string>>> = {
  'directive-issue': (id) => `/directives/${id}`,
  'directive-retire': (id) => `/directives/${id}`,
  'policy-adopt': () => '/audit-policy',
  'plan-adopt': (id) => `/plans/${id}`,
  'statement-adopt': (id) => `/statements/${id}`,
  'measure-set': (id) => `/measures/${id}`,
  'task-order': (id) => `/council/tasks/${id}`,
};

/** Undefined of what is not there yet. */
export const effectPath = (kind: EffectKind, subject: string | undefined): string | undefined =>
  subject === undefined ? undefined : paths[kind]?.(subject);
