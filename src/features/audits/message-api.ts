import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { AuditId, FindingId } from './finding.ts';

const words = z.string().trim().min(1).max(4000);
const about = {
  auditId: AuditId,
  /** By its id or its printed number; left out where it is about the whole, or about a finding. */
  clause: z.string().trim().min(1).max(200).optional(),
  findingId: FindingId.optional(),
};

/** What one of the auditors writes to the audited body. */
export const writeToBody = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/messages',
  permission: 'audits.conduct',
  input: z.strictObject({ ...about, words }),
  output: z.null(),
});

/** What the audited body writes to its auditors. */
export const writeToAuditors = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/own-messages',
  permission: 'audits.answer',
  input: z.strictObject({ ...about, words }),
  output: z.null(),
});

const MessageLine = z.object({
  id: z.string(),
  /** The number of the clause; empty for the whole and for a finding. */
  label: z.string(),
  findingId: FindingId.nullable(),
  byBody: z.boolean(),
  words: z.string(),
  saidBy: z.string(),
  saidAt: instant,
});
export type MessageLine = z.output<typeof MessageLine>;

/** What the audited body and its auditors wrote to each other, the earliest first; both sides see it. */
export const listMessages = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/messages',
  permission: 'audits.read',
  input: z.strictObject({ auditId: AuditId }),
  output: z.array(MessageLine),
});
