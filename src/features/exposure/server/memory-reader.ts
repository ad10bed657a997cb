import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Alike, alikeAmong } from '../index/alike.ts';
import { forEachRunning } from '../index/question.ts';
import { isOf, tallyOf } from './alike.ts';
import type { Concern } from './component-store.ts';
import type { Asked, Organizations, Reader } from './exposed-store.ts';
import type { Berth, Fleet } from './fleet.ts';
import { runsOf } from './ran.ts';

type LeftOut = ReadonlySet<SystemId>;

/** A fleet, and the systems of it that are left out. */
type Part = { readonly fleet: Fleet; readonly leftOut: LeftOut };

/**
 * Answers from memory just what the statements of the same names answer. Systems that are left out are as if
 * there were none: somebody else answers for them.
 */
export const readerOf = (fleet: Fleet, leftOut: LeftOut = new Set()): Reader => ({
  answeredBy: 'memory',

  async selectUnjudged(work) {
    const counts = new Map<OrganizationId, number>();
    for (const { organizationId } of staleIn(work, { fleet, leftOut })) {
      counts.set(organizationId, (counts.get(organizationId) ?? 0) + 1);
    }
    return counts;
  },

  async selectInUse({ actor: { scope } }, organizations) {
    const isInUse = (place: number) => {
      const berth = Number.isNaN(fleet.taken[place]) ? undefined : fleet.berths[place];
      return berth !== undefined && !leftOut.has(berth.id);
    };
    return organizations.filter(
      (id) => (scope === 'all' || scope.includes(id)) && (fleet.owned.get(id) ?? []).some(isInUse),
    );
  },

  async countVerdicts(work, judged) {
    const isSeen = isFreshIn(
      work,
      { fleet, leftOut },
      new Set(judged.apart.map(({ systemId }) => systemId)),
    );
    return tallyOf(runningIn(fleet, judged.concern, isSeen), judged, {
      ...{ owners: fleet.owners, owner: fleet.owner },
      isWhole: (place) => fleet.berths[place]?.isWhole ?? false,
    });
  },

  selectNamed: async (work, asked, organizations) =>
    namedIn(work, { fleet, leftOut }, { ...asked, organizations }),

  async selectStale(work, concern, organizations) {
    const isAsked = isOf(organizations);
    const stale = new Map(
      staleIn(work, { fleet, leftOut }).flatMap((berth): [number, Berth][] =>
        isAsked(berth.organizationId) ? [[fleet.places.get(berth.id) ?? -1, berth]] : [],
      ),
    );
    if (stale.size === 0) return [];
    const { group, versions } = runningIn(fleet, concern, (place) => stale.has(place));
    return [...stale].map(([place, berth]) => ({
      ...berth,
      runs: runsOf(versions[group[place] ?? 0] ?? [], berth.isWhole),
    }));
  },
});

/** The systems with fresh inventories that run something, and those judged apart whatever they run, by name. */
function namedIn(
  work: Work,
  part: Part,
  { concern, apart, organizations }: Asked & { readonly organizations: Organizations },
) {
  const { berths, places } = part.fleet;
  const isAsked = isOf(organizations);
  const isFresh = isFreshIn(work, part, new Set());
  const isSeen = (place: number) => isFresh(place) && isAsked(berths[place]?.organizationId);
  const { systems, group, versions } = runningIn(part.fleet, concern, isSeen);
  const all = new Set(systems);
  for (const { systemId } of apart) {
    const place = places.get(systemId);
    if (place !== undefined && isSeen(place)) all.add(place);
  }
  const placed = [...all].flatMap((place) => {
    const berth = berths[place];
    return berth ? [{ place, berth }] : [];
  });
  const named = grouped(placed, ({ place, berth }) =>
    runsOf(versions[group[place] ?? 0] ?? [], berth.isWhole),
  );
  return [...named].map(([runs, own]) => ({ runs, systems: own.map(({ berth }) => berth) }));
}

/** What row-level security lets an actor see, and nothing else; but for those that are left out. */
function isSeenBy({ scope }: Actor, leftOut: LeftOut): (berth: Berth) => boolean {
  const own = new Set(scope);
  return ({ organizationId, id }) =>
    (scope === 'all' || own.has(organizationId)) && !leftOut.has(id);
}

/** Whether a system is in use, its inventory fresh, and neither left out nor judged apart. */
function isFreshIn({ actor, now }: Work, { fleet, leftOut }: Part, apart: ReadonlySet<SystemId>) {
  const since = freshSince(now).getTime();
  const isSeen = isSeenBy(actor, leftOut);
  return (place: number): boolean => {
    const berth = (fleet.taken[place] ?? NaN) >= since ? fleet.berths[place] : undefined;
    return berth !== undefined && isSeen(berth) && !apart.has(berth.id);
  };
}

/** The systems in use that an actor may see and that have no fresh inventory. */
function staleIn({ actor, now }: Work, { fleet: { berths, taken }, leftOut }: Part): Berth[] {
  const since = freshSince(now).getTime();
  const isSeen = isSeenBy(actor, leftOut);
  return berths.filter((berth, place) => (taken[place] ?? NaN) < since && isSeen(berth));
}

/** What each system runs of which something is said, and beside it the platforms that depends on. */
const runningIn = (
  { index, taken }: Fleet,
  concern: Concern,
  isSeen: (place: number) => boolean,
): Alike =>
  alikeAmong(
    { ...concern, room: taken.length },
    (version, use) => {
      forEachRunning(index, version, use);
    },
    isSeen,
  );
