import { strictest } from '#features/labels/tlp.ts';
import { plusDays } from '#features/profiles/day.ts';
import { endOfDay } from '#features/profiles/zone.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { documentIn } from '../filing.ts';
import { gravest } from '../incident.ts';
import { quarterDays } from '../quarter.ts';
import type * as api from '../report-api.ts';
import { beside, eventsOf, holding, type KnownEvent, type KnownMatter } from '../situation.ts';
import { statisticsOf } from '../statistics.ts';
import { type Input, notFound, type Output, ownBody } from './ask.ts';
import { selectDocuments, selectReceived } from './filing-store.ts';
import * as store from './matter-store.ts';
import { rulebookFor } from './picture.ts';

/** What an authority knew at a moment, matter by matter. */
async function knownAt(work: Work, asOf: Date) {
  const authority = ownBody(work);
  const received = await selectReceived(work, authority);
  const documents = await selectDocuments(
    work,
    received.filter(({ filed_at: at }) => at <= asOf).map(({ id }) => id),
  );
  const byRecord = grouped(received, (row) => row.record_id);
  const events = await store.selectEvents(work, authority, asOf);
  const matters = await store.selectMatters(work, authority);
  const known = matters.map((matter) => {
    const all = (byRecord.get(matter.record_id) ?? []).flatMap(({ id }) => {
      const text = documents.get(id);
      return text === undefined ? [] : [documentIn(text)];
    });
    const copies = holding(all, asOf);
    const event = events.get(matter.record_id) ?? null;
    return { matter, isTold: all.length > 0, known: { id: matter.id, event, copies } };
  });
  return known.filter(({ isTold }) => isTold);
}

export async function showIncidentSituation(
  work: Work,
  { asOf: asked }: Input<typeof api.showIncidentSituation>,
): Promise<Output<typeof api.showIncidentSituation>> {
  const asOf = asked && asked < work.now ? asked : work.now;
  const known = await knownAt(work, asOf);
  const judged = await store.selectAssessments(work, ownBody(work), { until: asOf });
  const last = new Map(judged.map((row) => [row.record_id, row]));
  const recordOf = new Map(known.map(({ matter }) => [matter.id, matter.record_id]));
  const events = eventsOf(known.map((each): KnownMatter => each.known));
  const judgementsOf = ({ matters }: KnownEvent) =>
    matters.flatMap((id) => {
      const record = recordOf.get(id);
      return (record && last.get(record)) ?? [];
    });
  return {
    asOf,
    label: events.length > 0 ? strictest(events.map(({ label }) => label)) : 'TLP:CLEAR',
    events: events.map((event) => {
      const judgements = judgementsOf(event);
      return {
        ...event,
        matters: [...event.matters],
        reporters: [...event.reporters],
        severity: gravest(judgements.map(({ severity }) => severity)),
        isConfirmed: judgements.some((each) => each.is_confirmed),
        confirmed: [...event.confirmed],
        unconfirmed: [...event.unconfirmed],
        unknown: [...event.unknown],
        differing: [...event.differing],
      };
    }),
    reporters: new Set(events.flatMap(({ reporters }) => reporters.map(({ id }) => id))).size,
    withdrawn: known.filter((each) => each.known.copies.length === 0).length,
  };
}

export async function showIncidentStatistics(
  work: Work,
  { quarter }: Input<typeof api.showIncidentStatistics>,
): Promise<Output<typeof api.showIncidentStatistics>> {
  const { profile } = (await rulebookFor(work, undefined)).jurisdiction;
  const { from, until } = quarterDays(quarter);
  // The last instants before the quarter, and in it.
  const [before, last] = [from, until].map((day) => endOfDay(profile.zone, plusDays(day, -1)));
  const asOf = last && last < work.now ? last : work.now;
  const known = await knownAt(work, asOf);
  const events = eventsOf(known.map((each): KnownMatter => each.known)).filter(
    ({ firstFiledAt }) => before && firstFiledAt > before,
  );
  const { fewest } = profile.smallCount;
  const found = statisticsOf(events, fewest);
  return {
    ...{ quarter, from, until, fewest, total: found.total },
    ...{ kinds: [...found.kinds], harms: [...found.harms] },
    ...{ leading: [...found.leading], causes: [...found.causes] },
  };
}

export async function compareMatters(
  work: Work,
  { matterId, otherId }: Input<typeof api.compareMatters>,
): Promise<Output<typeof api.compareMatters>> {
  const known = await knownAt(work, work.now);
  const [one, other] = [matterId, otherId].map((id) => {
    const found = known.find(({ matter }) => matter.id === id)?.known;
    return found && found.copies.length > 0 ? found : notFound();
  });
  if (!one || !other) notFound();
  return { one: sideOf(one), other: sideOf(other), fields: [...beside(one, other)] };
}

function sideOf(known: KnownMatter): Output<typeof api.compareMatters>['one'] {
  const [event] = eventsOf([known]);
  const reporter = event?.reporters[0];
  if (!event || !reporter) return notFound();
  const { label, lastFiledAt } = event;
  return { matter: known.id, reporter, label, lastFiledAt };
}
