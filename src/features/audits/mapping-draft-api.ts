import { z } from 'zod';

import { File } from '#features/inventory/sheet.ts';
import { relationships } from '#formats/oscal/mapping.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { lineStates } from './drawing.ts';
import { EditionId, MappingDraftId, MappingId } from './edition.ts';

const title = z.string().trim().min(1).max(200);
const clauses = z.array(z.string().min(1).max(200)).max(200);

const DraftLine = z.object({
  id: MappingDraftId,
  from: EditionId,
  to: EditionId,
  title: z.string(),
  openedAt: instant,
  stage: z.enum(['drawing', 'waiting', 'adopted']),
  relations: z.number(),
});
export type MappingDraftLine = z.output<typeof DraftLine>;

/** Mappings that are being made, or were, the latest first; the headquarters' alone. */
export const listMappingDrafts = endpoint({
  method: 'GET',
  path: '/api/audit-mapping-drafts',
  permission: 'audits.read',
  input: z.strictObject({}),
  output: z.array(DraftLine),
});

/** Begins a mapping between two editions; it starts from the one there is, if any. One is made at a time. */
export const beginMapping = endpoint({
  method: 'POST',
  path: '/api/audit-mapping-drafts',
  permission: 'audits.map',
  input: z.strictObject({ from: EditionId, to: EditionId, title }),
  output: z.object({ id: MappingDraftId }),
});

const draftId = MappingDraftId;
const Named = z.object({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  demand: z.string(),
});
export type NamedClause = z.output<typeof Named>;

const Line = z.object({
  state: z.enum(lineStates),
  relation: z.uuid().nullable(),
  from: z.array(Named),
  to: z.array(Named),
  relationship: z.enum(relationships).nullable(),
  rationale: z.string(),
});
export type DrawingLine = z.output<typeof Line>;

/** A draft line by line: what is decided, what the words suggest, what is open. */
export const showMappingDraft = endpoint({
  method: 'GET',
  path: '/api/audit-mapping-drafts/:draftId',
  permission: 'audits.read',
  input: z.strictObject({ draftId }),
  output: DraftLine.extend({
    lines: z.array(Line),
    /** Whether the asker had a hand in it, and so cannot adopt it. */
    isOwn: z.boolean(),
  }),
});

const Candidate = Named.extend({ alike: z.number() });

/** For one clause, what it demands and the clauses of the other edition in the likest words. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/api/audit-mapping-drafts/:draftId/candidates',
  permission: 'audits.read',
  input: z.strictObject({
    draftId,
    side: z.enum(['from', 'to']),
    clause: z.string().min(1).max(200),
  }),
  output: z.object({ demand: z.string(), candidates: z.array(Candidate) }),
});

/** Relations that persons decided on; each takes the place of those it names. Refused with every fault. */
export const drawRelations = endpoint({
  method: 'POST',
  path: '/api/audit-mapping-drafts/:draftId/relations',
  permission: 'audits.map',
  input: z.strictObject({
    draftId,
    relations: z
      .array(
        z.strictObject({
          from: clauses,
          to: clauses,
          relationship: z.enum(relationships),
          rationale: z.string().trim().max(2000).default(''),
        }),
      )
      .max(3000),
    /** Relations that these take the place of. */
    instead: z.array(z.uuid()).max(3000).default([]),
  }),
  output: z.object({ relations: z.number() }),
});

/** Takes in an OSCAL mapping in the place of everything that was decided. */
export const importDrawing = endpoint({
  method: 'POST',
  path: '/api/audit-mapping-drafts/:draftId/document',
  permission: 'audits.map',
  input: z.strictObject({ draftId }),
  output: z.object({ relations: z.number() }),
});

/** The draft as an OSCAL mapping collection, for the headquarters. */
export const exportDrawing = endpoint({
  method: 'POST',
  path: '/api/audit-mapping-drafts/:draftId/export',
  permission: 'audits.map',
  exit: true,
  input: z.strictObject({ draftId }),
  output: File,
});

/** Has a draft decided on; refused while a clause of either edition is open, each named. */
export const proposeMapping = endpoint({
  method: 'POST',
  path: '/api/audit-mapping-drafts/:draftId/proposal',
  permission: 'audits.map',
  input: z.strictObject({ draftId }),
  output: z.null(),
});

/** The second person's word: it becomes a mapping, or goes back to those who make it. */
export const decideMapping = endpoint({
  method: 'POST',
  path: '/api/audit-mapping-drafts/:draftId/decision',
  permission: 'audits.adopt',
  input: z.strictObject({ draftId, adopt: z.boolean() }),
  output: z.object({ mapping: MappingId.nullable() }),
});
