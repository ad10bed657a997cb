import { z } from 'zod';

import { id } from '#kernel/id.ts';

/** A document of OSCAL that was taken into an audit, kept as it came. */
export const DocumentId = id('document');
export type DocumentId = z.infer<typeof DocumentId>;

/** The models of OSCAL that an audit takes in. */
export const takenModels = [
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
  'system-security-plan',
  'component-definition',
] as const;
export const TakenModel = z.enum(takenModels);
export type TakenModel = (typeof takenModels)[number];

/** Of 1,200 clauses with what was seen of each. */
export const largestDocument = 32 * 1024 * 1024;
