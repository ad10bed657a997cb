import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const ExtensionId = id('extension');
export type ExtensionId = z.infer<typeof ExtensionId>;

/** The rule that a deadline is due by once more time was given. */
export const extensionRule = 'extension@1';

/** The farthest that a deadline can be moved at once, counted from the decision. Own rule. */
export const longestExtensionDays = 366;

const day = 86_400_000;

/** Why an approver cannot set this as the new deadline; nothing where they can. */
export type Objection = 'past' | 'no-later' | 'too-far';

/** A new deadline lies after the old one, after the decision, and not too far from it. */
export function objectionTo(until: Date, dueAt: Date, now: Date): Objection | undefined {
  if (until <= now) return 'past';
  if (until <= dueAt) return 'no-later';
  if (until.getTime() - now.getTime() > longestExtensionDays * day) return 'too-far';
  return undefined;
}

/** The deadline after an extension: only what is due before it moves. */
export const extended = (dueAt: Date, until: Date): Date => (dueAt < until ? until : dueAt);
