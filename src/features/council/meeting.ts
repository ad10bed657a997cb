import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const MeetingId = id('meeting');
export type MeetingId = z.infer<typeof MeetingId>;
export const ItemId = id('item');
export type ItemId = z.infer<typeof ItemId>;
/** What an item that few know of is called wherever others could read its name. */
export const SealedItemId = id('sealed-item');
export const PaperId = id('paper');
export type PaperId = z.infer<typeof PaperId>;

/** Held together, or decided by votes sent round. */
export const meetingKinds = ['session', 'written'] as const;
export const MeetingKind = z.enum(meetingKinds);
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStates = ['planned', 'notified', 'open', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What is asked of the meeting: to decide, to give its opinion, to hear, to talk over. */
export const itemKinds = ['decision', 'opinion', 'report', 'deliberation'] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = (typeof itemKinds)[number];

/** What became of an item: decided, noted (了承), an opinion given, or carried over to another meeting. */
export const outcomes = ['decided', 'noted', 'opinion', 'continued'] as const;
export const OutcomeKind = z.enum(outcomes);
export type OutcomeKind = (typeof outcomes)[number];

export const manners = ['present', 'online'] as const;
export const Manner = z.enum(manners);
export type Manner = (typeof manners)[number];

/** What of a meeting is a paper: its agenda, what became of earlier decisions, the minutes whole or for everybody. */
export const paperKinds = ['agenda', 'standing', 'minutes', 'public-minutes'] as const;
export const PaperKind = z.enum(paperKinds);
export type PaperKind = (typeof paperKinds)[number];

/** When a meeting came to each of its states. */
export type Passed = {
  readonly notifiedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
};

/**
 * The state of a meeting, as it was at a moment: whoever’s term ended knows it as it was then. `until` is
 * null for whoever still sits.
 */
export function stateOf(passed: Passed, until: Date | null): MeetingState {
  const has = (at: Date | null) => at !== null && (until === null || at <= until);
  if (has(passed.cancelledAt)) return 'cancelled';
  if (has(passed.closedAt)) return 'closed';
  if (has(passed.openedAt)) return 'open';
  return has(passed.notifiedAt) ? 'notified' : 'planned';
}

const next = {
  planned: ['notified', 'cancelled'],
  notified: ['open', 'cancelled'],
  open: ['closed'],
  closed: [],
  cancelled: [],
} as const satisfies Record<MeetingState, readonly MeetingState[]>;

/** Whether a meeting in one state can come to another at once. */
export const canBecome = (from: MeetingState, to: MeetingState): boolean =>
  (next[from] as readonly MeetingState[]).includes(to);
