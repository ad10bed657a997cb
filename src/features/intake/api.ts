import { z } from 'zod';

import { severities } from '#formats/cvss/severity.ts';
import { PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { EditionKind, Sample, SnapshotId, Standing, VulnerabilityId } from './intake.ts';
import { longest, shortest } from './polling.ts';
import { Limits } from './quarantine.ts';
import { formats, Prefix, SourceName } from './source.ts';

/** One line as a person types it. */
const typed = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

const remark = z.object({ path: z.string(), text: Text });

/** What became of a file. Of many faults and notes the first are listed; the counts are whole. */
export const Outcome = z.object({
  file: z.string(),
  format: z.enum(formats),
  source: SourceName,
  snapshotId: SnapshotId,
  sha256: z.string(),
  /** Whether it is in force, changes nothing, or waits for a person, and why. */
  standing: Standing,
  reasons: z.array(Text),
  /** Distinct records that could be read, documents that were refused, and ids that came again. */
  accepted: z.number(),
  refused: z.number(),
  repeated: z.number(),
  /** Of the accepted: new, rewritten, the same as before, and older than what is here. */
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  older: z.number(),
  /** No longer listed, or taken back. */
  removed: z.number(),
  /** Vulnerabilities whose merged view was made anew. */
  vulnerabilities: z.number(),
  faults: z.array(remark),
  notes: z.array(remark),
});
export type Outcome = z.infer<typeof Outcome>;

/** Takes one file of advisories as it was published: plain JSON, NDJSON, gzip or zip. */
export const uploadFile = endpoint({
  method: 'POST',
  path: '/api/intake/files',
  permission: 'intake.import',
  input: z.strictObject({
    name: typed.min(1).max(255),
    source: SourceName.optional(),
  }),
  output: Outcome,
});

const snapshot = z.object({
  id: SnapshotId,
  file: z.string(),
  sha256: z.string(),
  receivedAt: instant,
  releasedAt: instant.nullable(),
  accepted: z.number(),
  refused: z.number(),
  changed: z.number(),
});

/** Where a source is asked, and how that went; told to the headquarters alone. */
const poll = z.object({
  address: z.string(),
  intervalMinutes: z.number(),
  pausedAt: instant.nullable(),
  nextAt: instant,
  askedAt: instant.nullable(),
  failures: z.number(),
  outcome: Text.nullable(),
});

/** Every source, the most weighty first, with its last snapshot in force and how old that is. */
export const listFeeds = endpoint({
  method: 'GET',
  path: '/api/intake/feeds',
  permission: 'intake.read',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      source: SourceName,
      format: z.enum(formats),
      rank: z.number(),
      whole: z.boolean(),
      prefixes: z.array(Prefix),
      cadenceHours: z.number().nullable(),
      limits: Limits,
      records: z.number(),
      withdrawn: z.number(),
      snapshots: z.number(),
      /** Snapshots that wait for a person. */
      waiting: z.number(),
      last: snapshot.nullable(),
      /** Since the last snapshot in force; without one, since the source was entered. */
      ageSeconds: z.number(),
      isSilent: z.boolean(),
      poll: poll.nullable(),
    }),
  ),
});

/** What a person says of a source. */
const described = {
  rank: z.int().min(1).max(1000),
  /** Each of its files is the whole list. */
  whole: z.boolean(),
  /** How the ids of its records may begin; none means any. */
  prefixes: z.array(Prefix).max(50),
  address: z.string().trim().min(1).max(2000).nullable(),
  intervalMinutes: z.int().min(shortest).max(longest),
  paused: z.boolean(),
  cadenceHours: z.int().min(1).max(8760).nullable(),
  limits: Limits,
};

/** Enters a source before anything came of it. */
export const addSource = endpoint({
  method: 'POST',
  path: '/api/intake/sources',
  permission: 'intake.manage',
  input: z.strictObject({ source: SourceName, format: z.enum(formats), ...described }),
  output: z.object({ source: SourceName }),
});

/** Describes a source anew: its rank, what it may speak for, where it is asked, what is too much. */
export const editSource = endpoint({
  method: 'PUT',
  path: '/api/intake/sources/:source',
  permission: 'intake.manage',
  input: z.strictObject({ source: SourceName, ...described }),
  output: z.object({ source: SourceName }),
});

const snapshotLine = snapshot.extend({
  source: SourceName,
  standing: Standing,
  model: z.string().nullable(),
  added: z.number(),
  removed: z.number(),
  reasons: z.array(Text),
  restores: SnapshotId.nullable(),
  receivedBy: PersonId.nullable(),
  decidedBy: PersonId.nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
});

/** What came of a source, the newest first. */
export const listSnapshots = endpoint({
  method: 'GET',
  path: '/api/intake/snapshots',
  permission: 'intake.read',
  input: z.strictObject({
    source: SourceName.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.array(snapshotLine),
});

/** One snapshot, with some of the ids that it adds, changes and takes back. */
export const showSnapshot = endpoint({
  method: 'GET',
  path: '/api/intake/snapshots/:snapshotId',
  permission: 'intake.read',
  input: z.strictObject({ snapshotId: SnapshotId }),
  output: snapshotLine.extend({ sample: Sample }),
});

const decision = z.strictObject({ snapshotId: SnapshotId, reason: typed.min(1).max(2000) });

/** Puts a snapshot that waits in force, by somebody who did not bring it in. */
export const releaseSnapshot = endpoint({
  method: 'POST',
  path: '/api/intake/snapshots/:snapshotId/release',
  permission: 'intake.release',
  input: decision,
  output: Outcome,
});

/** Leaves a snapshot that waits out of force for good. */
export const rejectSnapshot = endpoint({
  method: 'POST',
  path: '/api/intake/snapshots/:snapshotId/reject',
  permission: 'intake.release',
  input: decision,
  output: z.object({}),
});

/** Puts a former snapshot in force again. */
export const restoreSnapshot = endpoint({
  method: 'POST',
  path: '/api/intake/snapshots/:snapshotId/restore',
  permission: 'intake.release',
  input: decision,
  output: Outcome,
});

/** Every edition of a record of a source, the newest first. */
export const listEditions = endpoint({
  method: 'GET',
  path: '/api/intake/sources/:source/records/:record',
  permission: 'intake.read',
  input: z.strictObject({ source: SourceName, record: VulnerabilityId }),
  output: z.array(
    z.object({
      kind: EditionKind,
      title: z.string(),
      modifiedAt: instant.nullable(),
      since: instant,
      /** The snapshot that made it so, and the one whose document holds the content. */
      snapshotId: SnapshotId,
      contentId: SnapshotId,
      file: z.string(),
      receivedAt: instant,
    }),
  ),
});

/** A record as a snapshot's document has it, whether or not it is in force. */
export const showEdition = endpoint({
  method: 'GET',
  path: '/api/intake/snapshots/:snapshotId/records/:record',
  permission: 'intake.import',
  input: z.strictObject({ snapshotId: SnapshotId, record: VulnerabilityId }),
  output: z.object({
    record: VulnerabilityId,
    title: z.string(),
    details: z.string(),
    aliases: z.array(z.string()),
    publishedAt: instant.nullable(),
    modifiedAt: instant.nullable(),
    isWithdrawn: z.boolean(),
    packages: z.array(
      z.object({
        ecosystem: z.string(),
        package: z.string(),
        container: z.string(),
        words: z.array(z.string()),
      }),
    ),
    statements: z.array(z.object({ kind: z.string(), value: z.string(), at: instant.nullable() })),
  }),
});

const score = z.object({
  source: SourceName,
  model: z.string().nullable(),
  scoredAt: instant.nullable(),
  snapshotId: SnapshotId,
});

export const pageSize = 50;

const line = z.object({
  id: VulnerabilityId,
  title: z.string(),
  publishedAt: instant.nullable(),
  modifiedAt: instant.nullable(),
  listedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
});

/** Vulnerabilities by the beginning of an id, alias or title, the newest first. */
export const listVulnerabilities = endpoint({
  method: 'GET',
  path: '/api/intake/vulnerabilities',
  permission: 'intake.read',
  input: z.strictObject({
    search: typed.max(200).default(''),
    only: z.enum(['all', 'listed']).default('all'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    vulnerabilities: z.array(line),
  }),
});

const said = z.object({
  value: z.string(),
  at: instant.nullable(),
  container: z.string(),
  sourceId: z.string(),
  recordId: z.string(),
  snapshotId: SnapshotId,
  file: z.string(),
  receivedAt: instant,
});

const signals = z.object({
  listed: said.nullable(),
  addedOn: day.nullable(),
  dueOn: day.nullable(),
  ransomware: said.nullable(),
  requiredAction: said.nullable(),
  exploitation: said.nullable(),
  automatable: said.nullable(),
  technicalImpact: said.nullable(),
  cvss: z.array(
    said.extend({
      /** What the source says that the vector comes to. */
      claimedScore: z.number().nullable(),
      claimedSeverity: z.string().nullable(),
      /** What it does; null where it cannot be read. */
      computed: z.object({ score: z.number(), severity: z.enum(severities) }).nullable(),
      differs: z.boolean(),
    }),
  ),
});

const affected = z.object({
  ecosystem: z.string(),
  package: z.string(),
  container: z.string(),
  otherwise: z.enum(['affected', 'unaffected', 'unknown']),
  conditional: z.boolean(),
  /** Versions named one by one, and bounds that have no order. */
  exact: z.array(z.string()),
  unorderable: z.array(z.string()),
  ranges: z.array(
    z.object({
      words: z.string(),
      status: z.enum(['affected', 'unknown']),
      because: z.enum(['span', 'version', 'default', 'unorderable']),
    }),
  ),
});

const voice = z.object({
  source: z.string(),
  record: z.string(),
  relation: z.enum(['same', 'carries']),
  snapshotId: SnapshotId,
  file: z.string(),
  receivedAt: instant,
  title: z.string(),
  details: z.string(),
  links: z.array(z.string()),
  aliases: z.array(z.string()),
  publishedAt: instant.nullable(),
  modifiedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  /** Since when its source no longer lists it. */
  goneAt: instant.nullable(),
  /** How many packages it names; the first five hundred are in `affected`. */
  packages: z.number(),
  affected: z.array(affected),
});

/** One vulnerability, by its id or an alias: what each source says, side by side. */
export const showVulnerability = endpoint({
  method: 'GET',
  path: '/api/intake/vulnerabilities/:vulnerabilityId',
  permission: 'intake.read',
  input: z.strictObject({ vulnerabilityId: VulnerabilityId }),
  output: line.extend({
    aliases: z.array(z.string()),
    mergedAt: instant,
    signals,
    voices: z.array(voice),
    /** How likely its exploitation is thought to be, by source; and whenever that changed. */
    scores: z.array(score.extend({ score: z.number(), percentile: z.number() })),
    scoreHistory: z.array(
      score.extend({ score: z.number().nullable(), percentile: z.number().nullable() }),
    ),
  }),
});
