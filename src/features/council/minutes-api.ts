import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { SeatId } from './body.ts';
import { ItemId, MeetingId } from './meeting.ts';

const Paragraph = z.strictObject({
  /** Which item it is about; null for the meeting as a whole. */
  itemId: ItemId.nullable(),
  words: z.string().trim().min(1).max(8000),
  isPublic: z.boolean(),
});

/** The minutes of a meeting as the asker may know them: the latest revision and those before it. */
export const showMinutes = endpoint({
  method: 'GET',
  path: '/api/council-meetings/:meetingId/minutes',
  permission: 'council.read',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.object({
    paragraphs: z.array(Paragraph),
    revisions: z.array(
      z.object({
        number: z.number(),
        kind: z.enum(['draft', 'correction']),
        reason: z.string(),
        writtenBy: z.string(),
        writtenAt: instant,
        lockedAt: instant.nullable(),
        sha256: z.string().nullable(),
      }),
    ),
    confirmations: z.array(
      z.object({
        seatId: SeatId,
        name: z.string(),
        objection: z.string(),
        confirmedAt: instant,
      }),
    ),
    /** Seats that were taken and have not answered the latest revision. */
    waiting: z.array(SeatId),
    /** From when silence is agreement. */
    agreedAt: instant.nullable(),
    canLock: z.boolean(),
  }),
});
export type MinutesView = z.output<typeof showMinutes.output>;

/** Writes a draft from what was recorded of a meeting that is closed. */
export const draftMinutes = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/minutes',
  permission: 'council.prepare',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.object({ number: z.number() }),
});

/**
 * Another revision in place of the latest, which has to be the one that was read. Of minutes that are
 * locked it is a correction, with its reason.
 */
export const reviseMinutes = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/minutes-revisions',
  permission: 'council.prepare',
  input: z.strictObject({
    meetingId: MeetingId,
    number: z.number().int().min(1),
    paragraphs: z.array(Paragraph).min(1).max(1000),
    reason: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ number: z.number() }),
});

/** Whoever was there confirms the latest revision, or says what is wrong with it. */
export const confirmMinutes = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/minutes-confirmations',
  permission: 'council.attend',
  input: z.strictObject({
    meetingId: MeetingId,
    number: z.number().int().min(1),
    seatId: SeatId,
    objection: z.string().trim().max(2000).default(''),
  }),
  output: z.null(),
});

/** Locks what was confirmed. */
export const lockMinutes = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/minutes-lock',
  permission: 'council.decide',
  input: z.strictObject({ meetingId: MeetingId, number: z.number().int().min(1) }),
  output: z.object({ sha256: z.string() }),
});
