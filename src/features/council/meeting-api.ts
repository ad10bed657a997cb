import { z } from 'zod';

import { File } from '#features/inventory/sheet.ts';
import { Form } from '#features/papers/paper.ts';
import { PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language } from '#kernel/text.ts';

import {
  BallotId,
  BallotManner,
  CastingVote,
  Choice,
  Counts,
  ProposalId,
  results,
} from './ballot.ts';
import { BodyId, SeatId, SeatKind, Standing } from './body.ts';
import { Effect, EffectId } from './effects.ts';
import {
  ItemId,
  ItemKind,
  Manner,
  MeetingId,
  MeetingKind,
  meetingStates,
  OutcomeKind,
  PaperId,
  PaperKind,
} from './meeting.ts';
import { CouncilRule } from './rule.ts';

const title = z.string().trim().min(1).max(200);
const words = z.string().trim().max(8000);

const MeetingLine = z.object({
  id: MeetingId,
  bodyId: BodyId,
  bodyJa: z.string(),
  bodyEn: z.string(),
  kind: MeetingKind,
  number: z.number().nullable(),
  title: z.string(),
  place: z.string(),
  beginsAt: instant,
  closesAt: instant.nullable(),
  state: z.enum(meetingStates),
});
export type MeetingLine = z.output<typeof MeetingLine>;

/** The meetings of a fiscal year, the earliest first. */
export const listMeetings = endpoint({
  method: 'GET',
  path: '/api/council-meetings',
  permission: 'council.read',
  input: z.strictObject({ fiscalYear: z.coerce.number().int().min(2000).max(2200).optional() }),
  output: z.object({ fiscalYear: z.number(), meetings: z.array(MeetingLine) }),
});

const PaperLine = z.object({
  id: PaperId,
  version: z.number(),
  /** As it is cited: 2-1. */
  number: z.string(),
  title: z.string(),
  file: z.string(),
  size: z.number(),
  sha256: z.string(),
  releasedAt: instant,
  isReleased: z.boolean(),
});
export type PaperLine = z.output<typeof PaperLine>;

const ProposalLine = z.object({
  id: ProposalId,
  number: z.number(),
  amends: z.number().nullable(),
  text: z.string(),
  sha256: z.string(),
  proposer: z.string(),
  proposedAt: instant,
});

const BallotLine = z.object({
  id: BallotId,
  /** The proposal that it is about, by its number in the item. */
  proposal: z.number(),
  manner: BallotManner,
  openedAt: instant,
  closedAt: instant.nullable(),
  seats: z.array(SeatId),
  counts: Counts.nullable(),
  result: z.enum(results).nullable(),
  casting: CastingVote.nullable(),
  /** By name where it was named and is closed; before, what the asker has entered. */
  votes: z.array(z.object({ seatId: SeatId, choice: Choice })),
});
export type BallotLine = z.output<typeof BallotLine>;

const EffectLine = z.object({
  id: EffectId,
  effect: Effect,
  /** What it is done to, as people call it. */
  about: z.string(),
  doneAt: instant.nullable(),
  /** What came of it, by its id. */
  subject: z.string().nullable(),
});
export type EffectLine = z.output<typeof EffectLine>;

const ItemLine = z.object({
  id: ItemId,
  /** How deep it stands on the agenda, from 1. */
  depth: z.number(),
  number: z.string(),
  isSealed: z.boolean(),
  kind: ItemKind,
  title: z.string(),
  words: z.string(),
  papers: z.array(PaperLine),
  recused: z.array(z.object({ seatId: SeatId, reason: z.string() })),
  statements: z.array(z.object({ name: z.string(), words: z.string(), madeAt: instant })),
  proposals: z.array(ProposalLine),
  ballots: z.array(BallotLine),
  outcome: z
    .object({
      kind: OutcomeKind,
      words: z.string(),
      /** The text that was adopted, byte for byte the one voted on, and its hash. */
      text: z.string().nullable(),
      sha256: z.string().nullable(),
      madeAt: instant,
    })
    .nullable(),
  effects: z.array(EffectLine),
});
export type ItemLine = z.output<typeof ItemLine>;

const Chair = z.object({
  seatId: SeatId,
  kind: SeatKind,
  titleJa: z.string(),
  titleEn: z.string(),
  holder: z.object({ personId: PersonId, name: z.string() }).nullable(),
  alternates: z.array(z.object({ personId: PersonId, name: z.string() })),
  attendee: z
    .object({
      name: z.string(),
      standing: Standing,
      manner: Manner,
      arrivedAt: instant,
      leftAt: instant.nullable(),
    })
    .nullable(),
});
export type Chair = z.output<typeof Chair>;

/** One meeting as the asker may know it. */
export const showMeeting = endpoint({
  method: 'GET',
  path: '/api/council-meetings/:meetingId',
  permission: 'council.read',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.object({
    meeting: MeetingLine,
    rule: CouncilRule,
    seats: z.array(Chair),
    quorum: z.object({
      seats: z.number(),
      present: z.number(),
      needed: z.number(),
      isReached: z.boolean(),
    }),
    items: z.array(ItemLine),
    /** Seats that the asker has at this meeting. */
    own: z.array(SeatId),
    hasMinutes: z.boolean(),
  }),
});
export type MeetingView = z.output<typeof showMeeting.output>;

/** Plans a meeting; of a written resolution, with the moment until which votes are taken. */
export const planMeeting = endpoint({
  method: 'POST',
  path: '/api/council-meetings',
  permission: 'council.prepare',
  input: z.strictObject({
    bodyId: BodyId,
    kind: MeetingKind,
    title: z.string().trim().max(200).default(''),
    place: z.string().trim().max(200).default(''),
    beginsAt: instant,
    closesAt: instant.optional(),
  }),
  output: z.object({ id: MeetingId }),
});

/** Takes a meeting on: notified, which gives it its number, opened, closed, or cancelled. */
export const moveMeeting = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/moves',
  permission: 'council.prepare',
  input: z.strictObject({
    meetingId: MeetingId,
    to: z.enum(['notified', 'open', 'closed', 'cancelled']),
  }),
  output: z.object({ number: z.number().nullable() }),
});

/** Puts a meeting that has not begun to another time or place. */
export const rescheduleMeeting = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/times',
  permission: 'council.prepare',
  input: z.strictObject({
    meetingId: MeetingId,
    beginsAt: instant,
    closesAt: instant.optional(),
    place: z.string().trim().max(200).default(''),
  }),
  output: z.null(),
});

/** Puts an item on the agenda. A sealed one is there for those named alone, and for whoever adds it. */
export const addItem = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/items',
  permission: 'council.prepare',
  input: z.strictObject({
    meetingId: MeetingId,
    parentId: ItemId.optional(),
    kind: ItemKind,
    title,
    words: words.default(''),
    /** Who knows of it; absent for everybody. */
    insiders: z.array(PersonId).max(200).optional(),
  }),
  output: z.object({ id: ItemId }),
});

/** Adds a paper to an item, or a new version of one; others see it from the moment of its release. */
export const addPaper = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/papers',
  permission: 'council.prepare',
  input: z.strictObject({
    itemId: ItemId,
    paperId: PaperId.optional(),
    title,
    name: z.string().trim().min(1).max(255),
    releasedAt: instant.optional(),
  }),
  output: z.object({ id: PaperId, version: z.number() }),
});

/** Writes what became of every earlier decision and task as a paper of an item, late ones first. */
export const addStandingPaper = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/standing-paper',
  permission: 'council.prepare',
  input: z.strictObject({ itemId: ItemId, releasedAt: instant.optional() }),
  output: z.object({ id: PaperId, version: z.number() }),
});

/** A version of a paper byte for byte, through the exit door. */
export const downloadPaper = endpoint({
  method: 'POST',
  path: '/api/council-papers/:paperId/:version/download',
  permission: 'council.read',
  exit: true,
  input: z.strictObject({ paperId: PaperId, version: z.coerce.number().int().min(1) }),
  output: File,
});

/** One of the papers of a meeting, through the exit door. */
export const takeMeetingPaper = endpoint({
  method: 'GET',
  path: '/api/council-meetings/:meetingId/papers/:of/:form',
  permission: 'council.read',
  exit: true,
  input: z.strictObject({
    meetingId: MeetingId,
    of: PaperKind,
    form: Form,
    language: Language.optional(),
  }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});
