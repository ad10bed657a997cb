import { z } from 'zod';

import { Names, prose } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { InstrumentId, InstrumentKey, InstrumentKind, Obligation, Outcome } from './instrument.ts';
import { ObligationId, outcomeStates } from './obligation.ts';
import { Address } from './provision.ts';
import { changeReasons, reviewOutcomes } from './revision.ts';

const Force = z.object({
  state: z.enum(['not-promulgated', 'undated', 'awaited', 'in-force', 'ended']),
  on: day.nullable(),
  latest: day.nullable(),
});

const Line = z.object({
  id: InstrumentId,
  key: InstrumentKey,
  parentId: InstrumentId.nullable(),
  kind: InstrumentKind,
  names: Names,
  short: Names,
  number: Names.nullable(),
  version: z.string(),
  promulgatedOn: day.nullable(),
  /** The next day on which a part of it takes effect or a transition ends; null where none is ahead. */
  next: z.object({ on: day, days: z.number() }).nullable(),
  inForce: z.number(),
  parts: z.number(),
  obligations: z.number(),
  /** Obligations that wait for a second person; the headquarters' to see. */
  drafts: z.number(),
});
export type LawLine = z.output<typeof Line>;

/** Every instrument that was taken in, those above before those below. */
export const listLaws = endpoint({
  method: 'GET',
  path: '/api/laws',
  permission: 'laws.read',
  input: z.strictObject({}),
  output: z.object({ today: day, laws: z.array(Line) }),
});

/** What ships with the profile of the installation and is not taken in yet in this version. */
export const listLawOffers = endpoint({
  method: 'GET',
  path: '/api/law-offers',
  permission: 'laws.prepare',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      key: InstrumentKey,
      version: z.string(),
      kind: InstrumentKind,
      names: Names,
      /** An earlier version of it was taken in. */
      isRevision: z.boolean(),
    }),
  ),
});

/** Takes in instruments of the profile with what they rest on; their obligations become drafts. */
export const adoptLaws = endpoint({
  method: 'POST',
  path: '/api/law-adoptions',
  permission: 'laws.prepare',
  input: z.strictObject({ keys: z.array(InstrumentKey).min(1).max(100) }),
  output: z.object({ laws: z.array(InstrumentId), drafts: z.number() }),
});

/** Takes in an instrument from a file in the form of the profiles; refused with every fault. */
export const takeLaw = endpoint({
  method: 'POST',
  path: '/api/law-documents',
  permission: 'laws.prepare',
  input: z.strictObject({}),
  output: z.object({ id: InstrumentId, drafts: z.number() }),
});

/** Enters an instrument by hand: what it is, when it takes effect, and its provisions line by line. */
export const writeLaw = endpoint({
  method: 'POST',
  path: '/api/laws',
  permission: 'laws.prepare',
  input: z.strictObject({
    key: InstrumentKey,
    kind: InstrumentKind,
    parent: InstrumentKey.nullable(),
    names: Names,
    promulgatedOn: day.nullable(),
    /** The day, or the months from promulgation within which an order sets it. */
    effectiveOn: day.nullable(),
    withinMonths: z.number().int().min(1).max(120).nullable(),
    /** “第4条 届出 / Notification” a line. */
    provisions: z.string().max(100_000),
    source: prose(1000),
  }),
  output: z.object({ id: InstrumentId, drafts: z.number() }),
});

const Extracted = z.object({
  id: ObligationId,
  key: z.string(),
  provision: Address,
  names: Names,
  kinds: z.array(z.string()),
  steps: z.array(z.object({ key: z.string(), names: Names, days: z.number() })),
  target: day.nullable(),
  force: Force,
  outcome: Outcome.nullable(),
  outcomeState: z.enum(outcomeStates),
  /** Null while it waits for a second person. */
  confirmed: z.boolean().nullable(),
  /** Whether the asker drafted it, and so cannot confirm it. */
  isOwn: z.boolean(),
  plans: z.number(),
  /** What a new version of the law changed under it, until somebody has said what becomes of it. */
  review: z
    .object({
      from: z.number(),
      to: z.number(),
      reasons: z.array(z.enum(changeReasons)),
      markedBy: z.string(),
      markedAt: instant,
      /** Whether the asker took the version in, and so cannot decide. */
      isOwn: z.boolean(),
      /** What the law itself extracts now under the same key; null where nothing. */
      anew: z.object({ names: Names, provision: Address, kinds: z.array(z.string()) }).nullable(),
    })
    .nullable(),
  source: z.string(),
  certainty: z.object({ ja: z.string(), en: z.string() }),
});
export type ExtractedObligation = z.output<typeof Extracted>;

/** An instrument with its tree, what is in force of it on a day, and what it obliges to. */
export const showLaw = endpoint({
  method: 'GET',
  path: '/api/laws/:lawId',
  permission: 'laws.read',
  input: z.strictObject({ lawId: InstrumentId, on: day.optional() }),
  output: Line.extend({
    on: day,
    source: z.string(),
    certainty: z.object({ ja: z.string(), en: z.string() }),
    versions: z.array(
      z.object({ number: z.number(), version: z.string(), sha256: z.string(), takenAt: instant }),
    ),
    provisions: z.array(z.object({ at: Address, names: Names, force: Force })),
    effects: z.array(
      z.object({
        ranges: z.array(z.object({ from: Address, to: Address.optional() })),
        force: Force,
        source: z.string(),
        certainty: z.object({ ja: z.string(), en: z.string() }),
      }),
    ),
    transitions: z.array(
      z.object({
        key: z.string(),
        provision: Address,
        names: Names,
        until: day,
        isOver: z.boolean(),
      }),
    ),
    extracted: z.array(Extracted),
    guidance: z.array(
      z.object({
        title: z.string(),
        publishedOn: day,
        place: z.string(),
        nameJa: z.string(),
        nameEn: z.string(),
      }),
    ),
  }),
});

export type ShownLaw = z.output<typeof showLaw.output>;

/** Extracts an obligation from a provision; a second person confirms it. */
export const draftObligation = endpoint({
  method: 'POST',
  path: '/api/laws/:lawId/obligations',
  permission: 'laws.prepare',
  input: z.strictObject({
    lawId: InstrumentId,
    ...Obligation.pick({ key: true, names: true, kinds: true, becomes: true, steps: true }).shape,
    /** As people cite it: “第4条第1項”. */
    provision: prose(60),
    transition: prose(60).exactOptional(),
  }),
  output: z.object({ id: ObligationId }),
});

/** Confirms or drops a draft of somebody else. */
export const decideObligation = endpoint({
  method: 'POST',
  path: '/api/law-obligations/:obligationId/decision',
  permission: 'laws.confirm',
  input: z.strictObject({ obligationId: ObligationId, confirm: z.boolean() }),
  output: z.null(),
});

/** Confirms an obligation anew whose ground was changed: as it was, as it is extracted now, or no more. */
export const reviewObligation = endpoint({
  method: 'POST',
  path: '/api/law-obligations/:obligationId/review',
  permission: 'laws.confirm',
  input: z.strictObject({
    obligationId: ObligationId,
    outcome: z.enum(reviewOutcomes),
    note: z.string().trim().max(2000).default(''),
  }),
  output: z.null(),
});

/** Says what an obligation turns into once it is in force; whether that is there is looked at on the day. */
export const linkObligation = endpoint({
  method: 'PUT',
  path: '/api/law-obligations/:obligationId/outcome',
  permission: 'laws.prepare',
  input: z.strictObject({ obligationId: ObligationId, outcome: Outcome.nullable() }),
  output: z.object({ state: z.enum(outcomeStates) }),
});

/** Enters guidance that a body published on an instrument. */
export const publishGuidance = endpoint({
  method: 'POST',
  path: '/api/laws/:lawId/guidance',
  permission: 'laws.report',
  input: z.strictObject({
    lawId: InstrumentId,
    organizationId: OrganizationId,
    title: prose(200),
    publishedOn: day,
    place: z.string().trim().max(500).default(''),
  }),
  output: z.null(),
});
