import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { SnapshotId, VulnerabilityId } from './intake.ts';
import { formats, SourceName } from './source.ts';

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
  /** Distinct records that could be read, and documents that were refused. */
  accepted: z.number(),
  refused: z.number(),
  /** Of the accepted: new, rewritten, the same as before, and older than what is here. */
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  older: z.number(),
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

/** Every source, the most weighty first, with its last snapshot and how old that is. */
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
      records: z.number(),
      withdrawn: z.number(),
      snapshots: z.number(),
      last: snapshot,
      ageSeconds: z.number(),
    }),
  ),
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
  cvss: z.array(said),
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
  }),
});
