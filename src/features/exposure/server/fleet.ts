import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { forEachRunning, type Index } from '../index/question.ts';
import type { Evidence } from './evidence.ts';
import type * as store from './exposed-store.ts';
import type { FleetRow } from './fleet-store.ts';

/** What is known of a system beside what it runs. */
export type Berth = Omit<FleetRow, 'versions' | 'packages'>;

/** All systems and what they run, in memory, as of a position of the database. */
export type Fleet = {
  readonly index: Index;
  readonly berths: Berth[];
  readonly places: Map<SystemId, number>;
  position: string;
};

/** Who answers where something runs: the database, or what is kept of it in memory. */
export type Reader = Pick<
  typeof store,
  'selectAlike' | 'selectNamed' | 'selectStale' | 'selectUnjudged' | 'selectInUse'
>;

/** Answers from memory just what the statements of the same names answer. */
export const readerOf = (fleet: Fleet): Reader => ({
  async selectUnjudged(work) {
    const counts = new Map<OrganizationId, number>();
    for (const { organizationId } of berthsIn(work, fleet).filter((each) => isStale(each, work))) {
      counts.set(organizationId, (counts.get(organizationId) ?? 0) + 1);
    }
    return counts;
  },

  async selectInUse(work, organizations) {
    const those = new Set(organizations);
    const inUse = berthsIn(work, fleet).filter(
      ({ isRetired, organizationId }) => !isRetired && those.has(organizationId),
    );
    return [...new Set(inUse.map(({ organizationId }) => organizationId))];
  },

  async selectAlike(work, { evidence, apart }) {
    const isApart = new Set(apart);
    // Whether an inventory is whole matters only to what holds beside other products.
    const isAlone = evidence.configurations.length === 0;
    const alike = new Map<string, OrganizationId[]>();
    for (const [berth, versions] of runningIn(work, fleet, evidence)) {
      if (isApart.has(berth.id) || !isFresh(berth, work)) continue;
      const runs = isAlone ? versions.join(',') : runsOf(berth, versions);
      const known = alike.get(runs);
      if (known) known.push(berth.organizationId);
      else alike.set(runs, [berth.organizationId]);
    }
    return [...alike].map(([runs, organizations]) => ({ runs, organizations }));
  },

  async selectNamed(work, { evidence, apart }, organizations) {
    const isAsked = among(organizations);
    const found = new Map(runningIn(work, fleet, evidence));
    const isApart = new Set(apart);
    for (const berth of berthsIn(work, fleet)) {
      if (isApart.has(berth.id) && !found.has(berth)) found.set(berth, []);
    }
    const named = new Map<string, Berth[]>();
    for (const [berth, versions] of found) {
      if (!isAsked(berth.organizationId) || !isFresh(berth, work)) continue;
      const runs = runsOf(berth, versions);
      const known = named.get(runs);
      if (known) known.push(berth);
      else named.set(runs, [berth]);
    }
    return [...named].map(([runs, systems]) => ({ runs, systems }));
  },

  async selectStale(work, evidence, organizations) {
    const isAsked = among(organizations);
    const found = runningIn(work, fleet, evidence);
    const stale = berthsIn(work, fleet).filter((each) => isStale(each, work));
    return stale
      .filter(({ organizationId }) => isAsked(organizationId))
      .map((berth) => ({ ...berth, runs: runsOf(berth, found.get(berth) ?? []) }));
  },
});

const among = (organizations: store.Organizations) => {
  const those = new Set(organizations);
  return (id: OrganizationId) => organizations === 'all' || those.has(id);
};

/** What row-level security lets an actor see, and nothing else. */
function isSeenBy({ scope }: Actor): (berth: Berth) => boolean {
  if (scope === 'all') return () => true;
  const own = new Set(scope);
  return ({ organizationId }) => own.has(organizationId);
}

const berthsIn = ({ actor }: Work, { berths }: Fleet): Berth[] => berths.filter(isSeenBy(actor));

const isFresh = ({ isRetired, takenAt }: Berth, { now }: Work): boolean =>
  !isRetired && takenAt !== null && takenAt >= freshSince(now);

const isStale = (berth: Berth, work: Work): boolean => !berth.isRetired && !isFresh(berth, work);

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
const runsOf = ({ isWhole }: Berth, versions: readonly number[]): string =>
  versions.join(',') + (isWhole ? 'w' : '');

/**
 * What each system runs of which something is said, and beside it the platforms that depends on; the
 * versions in one order, so that who runs the same is found alike.
 */
function runningIn(
  { actor }: Work,
  { index, berths }: Fleet,
  { products, platforms }: Evidence,
): Map<Berth, number[]> {
  const isSeen = isSeenBy(actor);
  const running = new Map<Berth, number[]>();
  for (const version of products.toSorted((a, b) => a - b)) {
    forEachRunning(index, version, (place) => {
      const berth = berths[place];
      if (!berth || !isSeen(berth)) return;
      const known = running.get(berth);
      if (known) known.push(version);
      else running.set(berth, [version]);
    });
  }
  for (const version of platforms.toSorted((a, b) => a - b)) {
    forEachRunning(index, version, (place) => {
      const berth = berths[place];
      const known = berth && running.get(berth);
      if (known && !known.includes(version)) known.push(version);
    });
  }
  return running;
}
