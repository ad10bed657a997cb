import { z } from 'zod';

import { id } from '#kernel/id.ts';

/** One record of what happened to one body. */
export const IncidentId = id('incident');
export type IncidentId = z.infer<typeof IncidentId>;

export const TimelineId = id('timeline');
export type TimelineId = z.infer<typeof TimelineId>;

export const IncidentFileId = id('incident-file');
export type IncidentFileId = z.infer<typeof IncidentFileId>;

/** One report as it was sent to one authority. */
export const FilingId = id('filing');
export type FilingId = z.infer<typeof FilingId>;

/** What one authority has of one record. */
export const MatterId = id('matter');
export type MatterId = z.infer<typeof MatterId>;

/** Matters that an authority takes for one and the same event. */
export const EventId = id('event');
export type EventId = z.infer<typeof EventId>;

export const MessageId = id('message');
export type MessageId = z.infer<typeof MessageId>;

/** How grave an authority takes a matter to be. */
export const severities = ['none', 'low', 'medium', 'high', 'critical'] as const;
export const Severity = z.enum(severities);
export type Severity = (typeof severities)[number];

/** The gravest of several judgements; null of none. */
export const gravest = (judged: readonly Severity[]): Severity | null =>
  severities.findLast((each) => judged.includes(each)) ?? null;

/** What an authority and a reporter can say to each other. */
export const messageKinds = [
  'acknowledgement',
  'question',
  'request',
  'feedback',
  'answer',
] as const;
export const MessageKind = z.enum(messageKinds);
export type MessageKind = (typeof messageKinds)[number];

/** What a filing is: a report of a stage, a correction of one, its withdrawal, or one passed on. */
export const filingKinds = ['report', 'correction', 'withdrawal', 'forward'] as const;
export const FilingKind = z.enum(filingKinds);
export type FilingKind = (typeof filingKinds)[number];
