import { randomUUID } from 'node:crypto';

import { todayOf } from '#features/audits/server/service.ts';
import { exposedBodies } from '#features/exposure/server/service.ts';
import { headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { wording } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import { PlanId } from '../plan.ts';
import type { IndicatorSource } from '../strategy.ts';
import type * as api from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import type { Input, Output } from './ask.ts';
import * as facts from './computed-store.ts';
import { planNamed } from './plans.ts';
import { type IndicatorRow, insertSamples, selectIndicators } from './strategy-store.ts';

/** A share in percent to one place; none of nothing is nothing done. */
const percent = ({ part, whole }: { readonly part: number; readonly whole: number }): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;

const quarter = 92 * 86_400_000;
const year = 365 * 86_400_000;

type Computed = { readonly value: number; readonly part: number; readonly whole: number };

const shareOf = async (
  share: Promise<{ readonly part: number; readonly whole: number }>,
): Promise<Computed> => {
  const counted = await share;
  return { ...counted, value: percent(counted) };
};

/** What each source tells of all bodies in reach: a share in percent, but of exposure, which counts systems. */
const computedFrom: Readonly<Record<IndicatorSource, (work: Work) => Promise<Computed>>> = {
  exposure: async (work) => {
    const bodies = await exposedBodies(work);
    const value = bodies.reduce((sum, { systems }) => sum + systems, 0);
    return { value, part: value, whole: bodies.length };
  },
  inventory: (work) =>
    shareOf(facts.selectListedSystems(work, new Date(work.now.getTime() - quarter))),
  directives: (work) => shareOf(facts.selectAcknowledged(work)),
  incidents: async (work) => {
    const organizationId = await headquarters(work);
    const since = new Date(work.now.getTime() - year);
    return shareOf(facts.selectAssessedMatters(work, { organizationId, since }));
  },
  audits: (work) => shareOf(facts.selectClosedFindings(work)),
};

export const sourceEvidence = {
  exposure: say('plans.source.exposure-evidence'),
  inventory: say('plans.source.inventory-evidence'),
  directives: say('plans.source.directives-evidence'),
  incidents: say('plans.source.incidents-evidence'),
  audits: say('plans.source.audits-evidence'),
} as const;

/** Computes every indicator of a plan that the program itself knows; each value keeps what it was made of. */
export async function computeSamples(
  work: Change,
  { planId }: Input<typeof api.computeSamples>,
): Promise<Output<typeof api.computeSamples>> {
  await planNamed(work, planId);
  const indicators = await selectIndicators(work, planId);
  if (!indicators.some(({ source }) => source)) {
    throw new Refusal('conflict', say('plans.strategy.none-computed'));
  }
  return { count: await sampleIndicators(work, planId, indicators) };
}

type Indicator = Pick<IndicatorRow, 'id' | 'source' | 'organization_id'>;

/** Samples those of these indicators of a plan that the program itself knows; how many there were. */
export async function sampleIndicators(
  work: Change,
  planId: PlanId,
  indicators: readonly Indicator[],
): Promise<number> {
  const today = await todayOf(work);
  const found = new Map<IndicatorSource, Computed>();
  const rows: Parameters<typeof insertSamples>[1][number][] = [];
  for (const { id, source, organization_id: organizationId } of indicators) {
    if (!source) continue;
    const computed = found.get(source) ?? (await computedFrom[source](work));
    found.set(source, computed);
    const { value, part, whole } = computed;
    const words = { ...sourceEvidence[source], values: { part, whole } };
    rows.push({
      ...{ organization_id: organizationId, indicator_id: id, id: randomUUID() },
      ...{ taken_on: today, value, evidence: wording(say.catalogue, words, work.actor.language) },
      ...{ computed: true, taken_by: work.actor.id, taken_at: work.now },
    });
  }
  await insertSamples(work, rows);
  await append(work, {
    ...{ act: 'plan.samples-computed', subject: PlanId.encode(planId) },
    organizationId: await headquarters(work),
    facts: { count: rows.length, on: today },
  });
  return rows.length;
}
