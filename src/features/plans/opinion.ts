import { z } from 'zod';

/** What was done with an opinion: the text was changed by it, in part, or it was not. */
export const outcomes = ['reflected', 'partly', 'stands', 'reference', 'declined'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = (typeof outcomes)[number];

/** Outcomes that name the change they are; the others name the reason why there is none. */
export const changing: ReadonlySet<Outcome> = new Set(['reflected', 'partly']);

/** What moderation made of an opinion. What is withheld is counted and answered, and not shown. */
export const moderations = ['waiting', 'shown', 'withheld'] as const;
export const Moderation = z.enum(moderations);
export type Moderation = (typeof moderations)[number];

/** What an opinion changed: paragraphs that differ between two revisions. */
export const Change = z.strictObject({
  from: z.number().int().min(1),
  to: z.number().int().min(1),
  paragraphs: z.array(z.number().int().min(1)).min(1).max(100),
});
export type Change = z.infer<typeof Change>;

/** What keeps an answer from being whole: a change that there is not, or neither change nor reason. */
export const answerObstacles = [
  'change-missing',
  'reason-missing',
  'change-stray',
  'revisions-unknown',
  'unchanged',
] as const;
export type AnswerObstacle = (typeof answerObstacles)[number];

type Answered = {
  readonly outcome: Outcome;
  readonly change: Change | null;
  readonly reason: string;
};

/** Which paragraphs differ between two revisions; undefined where there is no such pair. */
export type DiffersBetween = (from: number, to: number) => ReadonlySet<number> | undefined;

/** Everything that is wrong with an answer; nothing where it can be drafted. */
export function answerObstaclesOf(
  { outcome, change, reason }: Answered,
  differing: DiffersBetween,
): AnswerObstacle[] {
  if (!changing.has(outcome)) {
    const found: AnswerObstacle[] = reason === '' ? ['reason-missing'] : [];
    return change ? [...found, 'change-stray'] : found;
  }
  if (!change) return ['change-missing'];
  const differ = differing(change.from, change.to);
  if (!differ) return ['revisions-unknown'];
  return change.paragraphs.every((number) => differ.has(number)) ? [] : ['unchanged'];
}

export type Merge = { readonly opinion: string; readonly into: string };

/** The opinion that one was merged into in the end; itself where it was not. */
export function chiefOf(opinion: string, merges: readonly Merge[]): string {
  const into = new Map(merges.map((merge) => [merge.opinion, merge.into]));
  const seen = new Set<string>();
  let at = opinion;
  for (let next = into.get(at); next !== undefined && !seen.has(at); next = into.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** Whether merging would lead round in a circle, or into what was itself merged away. */
export const isCircular = ({ opinion, into }: Merge, merges: readonly Merge[]): boolean =>
  chiefOf(into, merges) === opinion || opinion === into;
