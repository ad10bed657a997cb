import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { Language } from '#kernel/text.ts';

import { EditionId } from './edition.ts';
import { AuditId } from './finding.ts';
import { results } from './judgement.ts';
import { oscalForms } from './oscal-frame.ts';
import { copyFields } from './working-copy.ts';

export const OscalForm = z.enum(oscalForms);

/** An audit as a document of OSCAL, through the exit door. */
export const takeDocument = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/documents/:form',
  permission: 'audits.read',
  exit: true,
  input: z.strictObject({ auditId: AuditId, form: OscalForm }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});

export const copyForms = ['csv', 'html'] as const;
export type CopyForm = (typeof copyForms)[number];

/**
 * The working paper to write in without a network, through the exit door: a table, or a page that holds
 * everything it needs.
 */
export const takeCopy = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/working-copy/export',
  permission: 'audits.conduct',
  exit: true,
  input: z.strictObject({
    auditId: AuditId,
    form: z.enum(copyForms).default('csv'),
    language: Language.optional(),
  }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});

const clause = z.string().min(1).max(200);
const standing = z.object({ result: z.enum(results).nullable(), note: z.string().max(4000) });

const Conflict = z.object({
  clause,
  label: z.string(),
  field: z.enum(copyFields),
  base: standing,
  copy: standing,
  site: standing,
});
export type ConflictLine = z.output<typeof Conflict>;

/**
 * Brings a working copy back: what was changed in it, merged field by field with what the site has now.
 * Nothing is entered while a field that both changed waits for a decision, nor with `dryRun`.
 */
export const bringCopy = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/working-copies',
  permission: 'audits.conduct',
  input: z.strictObject({
    auditId: AuditId,
    editionId: EditionId,
    lines: z.array(z.strictObject({ clause, base: standing, copy: standing })).max(5000),
    decisions: z
      .array(z.strictObject({ clause, field: z.enum(copyFields), take: z.enum(['copy', 'site']) }))
      .max(10_000)
      .default([]),
    dryRun: z.boolean(),
  }),
  output: z.object({
    /** Clauses that were entered, or would be. */
    entries: z.number(),
    isEntered: z.boolean(),
    conflicts: z.array(Conflict),
    /** Numbers of clauses whose judgement the copy takes back, or that have a note and none. */
    unfit: z.array(z.string()),
  }),
});
