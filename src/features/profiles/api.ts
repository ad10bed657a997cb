import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { AmendmentId } from './amendment.ts';
import { Certainty, Names } from './names.ts';
import { Profile } from './profile.ts';

const dated = { from: day.nullable(), until: day.nullable() };

/** The profile in force: its lists, calendars, tables and rules, each with source and certainty. */
export const showProfile = endpoint({
  method: 'GET',
  path: '/api/profile',
  permission: 'profiles.read',
  input: z.strictObject({}),
  output: z.object({
    /** Without the rules of its tables, which have pages of their own. */
    profile: z.object(Profile.omit({ rulings: true, defaults: true }).shape),
    today: day,
    /** The table that decides today where none is named; null where none does. */
    defaultTable: z.string().nullable(),
    calendars: z.array(
      z.object({
        id: z.string(),
        names: Names,
        covers: z.object({ from: day, until: day }),
        closedSource: z.string(),
        versions: z.array(
          z.object({
            version: day,
            law: Names,
            source: z.string(),
            certainty: Certainty,
            inForce: z.boolean(),
          }),
        ),
        /** Every closed day but the days of the week, this year and the next. */
        holidays: z.array(z.object({ day, names: Names })),
      }),
    ),
  }),
});

/** A table without its version, as it stands in addresses. */
export const Family = z.string().regex(/^[A-Za-z0-9_.-]{1,60}:[A-Za-z0-9_.-]{1,60}$/);

const said = z.object({
  days: z.number().nullable(),
  forensic: z.boolean(),
  byCatalogue: z.boolean(),
  names: Names.nullable(),
});

/** What an outcome allows in time, as the page shows it. */
export type Said = z.output<typeof said>;

const tableLine = z.object({
  family: z.string(),
  names: Names,
  editable: z.boolean(),
  isDefault: z.boolean(),
  /** The version that rules today; null where none does. */
  inForce: z.string().nullable(),
  source: z.string(),
  certainty: Certainty,
  ...dated,
  /** What each outcome of the newest version is called and allows. */
  outcomes: z.record(z.string(), said),
});

/** Every decision table of the profile, and those of the headquarters’ own. */
export const listTables = endpoint({
  method: 'GET',
  path: '/api/decision-tables',
  permission: 'profiles.read',
  input: z.strictObject({}),
  output: z.array(tableLine),
});

const point = z.object({
  key: z.string(),
  name: z.string(),
  values: z.array(z.object({ key: z.string(), name: z.string() })),
});

const versionShown = z.object({
  version: z.string(),
  ...dated,
  source: z.string(),
  certainty: Certainty,
  outcomes: z.record(z.string(), said),
  rows: z.array(z.object({ inputs: z.array(z.string()), outcome: z.string() })),
});

const difference = z.object({
  row: z.number().nullable(),
  outcome: z.string().nullable(),
  before: z.string(),
  after: z.string(),
});

const amendment = z.object({
  id: AmendmentId,
  kind: z.enum(['table', 'default']),
  family: z.string(),
  version: z.string().nullable(),
  effectiveOn: day,
  reason: z.string(),
  proposedAt: instant,
  isOwn: z.boolean(),
  decidedAt: instant.nullable(),
  approved: z.boolean().nullable(),
  /** Where the proposal differs from the version that rules. */
  differences: z.array(difference),
});
export type AmendmentLine = z.output<typeof amendment>;

/** One table with every version, and what was proposed of it. */
export const showTable = endpoint({
  method: 'GET',
  path: '/api/decision-tables/:family',
  permission: 'profiles.read',
  input: z.strictObject({ family: Family }),
  output: tableLine.extend({
    definition: z.string(),
    inputs: z.array(point),
    outcome: point,
    versions: z.array(versionShown),
    /** Newest first; what only waits is shown to the headquarters alone. */
    amendments: z.array(amendment),
  }),
});

const reason = z.string().trim().min(1).max(2000);

/** Proposes a version of a table of the headquarters’ own. */
export const proposeTable = endpoint({
  method: 'POST',
  path: '/api/decision-tables/:family/amendments',
  permission: 'profiles.propose',
  input: z.strictObject({
    family: Family,
    /** The version that was read and is changed. */
    base: z.string().min(1).max(40),
    /** The outcome of every row, in the order of the rows. */
    outcomes: z.array(z.string().min(1).max(40)).min(1).max(1000),
    /** Days of the outcomes that change; null where the outcome is to set no date. */
    days: z.record(z.string().max(40), z.number().int().min(1).max(3650).nullable()),
    effectiveOn: day,
    reason,
  }),
  output: z.object({ id: AmendmentId, version: z.string() }),
});

/** Proposes the table that is to decide where none is named. */
export const proposeDefault = endpoint({
  method: 'POST',
  path: '/api/default-table/amendments',
  permission: 'profiles.propose',
  input: z.strictObject({ family: Family, effectiveOn: day, reason }),
  output: z.object({ id: AmendmentId }),
});

/** Approves or declines what somebody else proposed. */
export const decideAmendment = endpoint({
  method: 'POST',
  path: '/api/table-amendments/:amendmentId/decision',
  permission: 'profiles.approve',
  input: z.strictObject({ amendmentId: AmendmentId, approved: z.boolean() }),
  output: z.object({ id: AmendmentId, effectiveOn: day.nullable() }),
});

/** Reckons a deadline by a rule of the profile, with every step in words. */
export const reckonDeadline = endpoint({
  method: 'GET',
  path: '/api/profile/deadline',
  permission: 'profiles.read',
  input: z.strictObject({
    rule: z.string().min(1).max(60),
    start: instant,
    /** Conditions that hold, separated by commas. */
    holding: z.string().max(500).default(''),
  }),
  output: z.object({
    dueAt: instant.nullable(),
    isSoft: z.boolean(),
    citation: z.string(),
    because: z.array(Text),
  }),
});
