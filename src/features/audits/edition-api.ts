import { z } from 'zod';

import { relationships } from '#formats/oscal/mapping.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { changeMarks } from './comparison.ts';
import { EditionId, MappingId } from './edition.ts';

const file = z.string().trim().min(1).max(255);

const EditionLine = z.object({
  id: EditionId,
  title: z.string(),
  version: z.string(),
  model: z.enum(['catalog', 'profile']),
  file: z.string(),
  clauses: z.number(),
  importedAt: instant,
});
export type EditionLine = z.output<typeof EditionLine>;

/** Every edition of every catalogue and profile that was taken in, the latest first. */
export const listEditions = endpoint({
  method: 'GET',
  path: '/api/audit-editions',
  permission: 'audits.read',
  input: z.strictObject({}),
  output: z.array(EditionLine),
});

/**
 * Takes in an OSCAL catalogue or profile in JSON or YAML, or the full text of standards that are numbered
 * like the Common Standards. Refused with every fault and its place.
 */
export const importEdition = endpoint({
  method: 'POST',
  path: '/api/audit-editions',
  permission: 'audits.plan',
  input: z.strictObject({
    name: file,
    /** Of a full text, which says neither itself. */
    title: z.string().trim().min(1).max(200).optional(),
    version: z.string().trim().min(1).max(100).optional(),
  }),
  output: z.object({ id: EditionId, clauses: z.number() }),
});

const MappingLine = z.object({
  id: MappingId,
  from: EditionId,
  to: EditionId,
  title: z.string(),
  relations: z.number(),
  importedAt: instant,
});
export type MappingLine = z.output<typeof MappingLine>;

export const listMappings = endpoint({
  method: 'GET',
  path: '/api/audit-mappings',
  permission: 'audits.read',
  input: z.strictObject({}),
  output: z.array(MappingLine),
});

/** Takes in an OSCAL mapping between two editions; refused where it names a clause that neither has. */
export const importMapping = endpoint({
  method: 'POST',
  path: '/api/audit-mappings',
  permission: 'audits.plan',
  input: z.strictObject({ from: EditionId, to: EditionId }),
  output: z.object({ id: MappingId, relations: z.number() }),
});

const said = z.object({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  place: z.array(z.string()),
  demand: z.string(),
});
export type ClauseSaid = z.output<typeof said>;

const ComparisonLine = z.object({
  kind: z.enum(['added', 'removed', 'kept']),
  marks: z.array(z.enum(changeMarks)),
  isGuess: z.boolean(),
  before: said.nullable(),
  after: said.nullable(),
});
export type ComparisonLine = z.output<typeof ComparisonLine>;

/** What differs between two editions, clause by clause; what stayed as it was is only counted. */
export const compareEditions = endpoint({
  method: 'GET',
  path: '/api/audit-editions/:from/comparisons/:to',
  permission: 'audits.read',
  input: z.strictObject({ from: EditionId, to: EditionId }),
  output: z.object({
    counts: z.record(z.enum(['added', 'removed', 'unchanged', ...changeMarks]), z.number()),
    rows: z.array(ComparisonLine),
  }),
});

/** The clauses of an edition, in its order. */
export const showEdition = endpoint({
  method: 'GET',
  path: '/api/audit-editions/:editionId',
  permission: 'audits.read',
  input: z.strictObject({ editionId: EditionId }),
  output: EditionLine.extend({ list: z.array(said) }),
});

/** How clauses of one edition stand to those of another: by a mapping, or by their words alone. */
export const showSuccessions = endpoint({
  method: 'GET',
  path: '/api/audit-editions/:from/successions/:to',
  permission: 'audits.read',
  input: z.strictObject({ from: EditionId, to: EditionId }),
  output: z.object({
    mapping: MappingId.nullable(),
    successions: z.array(
      z.object({
        from: z.array(z.string()),
        to: z.array(z.string()),
        relationship: z.enum(relationships),
        rationale: z.string(),
      }),
    ),
  }),
});
