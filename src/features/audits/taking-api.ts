import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { Text } from '#kernel/text.ts';

import { AuditId } from './finding.ts';

export const largestResults = 16 * 1024 * 1024;

const rating = z.string().max(40).optional();

/** A file with findings, and how it is to be read. */
const asked = {
  auditId: AuditId,
  name: z.string().trim().min(1).max(255),
  /** Of a workbook. */
  sheet: z.string().max(100).optional(),
  /** The field that each column holds, separated by commas; guessed where it is left out. */
  mapping: z.string().max(2000).optional(),
  /** Who tested, or with what: how the columns of its lists are read is remembered under this name. */
  source: z.string().trim().min(1).max(100).optional(),
  /** The clause of what names none. */
  clause: z.string().max(200).optional(),
  /** How the levels of a tool are rated. */
  error: rating,
  warning: rating,
  note: rating,
};

const TakenLine = z.object({
  path: z.string(),
  act: z.enum(['added', 'unchanged']),
  title: z.string(),
  label: z.string(),
  rating: z.string().nullable(),
  urgent: z.boolean(),
});
export type TakenLine = z.output<typeof TakenLine>;

const Preview = z.object({
  form: z.enum(['list', 'sarif']),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headings: z.array(z.string()),
  mapping: z.array(z.string()),
  /** Whether the columns are read as those of the last list of this source. */
  isRemembered: z.boolean(),
  added: z.number(),
  unchanged: z.number(),
  /** The first of them. */
  lines: z.array(TakenLine),
  faults: z.array(z.object({ path: z.string(), text: Text })),
  /** Stands for just this; null where faults keep it from being taken in. */
  token: z.string().nullable(),
});
export type TakingPreview = z.output<typeof Preview>;

/** What taking in a file of findings would do, with every fault and where; nothing is taken in by it. */
export const previewFindings = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/finding-previews',
  permission: 'audits.conduct',
  input: z.strictObject(asked),
  output: Preview,
});

/** Takes in exactly what a preview said, or nothing. */
export const takeFindings = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/finding-files',
  permission: 'audits.conduct',
  input: z.strictObject({ ...asked, token: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.object({ added: z.number(), unchanged: z.number(), urgent: z.number() }),
});

/** The sources whose lists were read before, by name. */
export const listFindingSources = endpoint({
  method: 'GET',
  path: '/api/finding-sources',
  permission: 'audits.conduct',
  input: z.strictObject({}),
  output: z.array(z.string()),
});
