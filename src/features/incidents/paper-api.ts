import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language } from '#kernel/text.ts';

import { FilingId } from './incident.ts';

/** What the papers of incidents are taken as. */
export const paperForms = ['pdf', 'xlsx', 'docx'] as const;
export const PaperForm = z.enum(paperForms);
export type PaperForm = (typeof paperForms)[number];

const asked = {
  form: PaperForm,
  /** The asker’s own where none is named. */
  language: Language.optional(),
};
const file = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** A filing in the layout of its form, as a file, for whoever sent it or received it. */
export const takeFilingPaper = endpoint({
  method: 'GET',
  path: '/api/filings/:filingId/papers/:form',
  permission: 'incidents.read',
  exit: true,
  input: z.strictObject({ filingId: FilingId, ...asked }),
  output: file,
});

/** What the authority knew at a moment, as a file. */
export const takeSituationPaper = endpoint({
  method: 'GET',
  path: '/api/incident-situation/papers/:form',
  permission: 'incidents.receive',
  exit: true,
  input: z.strictObject({ asOf: instant.optional(), ...asked }),
  output: file,
});

/** The statistics of a quarter, as a file. */
export const takeStatisticsPaper = endpoint({
  method: 'GET',
  path: '/api/incident-statistics/papers/:form',
  permission: 'incidents.receive',
  exit: true,
  input: z.strictObject({ quarter: z.string().regex(/^[1-9]\d{3}-Q[1-4]$/), ...asked }),
  output: file,
});
