import { z } from 'zod';

import { deadline } from '#features/profiles/timeline.ts';
import { instant } from '#kernel/instant.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import type { Measure } from './directive.ts';
import { say } from './draft-texts.ts';

/**
 * What shows that an action was taken: a fresh inventory; the review of a named person; the
 * addressee's own statement; the answers to the questions.
 */
export const evidences = ['inventory', 'review', 'report', 'answers'] as const;
export type Evidence = (typeof evidences)[number];

const days = z.number().int().min(1).max(365);

/** By when an action is due: by the decision table, after days of its own, or at one moment for all. */
export const Due = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('table') }),
  z.strictObject({ by: z.literal('days'), days }),
  z.strictObject({ by: z.literal('instant'), at: instant }),
]);
export type Due = z.infer<typeof Due>;

/** One thing that is ordered. Its number stays its own in every version and is never given again. */
export const Action = z.strictObject({
  number: z.number().int().min(1).max(99),
  /** Empty where the standard words of its evidence say it all. */
  text: z.string().trim().max(2000),
  evidence: z.enum(evidences),
  per: z.enum(['system', 'organization']),
  due: Due,
  /** Only for systems whose decision demands an examination for compromise. */
  onlyForensic: z.boolean(),
});
export type Action = z.infer<typeof Action>;

export const Actions = z.array(Action).max(20);

/** Whether the addressee's word alone does not settle it. */
export const needsProof = (evidence: Evidence): boolean =>
  evidence === 'inventory' || evidence === 'review';

const measuresBy: Record<Evidence, readonly Measure[]> = {
  inventory: ['patched', 'removed', 'mitigated', 'disconnected'],
  review: ['mitigated', 'disconnected', 'examined'],
  report: ['reported'],
  answers: [],
};

/** What an addressee may claim to have done where this evidence is asked for. */
export const measuresFor = (evidence: Evidence): readonly Measure[] => measuresBy[evidence];

/** The one action of a directive that names none: remove the vulnerability, shown by an inventory. */
export const remedy: Action = {
  number: 1,
  text: '',
  evidence: 'inventory',
  per: 'system',
  due: { by: 'table' },
  onlyForensic: false,
};

/** The action of a circular that names none: answer its questions. */
export const answering = (given: number): Action => ({
  number: 1,
  text: '',
  evidence: 'answers',
  per: 'organization',
  due: { by: 'days', days: given },
  onlyForensic: false,
});

export type Clock = {
  readonly start: Date;
  /** The directive's own days, where neither the table nor the action sets any. */
  readonly days: number;
  /** Where days end: the profile’s zone. */
  readonly zone: string;
};

/** What a decision allows: days of its outcome, or time until a date its table names; null: nothing. */
export type Allowed = { readonly days: number } | { readonly until: Date } | null;

/**
 * The deadline of an action on something, and the rule that set it. A date that its table names and
 * that has passed when the clock starts leaves the directive's own days.
 */
export function dueOf(
  { due }: Pick<Action, 'due'>,
  allowed: Allowed,
  clock: Clock,
): { readonly dueAt: Date; readonly dueRule: string } {
  if (due.by === 'instant') return until(due.at, 'instant');
  if (due.by === 'days') return after(clock, due.days, 'action');
  if (allowed && 'days' in allowed) return after(clock, allowed.days, 'decision');
  if (allowed && allowed.until > clock.start) return until(allowed.until, 'decision until');
  return after(clock, clock.days, 'directive');
}

const until = (at: Date, by: string) => ({ dueAt: at, dueRule: `${by} ${at.toISOString()}` });

function after({ start, zone }: Clock, count: number, by: string) {
  const { dueAt, rule } = deadline(start, count, zone);
  return { dueAt, dueRule: `${by} ${count} ${rule}` };
}

type Subject = {
  readonly hasVulnerability: boolean;
  readonly hasQuestions: boolean;
  readonly now: Date;
};

/** What an action must not be, with the words for it. */
const unsound: readonly [(action: Action, subject: Subject) => boolean, Text][] = [
  [
    ({ per }, { hasVulnerability }) => per === 'system' && !hasVulnerability,
    say('directives.fault.no-subject'),
  ],
  [
    ({ evidence, per }) => evidence === 'inventory' && per !== 'system',
    say('directives.fault.inventory-of-system'),
  ],
  [
    ({ evidence, per }) => evidence === 'answers' && per !== 'organization',
    say('directives.fault.answers-of-body'),
  ],
  [
    ({ evidence }, { hasQuestions }) => evidence === 'answers' && !hasQuestions,
    say('directives.fault.no-questions'),
  ],
  [
    ({ onlyForensic, per }) => onlyForensic && per !== 'system',
    say('directives.fault.forensic-of-system'),
  ],
  [
    ({ due, per }) => due.by === 'table' && per !== 'system',
    say('directives.fault.table-of-system'),
  ],
  [({ due }, { now }) => due.by === 'instant' && due.at <= now, say('directives.fault.past')],
];

type About = Pick<Subject, 'hasVulnerability' | 'hasQuestions'>;

/** The kinds of evidence that an action may ask for. */
export const evidencesOf = ({ hasVulnerability, hasQuestions }: About): Evidence[] =>
  evidences.filter((evidence) => {
    if (evidence === 'inventory') return hasVulnerability;
    return evidence !== 'answers' || hasQuestions;
  });

/** Of whom an action with this evidence may be asked, the usual first. */
export function placesOf(evidence: Evidence, { hasVulnerability }: About): Action['per'][] {
  if (evidence === 'inventory') return ['system'];
  if (evidence === 'answers' || !hasVulnerability) return ['organization'];
  return ['system', 'organization'];
}

/** Every fault in the actions of a draft, each with its place. */
export function faultsInActions(actions: readonly Action[], subject: Subject): Fault[] {
  const numbers = actions.map(({ number }) => number);
  const faults = actions.flatMap((action, at) => [
    ...(numbers.indexOf(action.number) < at
      ? [{ path: `/actions/${at}`, text: say('directives.fault.number-twice') }]
      : []),
    ...unsound
      .filter(([holds]) => holds(action, subject))
      .map(([, text]) => ({ path: `/actions/${at}`, text })),
  ]);
  const asking = actions.filter(({ evidence }) => evidence === 'answers').length;
  if (subject.hasQuestions && asking !== 1) {
    faults.push({ path: '/actions', text: say('directives.fault.one-answering') });
  }
  return faults;
}
