import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const DirectiveId = id('directive');
export type DirectiveId = z.infer<typeof DirectiveId>;

export const ClaimId = id('claim');
export type ClaimId = z.infer<typeof ClaimId>;

/** What an addressee can say it has done. Only what an inventory shows can be proved by one. */
export const measures = ['patched', 'removed', 'mitigated', 'disconnected'] as const;
export const Measure = z.enum(measures);
export type Measure = (typeof measures)[number];

/** Whether a fresh inventory that no longer matches proves the measure; a person judges the others. */
export const isProvedByInventory = (measure: Measure): boolean =>
  measure === 'patched' || measure === 'removed';
