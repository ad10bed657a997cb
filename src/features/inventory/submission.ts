import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { SystemId } from './system.ts';

export const SubmissionId = id('submission');
export type SubmissionId = z.infer<typeof SubmissionId>;

/** What a document that was accepted leaves unclear, and where. */
export const Remark = z.object({ rule: z.string(), path: z.string(), text: Text });
export type Remark = z.infer<typeof Remark>;

/** One inventory that was handed in for a system; it never changes afterwards. */
export const Submission = z.object({
  id: SubmissionId,
  organizationId: OrganizationId,
  systemId: SystemId,
  /** The first of a system is 1. */
  number: z.number(),
  sha256: z.string(),
  format: z.string(),
  specVersion: z.string(),
  generators: z.array(z.string()),
  /** What the document says it describes; empty where it does not say. */
  subject: z.string(),
  /** When this is what the system ran: as the submitter states, otherwise as the document does. */
  takenAt: instant,
  receivedAt: instant,
  submittedBy: PersonId,
  components: z.number(),
  packages: z.number(),
  /** Components that name no package known to advisories: listed, and not to be judged. */
  unidentified: z.number(),
  added: z.number(),
  removed: z.number(),
  declaredComplete: z.boolean().nullable(),
  /** It shows less than an earlier one did, so it proves no remedy. */
  shrunken: z.boolean(),
});
export type Submission = z.infer<typeof Submission>;

/** A package in one version, as an inventory names it; the version is empty where none is stated. */
export const ListedVersion = z.object({
  ecosystem: z.string(),
  name: z.string(),
  version: z.string(),
});
export type ListedVersion = z.infer<typeof ListedVersion>;
