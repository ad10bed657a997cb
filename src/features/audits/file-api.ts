import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';

import { AuditId } from './finding.ts';
import { oscalForms } from './oscal-frame.ts';

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

const counted = z.object({ judgements: z.number(), findings: z.number() });

/** What assessment results of another tool are as they stand beside what an audit knows. */
export const TakenResults = counted.extend({
  isDry: z.boolean(),
  /** Judgements and findings that stand there already just so. */
  same: z.number(),
});
export type TakenResults = z.output<typeof TakenResults>;

/**
 * Takes OSCAL assessment results into an open audit as judgements and findings. With `dryRun` it says what
 * would be entered and writes nothing; refused with every fault and its place.
 */
export const takeResults = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/results',
  permission: 'audits.conduct',
  input: z.strictObject({ auditId: AuditId, dryRun: z.stringbool().default(true) }),
  output: TakenResults,
});
