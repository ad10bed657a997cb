import { Role } from '#features/access/role.ts';
import { roleWords } from '#features/access/role-words.ts';
import { results } from '#features/audits/judgement.ts';
import { resultWords } from '#features/audits/judgement-words.ts';
import { Kind, Measure } from '#features/directives/directive.ts';
import { kindWords, measureWords } from '#features/directives/directive-words.ts';
import { inputWords, valueWords as givenWords } from '#features/exposure/exposure-words.ts';
import { keptFieldWords } from '#features/inventory/field-words.ts';
import { importanceWords } from '#features/inventory/inventory-words.ts';
import { Importance } from '#features/inventory/system.ts';
import type { Text } from '#kernel/text.ts';

import { actWords } from './acts.ts';
import { say } from './texts.ts';

type Wording = (value: string) => Text | undefined;

const role: Wording = (value) => {
  const known = Role.safeParse(value);
  return known.success ? roleWords(known.data) : undefined;
};
const importance: Wording = (value) => {
  const known = Importance.safeParse(value);
  return known.success ? importanceWords(known.data) : undefined;
};

/** How the values of some facts are worded, whose own words belong to a feature. */
const wordings: ReadonlyMap<string, Wording> = new Map(
  Object.entries<Wording>({
    role,
    importance,
    before: role,
    after: role,
    input: inputWords,
    value: givenWords,
    cause: actWords,
    kind: (value) => {
      const known = Kind.safeParse(value);
      return known.success ? kindWords(known.data) : undefined;
    },
    result: (value) => {
      const known = results.find((result) => result === value);
      return known && resultWords[known];
    },
    measure: (value) => {
      const known = Measure.safeParse(value);
      return known.success ? measureWords(known.data) : undefined;
    },
  }),
);

/** A fact in words, where it is one of few that have any: a role, a measure, yes or no. */
export function valueWords(key: string, value: unknown): Text | undefined {
  if (value === true) return say('trail.yes');
  if (value === false) return say('trail.no');
  if (value === null || value === '') return say('trail.nothing');
  return typeof value === 'string' ? wordings.get(key)?.(value) : undefined;
}

/** A field that was changed, in words. */
export const fieldWords = keptFieldWords;
