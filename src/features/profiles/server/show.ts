import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import { differences } from '../amendment.ts';
import type * as api from '../api.ts';
import { almanacOf, type Calendar, versionOn } from '../calendar.ts';
import { citation, reckon } from '../clock.ts';
import { ruleOn } from '../clock-rule.ts';
import { type Day, yearOf } from '../day.ts';
import { defaultOn, rulingOn, versionsOf } from '../in-force.ts';
import { familyOf } from '../profile.ts';
import type { Ruling } from '../shelf.ts';
import { say } from '../texts.ts';
import { dayIn } from '../zone.ts';
import { lawAt, rulingIn } from './law.ts';
import * as store from './store.ts';

type Output<Name extends 'showProfile' | 'listTables' | 'showTable' | 'reckonDeadline'> = z.output<
  (typeof api)[Name]['output']
>;
type Law = Awaited<ReturnType<typeof lawAt>>;

export async function showProfile(work: Work): Promise<Output<'showProfile'>> {
  const law = await lawAt(work);
  const { profile, calendars } = law.jurisdiction;
  const named = new Set([profile.calendar, ...profile.clockRules.map(({ calendar }) => calendar)]);
  return {
    profile,
    today: law.on,
    defaultTable: defaultOn(law, law.on) ?? null,
    calendars: [...calendars.values()]
      .filter(({ id }) => named.has(id))
      .map((calendar) => calendarShown(calendar, law.on)),
  };
}

function calendarShown(calendar: Calendar, on: Day) {
  const { id, names, covers, closedSource, closed, versions } = calendar;
  const { version: current } = versionOn(calendar, on);
  const almanac = almanacOf(calendar, current);
  const years = [yearOf(on), yearOf(on) + 1];
  const dates = years.flatMap((year) =>
    closed.map((each) => ({ day: `${year}-${each.on}`, names: each.names })),
  );
  const holidays = [...almanac.holidays].map(([day, called]) => ({ day, names: called }));
  const days = new Map([...dates, ...holidays].map((each) => [each.day, each]));
  return {
    ...{ id, names, covers, closedSource },
    versions: versions.map(({ version, law, source, certainty }) => ({
      ...{ version, law, source, certainty },
      inForce: version === current,
    })),
    holidays: [...days.values()]
      .filter(({ day }) => years.includes(yearOf(day)))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function outcomesOf({ timeline }: Ruling) {
  return Object.fromEntries(
    Object.entries(timeline.outcomes).map(([key, { days, forensic, byCatalogue, names }]) => [
      key,
      { days, forensic, byCatalogue: byCatalogue ?? false, names: names ?? null },
    ]),
  );
}

function lineOf(law: Law, family: string): Output<'listTables'>[number] | undefined {
  const versions = versionsOf(law, family);
  const newest = versions.at(-1);
  const shipped = law.jurisdiction.profile.rulings.find(({ table }) => familyOf(table) === family);
  if (!newest || !shipped) return undefined;
  return {
    family,
    names: shipped.names,
    editable: shipped.editable ?? false,
    isDefault: defaultOn(law, law.on) === family,
    inForce: rulingOn(law, family, law.on)?.table.version ?? null,
    source: shipped.source,
    certainty: shipped.certainty,
    from: shipped.from ?? null,
    until: shipped.until ?? null,
    outcomes: outcomesOf(newest.ruling),
  };
}

export async function listTables(work: Work): Promise<Output<'listTables'>> {
  const law = await lawAt(work);
  const families = new Set(law.jurisdiction.profile.rulings.map(({ table }) => familyOf(table)));
  return [...families].flatMap((family) => lineOf(law, family) ?? []);
}

export async function showTable(
  work: Work,
  { family }: { readonly family: string },
): Promise<Output<'showTable'>> {
  const law = await lawAt(work);
  const line = lineOf(law, family);
  const versions = versionsOf(law, family);
  const newest = versions.at(-1)?.ruling;
  if (!line || !newest) throw new Refusal('not-found', say('profiles.no-table', { id: family }));
  const { definition, inputs, outcome } = newest.table;
  return {
    ...line,
    definition,
    inputs: inputs.map(pointOf),
    outcome: pointOf(outcome),
    versions: versions.map(({ ruling, from, until }) => ({
      version: ruling.table.version,
      ...{ from, until },
      source: ruling.timeline.source,
      certainty: ruling.timeline.certainty,
      outcomes: outcomesOf(ruling),
      rows: ruling.table.rows.map((row) => ({ inputs: [...row.inputs], outcome: row.outcome })),
    })),
    amendments: (await store.selectAmendments(work))
      .flatMap((row) =>
        row.family === family && row.kind !== 'duties'
          ? [amendmentLine(work, law, { ...row, kind: row.kind })]
          : [],
      )
      .toReversed(),
  };
}

const pointOf = ({ key, name, values }: Ruling['table']['outcome']) => ({
  key,
  name,
  values: values.map((value) => ({ key: value.key, name: value.name })),
});

type TableRow = store.AmendmentRow & { readonly kind: 'table' | 'default' };

function amendmentLine(work: Work, law: Law, row: TableRow) {
  const before = rulingOn(law, row.family, law.on);
  const found = row.kind === 'table' && before ? differences(before, rulingIn(row)) : [];
  return {
    ...{ id: row.id, kind: row.kind, family: row.family, version: row.version },
    ...{ effectiveOn: row.effective_on, reason: row.reason, proposedAt: row.proposed_at },
    isOwn: row.proposed_by === work.actor.id,
    decidedAt: row.decided_at,
    approved: row.approved,
    differences: (row.approved === null ? found : []).map((each) => ({
      row: each.of === 'row' ? each.at : null,
      outcome: each.of === 'days' ? each.outcome : null,
      before: String(each.before ?? ''),
      after: String(each.after ?? ''),
    })),
  };
}

export async function reckonDeadline(
  work: Work,
  { rule, start, holding }: z.output<typeof api.reckonDeadline.input>,
): Promise<Output<'reckonDeadline'>> {
  const { jurisdiction } = await lawAt(work);
  const { profile, calendars } = jurisdiction;
  const found = ruleOn(profile.clockRules, rule, dayIn(profile.zone, start));
  if (!found) {
    const on = dayIn(profile.zone, start);
    throw new Refusal('not-found', say('profiles.no-rule', { id: rule, on }));
  }
  const calendar = calendars.get(found.calendar ?? profile.calendar) ?? null;
  const reckoning = reckon(
    found,
    { event: found.start, at: start },
    { zone: profile.zone, calendar, holding: new Set(holding.split(',')) },
  );
  if (!reckoning.ok) throw new Refusal('invalid', reckoning.fault);
  const { dueAt, isSoft, because } = reckoning.deadline;
  return { dueAt, isSoft, citation: citation(reckoning.deadline), because: [...because] };
}
