import type { z } from 'zod';

import { id } from '#kernel/id.ts';

/** What a provision demands, as it was extracted from an instrument that was taken in. */
export const ObligationId = id('obligation');
export type ObligationId = z.infer<typeof ObligationId>;

/** One step of one body towards an obligation. */
export const MilestoneId = id('milestone');
export type MilestoneId = z.infer<typeof MilestoneId>;

export const ReadinessEvidenceId = id('readiness-evidence');
export type ReadinessEvidenceId = z.infer<typeof ReadinessEvidenceId>;

/** A notification of a computer as it was sent. */
export const NotificationId = id('notification');
export type NotificationId = z.infer<typeof NotificationId>;

/** The largest file that shows what a milestone brought about. */
export const largestEvidence = 8 * 1024 * 1024;

/** What became of an obligation once it is in force, as far as it is known here. */
export const outcomeStates = ['none', 'awaited', 'linked', 'missing'] as const;
export type OutcomeState = (typeof outcomeStates)[number];
