import type { z } from 'zod';

import type { Day } from '#features/profiles/day.ts';
import { plusDays } from '#features/profiles/day.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { criticalPath, effectOfSlip } from '../critical-path.ts';
import { targetOf } from '../in-force.ts';
import type { MilestoneId } from '../obligation.ts';
import { dayOf, numberOf, readinessOf } from '../readiness.ts';
import type * as api from '../readiness-api.ts';
import { type OutcomeFinder, outcomeFinder } from './outcome.ts';
import * as store from './plan-store.ts';
import { type Prospect, prospectAt, type Prospective } from './prospect.ts';
import { openReviews } from './reviews.ts';
import { absent, type Extracted, isInReach } from './taken.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const namesOf = ({ name_ja: ja, name_en: en }: store.MilestoneRow) => ({ ja, en });

const bodyNames = ({ bodies }: Prospect, { row }: Prospective) => {
  const body = bodies.get(row.organization_id);
  return { nameJa: body?.nameJa ?? '', nameEn: body?.nameEn ?? '' };
};

/** A milestone for its reader: of what it waits for, what everybody who waits may know. */
function milestoneLine(prospect: Prospect, each: Prospective, critical: ReadonlySet<string>) {
  const { row, forecast, progress, needs, target, startsOn, days } = each;
  return {
    ...{ id: each.id, organizationId: row.organization_id, obligationId: row.obligation_id },
    ...{ names: namesOf(row), owner: row.owner, plannedFrom: startsOn, days, target },
    dueOn: plusDays(startsOn, days),
    startsOn: dayOf(forecast.startsOn),
    endsOn: dayOf(forecast.endsOn),
    ...{ slack: forecast.slack, state: progress.state, expectedOn: progress.expectedOn },
    isCritical: critical.has(each.id),
    needs: needs.flatMap((id) => {
      const needed = prospect.milestones.get(id);
      if (!needed) return [];
      return [
        {
          ...{ id, names: namesOf(needed.row), ...bodyNames(prospect, needed) },
          endsOn: dayOf(needed.forecast.endsOn),
          isDone: needed.progress.state === 'done',
        },
      ];
    }),
  };
}

type Looking = {
  readonly find: OutcomeFinder;
  readonly reviewOf: Awaited<ReturnType<typeof openReviews>>;
  readonly today: Day;
};

async function obligationLine(extracted: Extracted, { find, reviewOf, today }: Looking) {
  const { id, obligation, law } = extracted;
  const target = targetOf(law.instrument, obligation);
  return {
    ...{ id, lawId: law.id, law: law.instrument.short },
    ...{ provision: obligation.provision, names: obligation.names, target },
    daysLeft: target === null ? null : numberOf(target) - numberOf(today),
    outcomeState: await find(extracted),
    isUnderReview: reviewOf(id) !== null,
  };
}

const byTarget = (one: { readonly target: Day | null }, other: { readonly target: Day | null }) =>
  (one.target ?? '9999') < (other.target ?? '9999') ? -1 : 1;

export async function showReadiness(
  work: Work,
  { lawId, organizationId, at }: Input<'showReadiness'>,
): Promise<Output<'showReadiness'>> {
  const prospect = await prospectAt(work, at);
  const { today, laws, obligations } = prospect;
  const wanted = [...obligations.values()].filter(({ law }) => !lawId || law.id === lawId);
  const ids = new Set(wanted.map(({ id }) => id));
  const shown = [...prospect.milestones.values()].filter(
    ({ row }) =>
      ids.has(row.obligation_id) &&
      isInReach(work, row.organization_id) &&
      (!organizationId || row.organization_id === organizationId),
  );
  const forecasts = new Map(shown.map(({ id, forecast }) => [id as string, forecast]));
  const chosen = new Set(shown.map(({ id }) => id as string));
  const path = criticalPath(
    prospect.tasks.filter(({ id }) => chosen.has(id)),
    forecasts,
  );
  const critical = new Set(path);
  const find = await outcomeFinder(work, laws, today);
  const looking = { find, today, reviewOf: await openReviews(work) };
  const lines = await Promise.all(wanted.map((each) => obligationLine(each, looking)));
  const cells = grouped(shown, ({ row }) => `${row.obligation_id} ${row.organization_id}`);
  const bodies = new Set(shown.map(({ row }) => row.organization_id));
  return {
    today,
    bodies: [...prospect.bodies.values()]
      .filter(({ id }) => bodies.has(id))
      .map(({ id, nameJa, nameEn }) => ({ id, nameJa, nameEn })),
    obligations: lines.toSorted(byTarget),
    cells: [...cells.values()].flatMap((milestones) => {
      const [first] = milestones;
      if (!first) return [];
      const { obligation_id, organization_id } = first.row;
      const of = { obligationId: obligation_id, organizationId: organization_id };
      return [{ ...of, ...readinessOf(milestones, forecasts) }];
    }),
    milestones: shown.map((each) => milestoneLine(prospect, each, critical)),
    path: path.flatMap((id) => shown.find((each) => each.id === id)?.id ?? []),
  };
}

/** A milestone in reach; one that another body's plan waits for is named there and not opened. */
export function inReach(work: Work, prospect: Prospect, id: MilestoneId): Prospective {
  const found = prospect.milestones.get(id);
  if (!found || !isInReach(work, found.row.organization_id)) throw absent();
  return found;
}

/** What the plan of the same body and obligation comes to at its narrowest. */
function criticalBeside(
  { tasks, milestones }: Prospect,
  { row }: Prospective,
): ReadonlySet<string> {
  const beside = new Set(
    [...milestones.values()]
      .filter((each) => each.row.obligation_id === row.obligation_id)
      .filter((each) => each.row.organization_id === row.organization_id)
      .map(({ id }) => id as string),
  );
  const forecasts = new Map([...milestones].map(([id, { forecast }]) => [id as string, forecast]));
  return new Set(
    criticalPath(
      tasks.filter(({ id }) => beside.has(id)),
      forecasts,
    ),
  );
}

export async function showMilestone(
  work: Work,
  { milestoneId }: Input<'showMilestone'>,
): Promise<Output<'showMilestone'>> {
  const prospect = await prospectAt(work);
  const found = inReach(work, prospect, milestoneId);
  const extracted = prospect.obligations.get(found.row.obligation_id);
  if (!extracted) throw absent();
  const find = await outcomeFinder(work, prospect.laws, prospect.today);
  const others = [...prospect.milestones.values()].filter(
    ({ id, row }) => id !== milestoneId && isInReach(work, row.organization_id),
  );
  return {
    ...milestoneLine(prospect, found, criticalBeside(prospect, found)),
    obligation: await obligationLine(extracted, {
      ...{ find, today: prospect.today, reviewOf: await openReviews(work) },
    }),
    ...bodyNames(prospect, found),
    reports: (await store.selectReportsOf(work, milestoneId)).map((row) => ({
      ...{ state: row.state, on: row.on_day, note: row.note },
      ...{ by: row.name ?? '', at: row.reported_at },
    })),
    evidence: (await store.selectEvidenceOf(work, milestoneId)).map((row) => ({
      ...{ id: row.id, file: row.file, sha256: row.sha256.toString('hex'), size: row.size },
      ...{ note: row.note, by: row.name ?? '', at: row.added_at },
    })),
    others: others.map((each) => ({
      ...{ id: each.id, names: namesOf(each.row), ...bodyNames(prospect, each) },
    })),
  };
}

export async function weighSlip(
  work: Work,
  { milestoneId, days }: Input<'weighSlip'>,
): Promise<Output<'weighSlip'>> {
  const prospect = await prospectAt(work);
  inReach(work, prospect, milestoneId);
  const slip = { id: milestoneId, days };
  const { moved, missed } = effectOfSlip(prospect.tasks, numberOf(prospect.today), slip);
  return {
    moved: [...prospect.milestones.values()].flatMap((each) => {
      const later = moved.get(each.id);
      if (later === undefined || !isInReach(work, each.row.organization_id)) return [];
      const of = { id: each.id, names: namesOf(each.row), ...bodyNames(prospect, each) };
      return [{ ...of, days: later, isMissed: missed.includes(each.id) }];
    }),
  };
}
