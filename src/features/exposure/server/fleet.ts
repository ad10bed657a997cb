import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { noChanges } from '../index/changes.ts';
import type { Epoch } from '../index/epoch.ts';
import { forEachRunning, type Index } from '../index/question.ts';
import { type Gathering, gathering } from '../index/systems.ts';
import type { Evidence } from './evidence.ts';
import type * as store from './exposed-store.ts';
import type { FleetRow } from './fleet-store.ts';

/** What is known of a system beside what it runs. */
export type Berth = Omit<FleetRow, 'versions'>;

/** All systems and what they run, in memory, as of a position of the database; a system by its place. */
export type Fleet = {
  readonly index: Index;
  readonly berths: Berth[];
  readonly places: Map<SystemId, number>;
  /** Apart, since every question goes through all of them: when each was taken, in milliseconds. */
  readonly taken: Float64Array;
  readonly owned: Map<OrganizationId, number[]>;
  /** Whose each is, by the place of its organization in `owners`. */
  readonly owner: Uint32Array;
  readonly owners: OrganizationId[];
  /** The number by which the index knows each vulnerability. */
  readonly vulnerabilities: Map<string, number>;
  /** For the question that is being answered. */
  readonly into: Gathering;
  position: string;
};

/** What a fleet is made of, as it was laid out. */
export type Kept = Pick<Fleet, 'vulnerabilities' | 'position'> & {
  readonly epoch: Epoch;
  readonly berths: readonly Berth[];
};

/** A fleet in which nothing has changed yet. */
export function fleetOf({ epoch, berths, vulnerabilities, position }: Kept): Fleet {
  const room = epoch.organizations.length;
  const fleet: Fleet = {
    ...{ index: { epoch, changes: noChanges(epoch) }, position, vulnerabilities },
    ...{ berths: [], places: new Map(), owned: new Map(), owners: [] },
    ...{ taken: new Float64Array(room), owner: new Uint32Array(room), into: gathering(room) },
  };
  for (const berth of berths) moor(fleet, berth);
  return fleet;
}

/** Beside the moments at which inventories were taken: none yet, and out of use. */
const none = -Infinity;
const retired = NaN;

/** Takes a system in, as it is now; it never changes hands. */
export function moor(fleet: Fleet, berth: Berth): void {
  const { berths, places, taken, owned, owner, owners } = fleet;
  const place = places.get(berth.id) ?? berths.length;
  if (!places.has(berth.id)) {
    places.set(berth.id, place);
    const own = owned.get(berth.organizationId);
    if (own) own.push(place);
    else {
      owned.set(berth.organizationId, [place]);
      owners.push(berth.organizationId);
    }
    const first = own?.[0];
    owner[place] = first === undefined ? owners.length - 1 : (owner[first] ?? 0);
  }
  berths[place] = berth;
  taken[place] = berth.isRetired ? retired : (berth.takenAt?.getTime() ?? none);
}

/** Who answers where something runs: the database, or what is kept of it in memory. */
export type Reader = Pick<
  typeof store,
  'selectAlike' | 'selectNamed' | 'selectStale' | 'selectUnjudged' | 'selectInUse'
>;

/**
 * Answers from memory just what the statements of the same names answer. Systems that are left out are as if
 * there were none: somebody else answers for them.
 */
export const readerOf = (fleet: Fleet, leftOut: LeftOut = new Set()): Reader => ({
  async selectUnjudged(work) {
    const counts = new Map<OrganizationId, number>();
    for (const { organizationId } of staleIn(work, fleet, leftOut)) {
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

  selectAlike: async (work, asked) => alikeIn(work, { fleet, leftOut }, asked),

  selectNamed: async (work, asked, organizations) =>
    namedIn(work, { fleet, leftOut }, { ...asked, organizations }),

  async selectStale(work, evidence, organizations) {
    const isAsked = among(organizations);
    const stale = staleIn(work, fleet, leftOut).filter(({ organizationId }) =>
      isAsked(organizationId),
    );
    if (stale.length === 0) return [];
    const found = runningIn(work, { fleet, leftOut }, evidence);
    return stale.map((berth) => {
      const versions = found.get(fleet.places.get(berth.id) ?? -1) ?? [];
      return { ...berth, runs: runsOf(berth, versions) };
    });
  },
});

/** A fleet, and the systems of it that are left out. */
type Part = { readonly fleet: Fleet; readonly leftOut: LeftOut };
type AboutRuns = Parameters<Reader['selectAlike']>[1];

/** The systems with fresh inventories that run something, alike by what they run. */
function alikeIn(work: Work, { fleet, leftOut }: Part, { evidence, apart }: AboutRuns) {
  const isApart = new Set(apart);
  // Whether an inventory is whole matters only to what holds beside other products.
  const isAlone = evidence.configurations.length === 0;
  const alike = new Map<string, OrganizationId[]>();
  const running = runningIn(work, { fleet, leftOut }, evidence);
  for (const [berth, versions] of freshIn(work, fleet, running)) {
    if (isApart.has(berth.id)) continue;
    const runs = isAlone ? versions.join(',') : runsOf(berth, versions);
    const known = alike.get(runs);
    if (known) known.push(berth.organizationId);
    else alike.set(runs, [berth.organizationId]);
  }
  return [...alike].map(([runs, organizations]) => ({ runs, organizations }));
}

/** The same systems by name, and those that are judged apart whatever they run. */
function namedIn(
  work: Work,
  { fleet, leftOut }: Part,
  { evidence, apart, organizations }: AboutRuns & { organizations: store.Organizations },
) {
  const isAsked = among(organizations);
  const isSeen = isSeenBy(work.actor, leftOut);
  const found = runningIn(work, { fleet, leftOut }, evidence);
  for (const id of apart) {
    const place = fleet.places.get(id);
    const berth = place === undefined ? undefined : fleet.berths[place];
    if (place === undefined || !berth || found.has(place) || !isSeen(berth)) continue;
    found.set(place, []);
  }
  const named = new Map<string, Berth[]>();
  for (const [berth, versions] of freshIn(work, fleet, found)) {
    if (!isAsked(berth.organizationId)) continue;
    const runs = runsOf(berth, versions);
    const known = named.get(runs);
    if (known) known.push(berth);
    else named.set(runs, [berth]);
  }
  return [...named].map(([runs, systems]) => ({ runs, systems }));
}

const among = (organizations: store.Organizations) => {
  const those = new Set(organizations);
  return (id: OrganizationId) => organizations === 'all' || those.has(id);
};

type LeftOut = ReadonlySet<SystemId>;

/** What row-level security lets an actor see, and nothing else; but for those that are left out. */
function isSeenBy({ scope }: Actor, leftOut: LeftOut): (berth: Berth) => boolean {
  const own = new Set(scope);
  return ({ organizationId, id }) =>
    (scope === 'all' || own.has(organizationId)) && !leftOut.has(id);
}

/** The systems in use that an actor may see and that have no fresh inventory. */
function staleIn({ actor, now }: Work, { berths, taken }: Fleet, leftOut: LeftOut): Berth[] {
  const since = freshSince(now).getTime();
  const isSeen = isSeenBy(actor, leftOut);
  const stale: Berth[] = [];
  for (let place = 0; place < berths.length; place += 1) {
    const at = taken[place] ?? retired;
    const berth = at < since ? berths[place] : undefined;
    if (berth && isSeen(berth)) stale.push(berth);
  }
  return stale;
}

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
const runsOf = ({ isWhole }: Berth, versions: readonly number[]): string =>
  versions.join(',') + (isWhole ? 'w' : '');

type Running = Map<number, number[]>;

/** Of the systems that run something, those in use whose inventory is fresh. */
function* freshIn(
  { now }: Work,
  { berths, taken }: Fleet,
  running: Running,
): Generator<readonly [Berth, number[]]> {
  const since = freshSince(now).getTime();
  for (const [place, versions] of running) {
    const berth = (taken[place] ?? retired) >= since ? berths[place] : undefined;
    if (berth) yield [berth, versions];
  }
}

/**
 * What each system runs of which something is said, and beside it the platforms that depends on; the
 * versions in one order, so that who runs the same is found alike.
 */
function runningIn(
  { actor }: Work,
  { fleet: { index, berths }, leftOut }: Part,
  { products, platforms }: Evidence,
): Running {
  const isSeen = isSeenBy(actor, leftOut);
  const running: Running = new Map();
  for (const version of products.toSorted((a, b) => a - b)) {
    forEachRunning(index, version, (place) => {
      const known = running.get(place);
      if (known) {
        known.push(version);
        return;
      }
      const berth = berths[place];
      if (berth && isSeen(berth)) running.set(place, [version]);
    });
  }
  for (const version of platforms.toSorted((a, b) => a - b)) {
    forEachRunning(index, version, (place) => {
      const known = running.get(place);
      if (known && !known.includes(version)) known.push(version);
    });
  }
  return running;
}
