import type { z } from 'zod';

import { openDirectives, openStandings, type Stand } from '#features/directives/server/service.ts';
import { exposedBodies } from '#features/exposure/server/service.ts';
import { knownSystems } from '#features/inventory/server/service.ts';
import { countUnread } from '#features/notices/server/service.ts';
import { type OrganizationLine, owesInventory } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { areas, ministries, none } from '../area.ts';
import { hoursOf, paceOf } from '../deadline.ts';
import * as store from './store.ts';

const byId = (lines: readonly OrganizationLine[]) => new Map(lines.map((line) => [line.id, line]));

type Named = {
  readonly id: OrganizationId | null;
  readonly nameJa: string;
  readonly nameEn: string;
};

/** The ministry of an area; the area of the bodies under none has no name of its own. */
function ministryOf(lines: ReadonlyMap<OrganizationId, OrganizationLine>, key: string): Named {
  const line = lines.get(key as OrganizationId);
  return { id: line?.id ?? null, nameJa: line?.nameJa ?? '', nameEn: line?.nameEn ?? '' };
}

/** Who is exposed now, by ministry and by sector: of the bodies that owe an inventory or are exposed. */
export async function showExposed(work: Work): Promise<api.Exposed> {
  const lines = await listOrganizations(work);
  const known = byId(lines);
  const exposed = new Map(
    (await exposedBodies(work)).map(({ organizationId, systems }) => [organizationId, systems]),
  );
  const counted = lines
    .filter(({ id, kind }) => exposed.has(id) || owesInventory(kind))
    .map(({ id }) => id);
  const of = ministries(lines);
  const tally = (bodies: Iterable<OrganizationId>) => {
    const all = [...bodies];
    const hit = all.filter((id) => exposed.has(id));
    const systems = hit.reduce((sum, id) => sum + (exposed.get(id) ?? 0), 0);
    return { bodies: all.length, exposed: hit.length, systems };
  };
  const sectorsOf = (id: OrganizationId): readonly string[] => {
    const sectors = known.get(id)?.sectors ?? [];
    return sectors.length > 0 ? sectors : [none];
  };
  return {
    asOf: work.now,
    ...tally(counted),
    ministries: areas(counted, (id) => [of.get(id) ?? none]).map(({ key, bodies }) => ({
      ...ministryOf(known, key),
      ...tally(bodies),
    })),
    sectors: areas(counted, sectorsOf).map(({ key, bodies }) => ({
      sector: key,
      ...tally(bodies),
    })),
  };
}

const countOf = (stands: readonly Stand[]) => ({
  addressees: stands.length,
  finished: stands.filter(({ finished }) => finished).length,
  overdue: stands.filter(({ overdue }) => overdue).length,
  unknown: stands.filter(({ standing }) => standing === 'unknown').length,
  contradicted: stands.filter(({ standing }) => standing === 'contradicted').length,
});

type Parts = api.Standings['ministries'][number]['parts'];

function partOf({ finished, standing }: Stand): keyof Parts {
  if (finished) return 'finished';
  const isWorry = standing === 'overdue' || standing === 'contradicted' || standing === 'unknown';
  return isWorry ? standing : 'underWay';
}

function partsOf(stands: readonly Stand[]): Parts {
  const parts = { overdue: 0, contradicted: 0, unknown: 0, underWay: 0, finished: 0 };
  for (const stand of stands) parts[partOf(stand)] += 1;
  return parts;
}

/** Where everybody stands whom an open directive was sent to. */
export async function showStandings(work: Work): Promise<api.Standings> {
  const stands = await openStandings(work);
  const lines = await listOrganizations(work);
  const byDirective = grouped(stands, ({ directiveId }) => directiveId);
  return {
    asOf: work.now,
    ...countOf(stands),
    hours: dueByHour(stands, work.now),
    directives: (await openDirectives(work)).map(({ id, kind, fiscalYear, number, title }) => {
      const own = byDirective.get(id) ?? [];
      return {
        ...{ id, kind, fiscalYear, number, title },
        ...countOf(own),
        nextDue: nextDue(own, work.now),
      };
    }),
    ministries: paces(stands, lines),
  };
}

/** The next deadline that has not passed, or where all have, the last that did. */
function nextDue(stands: readonly Stand[], now: Date): Date | null {
  const dues = stands.flatMap((each) => each.dues).map((each) => each.getTime());
  const ahead = dues.filter((each) => each >= now.getTime());
  if (ahead.length > 0) return new Date(ahead.reduce((a, b) => Math.min(a, b)));
  return dues.length > 0 ? new Date(dues.reduce((a, b) => Math.max(a, b))) : null;
}

function dueByHour(stands: readonly Stand[], now: Date): api.Standings['hours'] {
  const dues = stands.flatMap((stand) => stand.dues.map((at) => ({ at, of: stand })));
  return hoursOf(dues, now).map(({ from, dues: those }) => {
    const byDirective = grouped(those, ({ of }) => of.directiveId);
    const bodies = (each: readonly { readonly of: Stand }[]) =>
      new Set(each.map(({ of }) => `${of.directiveId} ${of.organizationId}`)).size;
    return {
      from,
      addressees: bodies(those),
      directives: [...byDirective].map(([id, each]) => ({
        ...{ id, addressees: bodies(each) },
        at: new Date(each.reduce((first, { at }) => Math.min(first, at.getTime()), Infinity)),
      })),
    };
  });
}

function paces(
  stands: readonly Stand[],
  lines: readonly OrganizationLine[],
): api.Standings['ministries'] {
  const of = ministries(lines);
  const known = byId(lines);
  const order = new Map(lines.map(({ id }, at) => [id as string, at]));
  return [...grouped(stands, ({ organizationId }) => of.get(organizationId) ?? none)]
    .sort(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity))
    .map(([key, own]) => ({
      ...ministryOf(known, key),
      ...countOf(own),
      parts: partsOf(own),
      acknowledge: paceOf(spans(own, ({ acknowledgedAt }) => acknowledgedAt)),
      finish: paceOf(spans(own, ({ finishedAt }) => finishedAt)),
    }));
}

const spans = (stands: readonly Stand[], until: (stand: Stand) => Date | null) =>
  stands.flatMap((stand) => {
    const to = until(stand);
    return to === null ? [] : [{ from: stand.joinedAt, to }];
  });

export async function showKnown(work: Work): Promise<z.output<typeof api.showKnown.output>> {
  return { asOf: work.now, ...(await knownSystems(work)) };
}

type Count = (work: Work) => Promise<number>;

/** What somebody is waited for who may do this. */
const waits: readonly (readonly [api.Task, Permission, Count])[] = [
  ['questions', 'inventory.register', store.selectQuestions],
  ['issue', 'directives.approve', store.selectIssuable],
  ['requests', 'directives.approve', store.selectRequests],
  ['reviews', 'directives.review', store.selectReviews],
  ['snapshots', 'intake.release', store.selectWaiting],
  ['unread', 'notices.read', async (work) => (await countUnread(work)).unread],
];

/** What waits for the person who asks; what there is none of is not named. */
export async function showTasks(work: Work): Promise<z.output<typeof api.showTasks.output>> {
  const { actor } = work;
  const { organizationId } = actor;
  const answers = organizationId !== null && actor.permissions.has('directives.answer');
  const own = answers ? await openStandings(work, { organizationId }) : [];
  const mine = own.filter(({ finished }) => !finished);
  const late = mine.filter(({ overdue }) => overdue).length;
  const tasks: z.output<typeof api.showTasks.output> = [
    { task: 'overdue', count: late },
    { task: 'orders', count: mine.length - late },
  ];
  for (const [task, permission, count] of waits) {
    if (actor.permissions.has(permission)) tasks.push({ task, count: await count(work) });
  }
  return tasks.filter(({ count }) => count > 0);
}
