import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Day } from '#features/profiles/day.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { beyondReach, type Work } from '#platform/tools.ts';

import { type Forecast, outlook, type Task } from '../critical-path.ts';
import { targetOf } from '../in-force.ts';
import type { InstrumentId } from '../instrument.ts';
import { circleWords } from '../law-fault.ts';
import type { MilestoneId, ObligationId } from '../obligation.ts';
import { numberOf, type Planned, progressOf, taskOf } from '../readiness.ts';
import { say } from '../texts.ts';
import { selectObligations } from './law-store.ts';
import * as store from './plan-store.ts';
import { type Extracted, extractedFrom, type Taken, takenLaws, todayOf } from './taken.ts';

/** One milestone with its plan, its reports and what is forecast of it. */
export type Prospective = Omit<Planned, 'id' | 'needs'> & {
  readonly id: MilestoneId;
  readonly row: store.MilestoneRow;
  readonly needs: readonly MilestoneId[];
  readonly forecast: Forecast;
};

export type Called = {
  readonly id: OrganizationId;
  readonly nameJa: string;
  readonly nameEn: string;
};

/** All plans of all bodies at a moment. Whoever shows of it chooses what is in reach. */
export type Prospect = {
  readonly today: Day;
  readonly laws: ReadonlyMap<InstrumentId, Taken>;
  readonly obligations: ReadonlyMap<ObligationId, Extracted>;
  readonly milestones: ReadonlyMap<MilestoneId, Prospective>;
  readonly tasks: readonly Task[];
  readonly bodies: ReadonlyMap<OrganizationId, Called>;
};

/**
 * Reckons all plans together, since those of one body may wait for those of another: read beyond the
 * actor's reach, to be judged by and not to be told.
 */
export async function prospectAt(work: Work, at: Date = work.now): Promise<Prospect> {
  return beyondReach(work, async (whole) => {
    const today = await todayOf(whole, at);
    const laws = await takenLaws(whole);
    const obligations = new Map(
      (await selectObligations(whole))
        .filter(({ confirmed }) => confirmed === true)
        .map((row) => [row.id, extractedFrom(row, laws)]),
    );
    const bodies = new Map((await listOrganizations(whole)).map((body) => [body.id, body]));
    const planned = await plannedAt(whole, at, obligations);
    const tasks = planned.map(taskOf);
    const found = outlook(tasks, numberOf(today));
    // What is kept has no circle: each change of a plan was tried first.
    if (!found.ok) throw new Error(`Milestones wait for one another: ${found.cycle.join(', ')}.`);
    const milestones = new Map(
      planned.flatMap((each): [MilestoneId, Prospective][] => {
        const forecast = found.forecasts.get(each.id);
        return forecast ? [[each.id, { ...each, forecast }]] : [];
      }),
    );
    return { today, laws, obligations, milestones, tasks, bodies };
  });
}

async function plannedAt(work: Work, at: Date, obligations: Prospect['obligations']) {
  const needs = grouped(await store.selectDependencies(work), (each) => each.milestone_id);
  const reports = grouped(await store.selectReports(work, at), (each) => each.milestone_id);
  return (await store.selectMilestones(work, at)).flatMap((row) => {
    const found = obligations.get(row.obligation_id);
    if (!found) return [];
    const said = (reports.get(row.id) ?? []).map(({ state, on_day: on }) => ({ state, on }));
    return [
      {
        ...{ id: row.id, row, startsOn: row.starts_on, days: row.days },
        needs: (needs.get(row.id) ?? []).map(({ needs_id }) => needs_id),
        target: targetOf(found.law.instrument, found.obligation),
        progress: progressOf(said),
      },
    ];
  });
}

/** Refuses plans in which milestones wait for one another, with the names of those milestones. */
export function refuseCircle(
  { milestones }: Prospect,
  tasks: readonly Task[],
  language: 'ja' | 'en',
): void {
  const found = outlook(tasks, 0);
  if (found.ok) return;
  const names = new Map([...milestones.values()].map(({ row }) => [row.id as string, row]));
  const called = found.cycle.map(
    (id) => names.get(id)?.[language === 'ja' ? 'name_ja' : 'name_en'],
  );
  const ids = circleWords(called.map((name) => name ?? ''));
  const faults = [{ path: '/needs', text: say('laws.fault.circle', { ids }) }];
  throw new Refusal('invalid', say('laws.fault.circle', { ids }), { faults });
}
