import { z } from 'zod';

import { Certainty, Names, prose } from '#features/profiles/names.ts';

import { Condition, judge, type Judgement, type Truth } from './condition.ts';
import type { Answer, Picture } from './picture.ts';

/** The questions of coverage. Each is asked and answered apart: none follows from another. */
export const scopeParts = ['entity', 'system', 'trigger'] as const;
export type ScopePart = (typeof scopeParts)[number];

/** One question that a person is guided through, because no fact answers it. */
export const ScopeQuestion = z.strictObject({
  id: prose(60),
  part: z.enum(scopeParts),
  names: Names,
  ask: z.strictObject({ ja: prose(500), en: prose(500) }),
  /** What helps to answer it: where a list is found, what does not count. */
  help: z.strictObject({ ja: prose(1000), en: prose(1000) }).exactOptional(),
  /** Where this holds, the answer is yes until somebody says otherwise. */
  presumed: Condition.exactOptional(),
  source: prose(1000),
  certainty: Certainty,
});
export type ScopeQuestion = z.infer<typeof ScopeQuestion>;

/** One ground on which a part of the scope is met, in the words of the rule. */
const Test = z.strictObject({
  names: Names,
  holds: Condition,
  /** Where the rule says so; the duty's source where none is named. */
  source: prose(1000).exactOptional(),
});
export type Test = z.infer<typeof Test>;

/** A part of the scope: any of its grounds is enough, or all of them are needed. */
export const Part = z.strictObject({
  need: z.enum(['any', 'all']),
  tests: z.array(Test).min(1).max(50),
});
export type Part = z.infer<typeof Part>;

/** Who, which systems and what a rule is about. Null where the rule draws no line there. */
export const Scope = z.strictObject({
  entity: Part.nullable(),
  system: Part.nullable(),
  trigger: Part.nullable(),
});
export type Scope = z.infer<typeof Scope>;

/** What is known of one part of a scope, ground by ground. */
export type PartJudgement = {
  readonly part: ScopePart;
  readonly truth: Truth;
  readonly tests: readonly { readonly test: Test; readonly judgement: Judgement }[];
};

/** What is known of each part of a scope. A part that the rule does not ask about is met. */
export function judgeScope(scope: Scope, picture: Picture): readonly PartJudgement[] {
  return scopeParts.map((part) => judgePart(part, scope[part], picture));
}

function judgePart(part: ScopePart, rule: Part | null, picture: Picture): PartJudgement {
  if (!rule) return { part, truth: 'yes', tests: [] };
  const tests = rule.tests.map((test) => ({ test, judgement: judge(test.holds, picture) }));
  const truths = tests.map(({ judgement }) => judgement.truth);
  const decisive = rule.need === 'any' ? 'yes' : 'no';
  const other = rule.need === 'any' ? 'no' : 'yes';
  const truth = truths.includes(decisive) ? decisive : truths.includes('open') ? 'open' : other;
  return { part, truth, tests };
}

/** The answers with those that may be presumed; what a person said stands above what is presumed. */
export function withPresumed(questions: readonly ScopeQuestion[], picture: Picture): Picture {
  const answers = new Map(picture.answers);
  for (const { id, presumed } of questions) {
    const said = answers.get(id)?.answer ?? 'unknown';
    if (said !== 'unknown' || !presumed || judge(presumed, picture).truth !== 'yes') continue;
    const answer: Answer = { question: id, answer: 'yes', by: 'presumed', at: picture.asOf };
    answers.set(id, answer);
  }
  return { ...picture, answers };
}
