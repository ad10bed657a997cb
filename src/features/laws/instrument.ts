import { z } from 'zod';

import { Certainty, Names, prose } from '#features/profiles/names.ts';
import { id } from '#kernel/id.ts';
import { day } from '#kernel/instant.ts';

import { Address, Range } from './provision.ts';

export const InstrumentId = id('law');
export type InstrumentId = z.infer<typeof InstrumentId>;

/** From what parliament makes down to what a ministry advises. */
export const instrumentKinds = [
  'act',
  'cabinet-order',
  'ministerial-order',
  'notice',
  'guideline',
] as const;
export const InstrumentKind = z.enum(instrumentKinds);
export type InstrumentKind = z.infer<typeof InstrumentKind>;

/** How an instrument is named in data: by its jurisdiction and a word. */
export const InstrumentKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}:[a-z0-9][a-z0-9-]{0,59}$/)
  .max(101);

const sourced = { source: prose(1000), certainty: Certainty };

/** A time from promulgation within which something takes effect. */
const Within = z.strictObject({
  unit: z.enum(['days', 'months']),
  count: z.number().int().min(1).max(1200),
  /** Whether the day of promulgation counts as the first one (起算して). */
  firstDayCounts: z.boolean(),
});

/** On which day something takes effect: a fixed one, or one that an order sets. */
export const Commencement = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('day'), day }),
  z.strictObject({
    by: z.literal('order'),
    /** The instrument that sets the day; null while there is none. */
    order: InstrumentKey.nullable(),
    /** The latest day that it may set; null where that is not known. */
    within: Within.nullable(),
    day: day.nullable(),
  }),
]);
export type Commencement = z.infer<typeof Commencement>;

/** When some provisions take effect; with none named all that no earlier effect names. */
export const Effect = z.strictObject({
  provisions: z.array(Range).max(200),
  on: Commencement,
  until: day.exactOptional(),
  ...sourced,
});
export type Effect = z.infer<typeof Effect>;

/** What some are let off until a day though the provision is in force (経過措置). */
export const Transition = z.strictObject({
  key: prose(60),
  provision: Address,
  names: Names,
  until: day,
  ...sourced,
});
export type Transition = z.infer<typeof Transition>;

/** What an obligation turns into once it is in force. */
export const Outcome = z.strictObject({
  kind: z.enum(['duty', 'clause', 'notification']),
  /** The duty or the clause by its id; the instrument whose notification it is. */
  target: prose(200),
});
export type Outcome = z.infer<typeof Outcome>;

/** One step that a body takes to be ready: a milestone of its plan. */
export const Step = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(60),
  names: Names,
  /** How long it takes, in days of the calendar. */
  days: z.number().int().min(1).max(1000),
  /** Steps that must be done before. */
  after: z.array(z.string().max(60)).max(20),
});
export type Step = z.infer<typeof Step>;

/** What a provision demands: of whom, what, from when. */
export const Obligation = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(60),
  provision: Address,
  names: Names,
  /** Kinds of body that owe it. */
  kinds: z.array(prose(60)).min(1).max(10),
  /** The transitional measure that moves the day by which it is to be met. */
  transition: prose(60).exactOptional(),
  becomes: Outcome.nullable(),
  steps: z.array(Step).min(1).max(30),
  ...sourced,
});
export type Obligation = z.infer<typeof Obligation>;

/** Products that need not be named in a notification of assets. Reports of incidents are owed all the same. */
const Exclusion = z.strictObject({
  key: prose(60),
  names: Names,
  /** Names of products as inventories write them; with a star at the end, all that begin so. */
  products: z.array(prose(200)).min(1).max(200),
  from: day,
  ...sourced,
});

/** The notification of computers that an instrument asks for. */
export const AssetRule = z.strictObject({
  provision: Address,
  /** By which a compromise of a computer is reported, whether it was notified or need not be. */
  reports: Address,
  /** Until when computers are notified that were in use on the day of effect. */
  transition: prose(60),
  exclusions: z.array(Exclusion).max(50),
  ...sourced,
});
export type AssetRule = z.infer<typeof AssetRule>;

/** One law or a rule below it, in one version, as data. */
export const Instrument = z.strictObject({
  key: InstrumentKey,
  version: prose(40),
  kind: InstrumentKind,
  /** The instrument that it rests on. */
  parent: InstrumentKey.nullable(),
  names: Names,
  /** What it is called in short. */
  short: Names,
  /** Its number, as it is cited. */
  number: Names.nullable(),
  promulgatedOn: day.nullable(),
  effects: z.array(Effect).min(1).max(100),
  provisions: z.array(z.strictObject({ at: Address, names: Names })).max(3000),
  transitions: z.array(Transition).max(100),
  obligations: z.array(Obligation).max(200),
  assets: AssetRule.nullable(),
  ...sourced,
});
export type Instrument = z.infer<typeof Instrument>;

/** The largest file of an instrument that is taken in. */
export const largestInstrument = 2 * 1024 * 1024;
