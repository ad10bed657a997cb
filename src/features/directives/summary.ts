import { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { Count, countOver, countsOver, isSuppressed } from '#features/labels/small-count.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import { type Answers, type Question, tally } from './question.ts';

/** What all bodies together answered: no count in it tells what any one of them said. */
export const Summary = z.strictObject({
  addressees: z.number(),
  answered: Count,
  questions: z.array(
    z.strictObject({
      number: z.number(),
      answered: Count,
      counts: z.array(z.strictObject({ option: z.string(), count: Count })),
      /** Null for a question that asks for no number, or where it is held back. */
      sum: z.number().nullable(),
    }),
  ),
});
export type Summary = z.infer<typeof Summary>;

/** One body's answers that stand. */
export type Answered = { readonly organizationId: OrganizationId; readonly answers: Answers };

/** What a body answers, it confides to the headquarters. */
const confided = ({ organizationId }: Answered) => marked('TLP:AMBER+STRICT', organizationId);

/** The answers of all bodies, counted over no fewer than `fewest` of them or held back. */
export function summaryOf(
  questions: readonly Question[],
  replies: readonly Answered[],
  { addressees, fewest }: { readonly addressees: number; readonly fewest: number },
): Summary {
  return {
    addressees,
    answered: countOver(replies.map(confided), fewest),
    questions: questions.map((question) => ofQuestion(question, replies, fewest)),
  };
}

function ofQuestion(
  question: Question,
  replies: readonly Answered[],
  fewest: number,
): Summary['questions'][number] {
  const all = replies.map((reply) => ({ reply, tally: tally(question, [reply.answers]) }));
  const given = all.filter((one) => one.tally.answered > 0);
  const { number, counts, sum } = tally(
    question,
    given.map(({ reply }) => reply.answers),
  );
  const cells = counts.map(({ option }) =>
    given.filter(chose(option)).map(({ reply }) => confided(reply)),
  );
  const answered = countOver(
    given.map(({ reply }) => confided(reply)),
    fewest,
  );
  // Only where a body chooses exactly one do the parts make up the whole.
  const parts =
    question.type === 'many'
      ? { total: answered, cells: cells.map((cell) => countOver(cell, fewest)) }
      : { ...countsOver(cells, fewest) };
  const total = cells.length > 0 ? parts.total : answered;
  return {
    number,
    answered: total,
    counts: counts.map(({ option }, at) => ({
      option,
      count: parts.cells[at] ?? { suppressed: true },
    })),
    sum: isSuppressed(answered) ? null : sum,
  };
}

const chose =
  (option: string) =>
  (one: { readonly tally: ReturnType<typeof tally> }): boolean =>
    one.tally.counts.some((each) => each.option === option && each.count > 0);

/** A reply that was counted: whose, and the how manieth of that body. */
export type Counted = { readonly organizationId: OrganizationId; readonly reply: number };

/**
 * How many bodies' answers differ between two summaries. Whoever compares the two learns what these
 * bodies said together, so there must be none or enough of them.
 */
export function changedSince(before: readonly Counted[], after: readonly Counted[]): number {
  const known = new Map(before.map(({ organizationId, reply }) => [organizationId, reply]));
  const now = new Map(after.map(({ organizationId, reply }) => [organizationId, reply]));
  const bodies = new Set([...known.keys(), ...now.keys()]);
  return [...bodies].filter((body) => known.get(body) !== now.get(body)).length;
}
