import { randomBytes } from 'node:crypto';

import { codeBytes, codeKey, codeOf } from '#features/access/secret-code.ts';
import { digest } from '#features/access/server/service.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/text.ts';

import { say } from '../without-account-texts.ts';

/** A code that nobody guesses, and what is kept of it. */
export function newCode() {
  const code = codeOf(randomBytes(codeBytes));
  return { code, hash: hashOf(code) };
}

/** What is kept of a code, however it was typed. */
export const hashOf = (typed: string): Buffer => digest(codeKey(typed));

/**
 * Whoever bears a code, under the id of what it stands for: they hold no permission, speak for no body,
 * and see what the policies open to that id.
 */
export const bearer = (id: string, language: Language = 'ja'): Actor => ({
  id: PersonId.parse(`person_${id}`),
  organizationId: null,
  permissions: new Set(),
  scope: [],
  language,
});

/** A code that is unknown, used, lapsed or taken back: which of them is told to nobody. */
export function codeRefused(): never {
  throw new Refusal('not-found', say('incidents.code.refused'));
}
