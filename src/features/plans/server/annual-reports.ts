import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, type Work } from '#platform/tools.ts';

import { PlanId } from '../plan.ts';
import { MeasureId } from '../strategy.ts';
import type * as api from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { rolled, yearGaps } from '../year.ts';
import type { Input, Output } from './ask.ts';
import { planNamed } from './plans.ts';
import { measureNamed, refuseOthers } from './strategies.ts';
import { strategyOf, yearLine } from './strategy-lines.ts';
import * as store from './strategy-store.ts';

export async function showAnnualReport(
  work: Work,
  { planId, fiscalYear }: Input<typeof api.showAnnualReport>,
): Promise<Output<typeof api.showAnnualReport>> {
  const plan = await planNamed(work, planId);
  const { measures } = await strategyOf(work, planId);
  const years = new Map(
    (await store.selectYears(work, { planId }))
      .filter((row) => row.fiscal_year === fiscalYear)
      .map((row) => [row.measure_id, row]),
  );
  const lines = measures.map(({ row, line }) => ({
    ...line,
    ...{ goal: row.goal, goalNumber: row.goal_number },
    year: yearLine(fiscalYear, years.get(row.id)),
  }));
  const gaps = lines.filter(({ year }) => yearGaps(year).length > 0).length;
  return { plan: plan.title, fiscalYear, lines, gaps };
}

export async function writeYear(
  work: Change,
  asked: Input<typeof api.writeYear>,
): Promise<Output<typeof api.writeYear>> {
  const { measureId, fiscalYear, planned, result, next, budget, base } = asked;
  const measure = await measureNamed(work, measureId);
  const { organization_id: organizationId } = measure;
  refuseOthers(work, organizationId);
  const before = (await store.selectYears(work, { measureId })).find(
    (row) => row.fiscal_year === fiscalYear,
  );
  const version = base + 1;
  if ((before?.version ?? 0) !== base) throw overtaken();
  const isWritten = await store.insertYear(work, {
    ...{ organization_id: organizationId, measure_id: measureId, fiscal_year: fiscalYear, version },
    ...{ planned, result, next, budget, written_by: work.actor.id, written_at: work.now },
  });
  if (!isWritten) throw overtaken();
  await append(work, {
    ...{ act: 'measure.year-written', subject: MeasureId.encode(measureId), organizationId },
    facts: { fiscalYear, version },
  });
  return { version };
}

const overtaken = () => new Refusal('conflict', say('plans.strategy.overtaken'));

export async function rollYear(
  work: Change,
  { planId, fiscalYear }: Input<typeof api.rollYear>,
): Promise<Output<typeof api.rollYear>> {
  const { lines } = await showAnnualReport(work, { planId, fiscalYear });
  const { lines: following } = await showAnnualReport(work, { planId, fiscalYear: fiscalYear + 1 });
  const after = new Map(following.map(({ id, year }) => [id, year]));
  let count = 0;
  for (const { id, organizationId, year } of lines) {
    const there = after.get(id);
    const next = rolled(year, there);
    if (!next) continue;
    const isWritten = await store.insertYear(work, {
      ...{ organization_id: organizationId, measure_id: id, fiscal_year: fiscalYear + 1 },
      ...{ version: (there?.version ?? 0) + 1, planned: next.planned, result: next.result },
      ...{ next: next.next, budget: next.budget },
      ...{ written_by: work.actor.id, written_at: work.now },
    });
    if (!isWritten) throw overtaken();
    count += 1;
    await append(work, {
      ...{ act: 'measure.year-rolled', subject: MeasureId.encode(id), organizationId },
      facts: { fiscalYear: fiscalYear + 1 },
    });
  }
  if (count === 0) throw new Refusal('conflict', say('plans.strategy.nothing-to-roll'));
  await append(work, {
    ...{ act: 'plan.year-rolled', subject: PlanId.encode(planId), organizationId: null },
    facts: { fiscalYear: fiscalYear + 1, count },
  });
  return { count };
}
