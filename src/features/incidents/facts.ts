import { z } from 'zod';

import { instant } from '#kernel/instant.ts';

import { type FieldKey, fieldKeys, fieldOf } from './fact-fields.ts';
import { type FactValue, valueShapes } from './fact-value.ts';

/** What is told: something that happened, nearly happened, announces itself, or is told freely. */
export const recordKinds = ['incident', 'near-miss', 'sign', 'voluntary'] as const;
export const RecordKind = z.enum(recordKinds);
export type RecordKind = (typeof recordKinds)[number];

/** How sure a fact is. “Unknown” is an answer too: asked, and nobody knows yet. */
export const certainties = ['confirmed', 'suspected', 'unknown'] as const;
export const FactCertainty = z.enum(certainties);
export type FactCertainty = (typeof certainties)[number];

/** One answer about an incident, at one moment. A later answer to the same field takes its place. */
export type Fact = {
  readonly field: FieldKey;
  /** Null exactly where the certainty is “unknown”. */
  readonly value: FactValue | null;
  readonly certainty: FactCertainty;
  /** Since when it is so, where that is known. */
  readonly since: Date | null;
  /** Who said it. */
  readonly by: string;
  /** The contractor they work for; of the body’s own people it is not said. */
  readonly firm?: string;
  /** When it was said. */
  readonly at: Date;
};

/** What a field may hold: its kind's shape, and for a choice one of its own options. */
function shapeOf(key: FieldKey): z.ZodType<FactValue> {
  const { kind, options } = fieldOf(key);
  if (kind !== 'choice' && kind !== 'choices') return valueShapes[kind];
  const option = z.enum(Object.keys(options ?? {}));
  return kind === 'choice' ? option : z.array(option).min(1).max(50);
}

const shapes = new Map(fieldKeys.map((key) => [key, shapeOf(key)]));

/** Whether a field can hold a value. */
export function canHold(key: FieldKey, value: unknown): boolean {
  return shapes.get(key)?.safeParse(value).success ?? false;
}

const common = {
  certainty: FactCertainty,
  since: instant.nullable(),
  by: z.string().trim().min(1).max(200),
  firm: z.string().trim().min(1).max(200).exactOptional(),
  at: instant,
};

const [first, ...others] = fieldKeys.map((key) =>
  z
    .strictObject({ field: z.literal(key), value: shapeOf(key).nullable(), ...common })
    .refine(({ value, certainty }) => (value === null) === (certainty === 'unknown'), {
      path: ['certainty'],
    }),
);
if (!first) throw new Error('An incident has fields.');

/** A fact as it is sent and kept: the value fits its field, and only what is unknown has none. */
export const Fact = z.discriminatedUnion('field', [first, ...others]);

/** What holds now by field: of several answers the one given last, of equally late ones the later. */
export type Current = ReadonlyMap<FieldKey, Fact>;

export function current(facts: readonly Fact[]): Current {
  const inOrder = facts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return new Map(inOrder.map((fact) => [fact.field, fact]));
}

/** What held at a moment: what was said later is left out. */
export const currentAt = (facts: readonly Fact[], at: Date): Current =>
  current(facts.filter((fact) => fact.at <= at));

/** The value of a field where there is one. */
export const valueIn = (facts: Current, field: FieldKey): FactValue | null =>
  facts.get(field)?.value ?? null;

/** The moment in a field, or at which its time began; null where it is not known. */
export function momentIn(facts: Current, field: FieldKey): Date | null {
  const value = valueIn(facts, field);
  const moment = valueShapes.instant.safeParse(value);
  if (moment.success) return new Date(moment.data);
  const span = valueShapes.span.safeParse(value);
  return span.success ? new Date(span.data.from) : null;
}
