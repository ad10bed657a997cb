import { sameDateAfter } from '#features/profiles/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type { CampaignId } from '../campaign.ts';
import { selectCampaigns } from './campaign-store.ts';
import { policyNamed, todayOf } from './policies.ts';

/** A campaign that a body in reach is in; any other looks absent. */
export async function campaignNamed(work: Work, id: CampaignId) {
  const [campaign] = await selectCampaigns(work, id);
  if (!campaign) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return campaign;
}

/** Since when advice to a body keeps somebody from auditing it. */
export async function adviceSince(work: Work, campaignId: CampaignId): Promise<Date> {
  const { policyId } = await campaignNamed(work, campaignId);
  const { independence } = await policyNamed(work, policyId);
  const { day } = sameDateAfter(await todayOf(work), -independence.adviserMonths);
  return new Date(`${day}T00:00:00Z`);
}
