import { readDecisionTable } from '#formats/ssvc/table.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import { type Deadline, reckon } from '../clock.ts';
import { ruleOn } from '../clock-rule.ts';
import type { Day } from '../day.ts';
import { type Adopted, defaultOn, rulingOn, versionsOf } from '../in-force.ts';
import { familyOf } from '../profile.ts';
import type { Jurisdiction, Ruling } from '../shelf.ts';
import { say } from '../texts.ts';
import { Timeline } from '../timeline.ts';
import { dayIn } from '../zone.ts';
import { soundShelf } from './shelf.ts';
import * as store from './store.ts';

const usual = 'jp';

/** The jurisdiction that the installation works under: the one it was founded with, else Japan. */
export async function jurisdictionOf(work: Work): Promise<Jurisdiction> {
  const id = (await store.selectChoice(work)) ?? usual;
  return jurisdictionNamed(id);
}

export function jurisdictionNamed(id: string): Jurisdiction {
  const { profiles } = soundShelf();
  const found = profiles.get(id);
  if (found) return found;
  const ids = [...profiles.keys()].join(', ');
  throw new Refusal('not-found', say('profiles.no-profile', { id, ids }));
}

/** A ruling as an amendment keeps it. */
export function rulingIn({ document, timeline }: store.AmendmentRow): Ruling {
  const reading = readDecisionTable(document);
  if (!reading.ok) throw new Error('An amendment holds a table that is not sound.');
  return { table: reading.document, timeline: Timeline.parse(timeline) };
}

/** What is law in the installation at a moment: its profile and what was approved until then. */
export async function lawAt(work: Work, at: Date = work.now) {
  const rows = await store.selectAmendments(work);
  const adopted = rows
    .filter(({ approved, decided_at: on }) => approved === true && on !== null && on <= at)
    .flatMap((row): Adopted[] => {
      const { kind, family, effective_on: effectiveOn } = row;
      if (kind === 'duties') return [];
      return kind === 'table'
        ? [{ kind, family, effectiveOn, ruling: rulingIn(row) }]
        : [{ kind, family, effectiveOn }];
    })
    .toSorted((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
    );
  const jurisdiction = await jurisdictionOf(work);
  return { jurisdiction, adopted, on: dayIn(jurisdiction.profile.zone, at) };
}

/** A table that decides, and the zone in which the days of its outcomes end. */
export type InForce = Ruling & { readonly family: string; readonly zone: string };

/**
 * The table that rules at a moment: the one named, with its version or without, or the one that
 * decides where none is named. Refused where there is none, or it is not in force.
 */
export async function rulingInForce(
  work: Work,
  tableId?: string,
  at: Date = work.now,
): Promise<InForce> {
  const law = await lawAt(work, at);
  return inForce(law, tableId);
}

type Law = Awaited<ReturnType<typeof lawAt>>;

function inForce(law: Law, tableId: string | undefined): InForce {
  const { on, jurisdiction } = law;
  const family = tableId === undefined ? defaultOn(law, on) : familyOf(tableId);
  if (family === undefined) throw new Refusal('conflict', say('profiles.no-default', { on }));
  if (versionsOf(law, family).length === 0) {
    throw new Refusal('not-found', say('profiles.no-table', { id: tableId ?? family }));
  }
  const ruling = rulingOn(law, family, on);
  const isOther = tableId !== undefined && tableId !== family && tableId !== ruling?.table.id;
  if (!ruling || isOther) {
    throw new Refusal('conflict', say('profiles.not-in-force', { id: tableId ?? family, on }));
  }
  return { ...ruling, family, zone: jurisdiction.profile.zone };
}

/** The table of a decision as it now rules; where it does no more, the one that decides instead. */
export async function rulingAfter(work: Work, tableId: string): Promise<InForce> {
  const law = await lawAt(work);
  const ruling = rulingOn(law, familyOf(tableId), law.on);
  return inForce(law, ruling?.table.id);
}

/** By when something is due by a rule of the profile that the installation works under. */
export async function dueBy(
  work: Work,
  rule: string,
  start: { readonly event: string; readonly at: Date },
): Promise<Deadline> {
  const { profile, calendars } = await jurisdictionOf(work);
  const on: Day = dayIn(profile.zone, start.at);
  const found = ruleOn(profile.clockRules, rule, on);
  if (!found) throw new Refusal('conflict', say('profiles.not-in-force', { id: rule, on }));
  const calendar = calendars.get(found.calendar ?? profile.calendar) ?? null;
  const reckoning = reckon(found, start, { zone: profile.zone, calendar });
  if (!reckoning.ok) throw new Refusal('conflict', reckoning.fault);
  return reckoning.deadline;
}
