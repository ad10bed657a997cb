import type { z } from 'zod';

import { id } from '#kernel/id.ts';

/** Audits of one kind over many bodies in one fiscal year. */
export const CampaignId = id('campaign');
export type CampaignId = z.infer<typeof CampaignId>;

/** A fiscal year runs from April to March. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month < 4 ? year - 1 : year;
}
