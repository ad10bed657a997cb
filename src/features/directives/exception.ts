import { z } from 'zod';

import { id } from '#kernel/id.ts';

import type { AddresseeFacts } from './standing.ts';

export const ExceptionId = id('exception');
export type ExceptionId = z.infer<typeof ExceptionId>;

export const initiators = ['addressee', 'headquarters'] as const;
export type Initiator = (typeof initiators)[number];

/** Where an exception is in its life. It lapses by itself; nobody has to end it. */
export const exceptionStates = ['requested', 'refused', 'in-force', 'lapsed', 'ended'] as const;
export const ExceptionState = z.enum(exceptionStates);
export type ExceptionState = (typeof exceptionStates)[number];

export type ExceptionFacts = {
  readonly granted: boolean | null;
  readonly grantedUntil: Date | null;
  readonly endedAt: Date | null;
};

export function exceptionState(facts: ExceptionFacts, now: Date): ExceptionState {
  const { granted, grantedUntil, endedAt } = facts;
  if (granted === null) return 'requested';
  if (!granted || grantedUntil === null) return 'refused';
  if (endedAt !== null && endedAt <= now) return 'ended';
  return now < grantedUntil ? 'in-force' : 'lapsed';
}

/** The longest that one exception can last from its decision; after that it is renewed or over. */
export const longestExceptionDays = 366;

/** Why an exception cannot be granted until then; nothing where it can. */
export function expiryObjection(until: Date, now: Date): 'past' | 'too-far' | undefined {
  if (until <= now) return 'past';
  return until.getTime() - now.getTime() > longestExceptionDays * 86_400_000
    ? 'too-far'
    : undefined;
}

type Excepting = ExceptionFacts & { readonly assignments: readonly string[] };

/** Until when something a body was ordered to do is excepted: the latest exception in force on it. */
export function exceptedUntil(
  exceptions: readonly Excepting[],
  assignment: string | null,
  now: Date,
): Date | null {
  return exceptions
    .filter((each) => exceptionState(each, now) === 'in-force')
    .filter(
      ({ assignments }) =>
        assignments.length === 0 || (assignment !== null && assignments.includes(assignment)),
    )
    .reduce<Date | null>(
      (latest, { grantedUntil }) =>
        latest === null || (grantedUntil !== null && grantedUntil > latest) ? grantedUntil : latest,
      null,
    );
}

/** What of an addressee is excepted and until when: all of it, or each thing it is ordered to do. */
export type Excepted = { readonly whole: Date | null; readonly each: readonly (Date | null)[] };

export const isExcepted = ({ whole, each }: Excepted, at: number): boolean =>
  whole !== null || (each[at] ?? null) !== null;

/**
 * The facts that a standing is made of while some of what was ordered is excepted: that part is left
 * aside, and where nothing open remains, all is excepted until the first part of it is not.
 */
export function whileExcepted(facts: AddresseeFacts, excepted: Excepted): AddresseeFacts {
  if (excepted.whole) return { ...facts, exceptedUntil: excepted.whole };
  const open = facts.assignments.flatMap((each, at) =>
    each.releasedAt === null ? [excepted.each[at] ?? null] : [],
  );
  const until = open.filter((each) => each !== null);
  if (until.length === 0) return facts;
  if (until.length === open.length) {
    return {
      ...facts,
      exceptedUntil: until.reduce((first, each) => (each < first ? each : first)),
    };
  }
  return { ...facts, assignments: facts.assignments.filter((_, at) => !isExcepted(excepted, at)) };
}
