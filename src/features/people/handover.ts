import { z } from 'zod';

import { PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './handover-texts.ts';

export const HandoverId = id('handover');
export type HandoverId = z.infer<typeof HandoverId>;

export const handoverReasons = ['transfer', 'retirement', 'leave', 'other'] as const;
export const HandoverReason = z.enum(handoverReasons);
export type HandoverReason = (typeof handoverReasons)[number];

const reasons: Record<HandoverReason, Text> = {
  transfer: say('people.reason.transfer'),
  retirement: say('people.reason.retirement'),
  leave: say('people.reason.leave'),
  other: say('people.reason.other'),
};

export const reasonWords = (reason: HandoverReason): Text => reasons[reason];

/** What becomes of a thing: the successor goes on with it, it ends, or it is the organization's anyway. */
export const outcomes = ['passed', 'ended', 'stays'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = (typeof outcomes)[number];

const outcomeNames: Record<Outcome, Text> = {
  passed: say('people.outcome.passed'),
  ended: say('people.outcome.ended'),
  stays: say('people.outcome.stays'),
};

export const outcomeWords = (outcome: Outcome): Text => outcomeNames[outcome];

type Kind = { readonly outcome: Outcome; readonly words: Text };

/** What may be open in somebody's name, in the order in which it is looked through. */
export const itemKinds = {
  draft: { outcome: 'passed', words: say('people.item.draft') },
  proposal: { outcome: 'passed', words: say('people.item.proposal') },
  'standing-proposal': { outcome: 'passed', words: say('people.item.standing-proposal') },
  'table-proposal': { outcome: 'passed', words: say('people.item.table-proposal') },
  review: { outcome: 'passed', words: say('people.item.review') },
  reply: { outcome: 'passed', words: say('people.item.reply') },
  extension: { outcome: 'passed', words: say('people.item.extension') },
  exception: { outcome: 'passed', words: say('people.item.exception') },
  lowering: { outcome: 'passed', words: say('people.item.lowering') },
  invitation: { outcome: 'passed', words: say('people.item.invitation') },
  mailbox: { outcome: 'stays', words: say('people.item.mailbox') },
  'own-channel': { outcome: 'ended', words: say('people.item.own-channel') },
  'own-rule': { outcome: 'ended', words: say('people.item.own-rule') },
  administration: { outcome: 'ended', words: say('people.item.administration') },
  token: { outcome: 'ended', words: say('people.item.token') },
} as const satisfies Record<string, Kind>;

export type ItemKind = keyof typeof itemKinds;
export const ItemKind = z.enum(Object.keys(itemKinds) as [ItemKind, ...ItemKind[]]);

export const kindWords = (kind: ItemKind): Text => itemKinds[kind].words;

export const HandoverState = z.enum(['begun', 'completed', 'withdrawn']);
export type HandoverState = z.infer<typeof HandoverState>;

export const HandoverItem = z.object({
  kind: ItemKind,
  title: z.string(),
  /** Where one reads on; empty where there is no page of it. */
  href: z.string(),
  outcome: Outcome,
  settledAt: instant.nullable(),
});
export type HandoverItem = z.infer<typeof HandoverItem>;

export const Handover = z.object({
  id: HandoverId,
  leaverId: PersonId,
  leaver: z.string(),
  successorId: PersonId,
  successor: z.string(),
  organizationJa: z.string(),
  organizationEn: z.string(),
  reason: HandoverReason,
  note: z.string(),
  state: HandoverState,
  begunAt: instant,
  begunBy: z.string(),
  endedAt: instant.nullable(),
  /** Whether the reader carries it out: neither of the two. */
  mayComplete: z.boolean(),
});
export type Handover = z.infer<typeof Handover>;
