import { setImmediate as breath } from 'node:timers/promises';

import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { findingsOn } from '../index/findings.ts';
import { at } from '../index/memory.ts';
import { ahead, approach, gatherMore, gatherSaid, type Sayings } from '../index/question.ts';
import {
  addSystem,
  forEachGathered,
  gathering,
  listAmong,
  noSystems,
  type SystemSet,
} from '../index/systems.ts';
import { sayingsAnew, sayingsKept } from './affected.ts';
import type { Owned } from './exposed.ts';
import { counting, type Extent } from './extent.ts';
import type { Fleet } from './fleet.ts';
import { selectArrears } from './fleet-store.ts';
import { exposedAmong, freshAmong, type Late, lateOn } from './late.ts';
import { mostChanged } from './reader.ts';
import { selectSayingsOn } from './saying-store.ts';

/** As many vulnerabilities of which something else is said since are read beside memory. */
const mostSaid = 1000;

/** What memory holds for one asker, and beside it the little that came since: for many questions at once. */
export type Roll = {
  readonly fleet: Fleet;
  /** What is answered holds for no earlier moment. */
  readonly position: string;
  /** The systems in scope and in use with a fresh inventory, as memory holds them. */
  readonly among: SystemSet;
  readonly saidAnew: ReadonlyMap<string, Sayings>;
  /** By vulnerability the systems that changed since and are affected: by its number, or where more is said of it by name. */
  readonly late: ReadonlyMap<number | string, readonly Owned[]>;
};

/** What may be asked of memory about many vulnerabilities; undefined where too much came since. */
export async function rollOf(work: Work, fleet: Fleet): Promise<Roll | undefined> {
  const since = fleet.position;
  const arrears = await selectArrears(work, { since, most: mostChanged, mostSaid });
  if (arrears.changed > mostChanged || arrears.saidAnew.length > mostSaid) return undefined;
  const rows = grouped(
    await selectSayingsOn(work, arrears.saidAnew),
    ({ vulnerability }) => vulnerability,
  );
  const late = arrears.changed === 0 ? [] : await lateOn(work, fleet);
  const saidAnew = new Map(
    arrears.saidAnew.map((name) => [name, sayingsAnew(fleet, rows.get(name) ?? [])]),
  );
  return {
    ...{ fleet, position: arrears.position, saidAnew },
    among: freshIn(work, fleet, new Set(late.map(({ system }) => system.id))),
    late: foundIn(fleet, saidAnew, freshAmong(late, work)),
  };
}

/** The systems in scope and in use with a fresh inventory, but for those that are read beside memory. */
function freshIn({ actor: { scope }, now }: Work, fleet: Fleet, late: Set<SystemId>): SystemSet {
  const { berths, taken, owned, places } = fleet;
  const fresh = freshSince(now).getTime();
  const among = noSystems(taken.length);
  const add = (place: number) => {
    if ((taken[place] ?? NaN) >= fresh) addSystem(among, place);
  };
  if (scope === 'all') for (let place = 0; place < berths.length; place += 1) add(place);
  else for (const id of new Set(scope)) for (const place of owned.get(id) ?? []) add(place);
  for (const id of late) {
    const place = places.get(id);
    if (place !== undefined) among[place >>> 5] = at(among, place >>> 5) & ~(1 << (place & 31));
  }
  return among;
}

/** Which vulnerabilities affect the systems that changed since: from what they run, which is little. */
function foundIn(
  fleet: Fleet,
  saidAnew: Roll['saidAnew'],
  late: readonly Late[],
): ReadonlyMap<number | string, readonly Owned[]> {
  const found = new Map<number | string, Owned[]>();
  const add = (vulnerability: number | string, { system }: Late) => {
    const known = found.get(vulnerability);
    if (known) known.push(system);
    else found.set(vulnerability, [system]);
  };
  for (const each of late) {
    for (const number of findingsOn(fleet.index, each.versions)) add(number, each);
  }
  for (const [vulnerability, said] of saidAnew) {
    for (const each of exposedAmong(fleet, said, late)) add(vulnerability, each);
  }
  return found;
}

/** What is said of a vulnerability now, and the systems that changed since and are affected. */
function heldOn({ fleet, saidAnew, late }: Roll, vulnerability: string) {
  const anew = saidAnew.get(vulnerability);
  const number = fleet.vulnerabilities.get(vulnerability) ?? -1;
  return {
    said: anew ?? sayingsKept(fleet, vulnerability),
    late: late.get(anew ? vulnerability : number) ?? [],
  };
}

/** Every vulnerability of which anything is said. */
export const namesIn = ({ fleet, saidAnew }: Roll): ReadonlySet<string> =>
  new Set([...fleet.vulnerabilities.keys(), ...saidAnew.keys()]);

/** After so many vulnerabilities others are let in: no question keeps the program to itself. */
const atOnce = 16 * ahead;

/**
 * How many systems, and of how many organizations, each of these vulnerabilities affects; those that affect
 * none are left out. What comes while it is counted may be counted or not.
 */
export async function extentsIn(
  roll: Roll,
  vulnerabilities: Iterable<string>,
): Promise<ReadonlyMap<string, Extent>> {
  const { fleet, among } = roll;
  const into = gathering(fleet.taken.length);
  const { owner, owners, owned } = fleet;
  const count = counting(owners.length, {
    owner,
    ofOrganization(id) {
      const [place] = owned.get(id) ?? [];
      return place === undefined ? undefined : at(owner, place);
    },
  });
  const found = new Uint32Array(fleet.taken.length);
  const extents = new Map<string, Extent>();
  const all = [...vulnerabilities];
  for (let from = 0; from < all.length; from += ahead) {
    const names = all.slice(from, from + ahead);
    const held = names.map((name) => heldOn(roll, name));
    for (const { said } of held) approach(fleet.index, said);
    for (const [each, { said, late }] of held.entries()) {
      gatherSaid(fleet.index, said, 'affected', into);
      const extent = count(found.subarray(0, listAmong(into, among, found)), late);
      if (extent.systems > 0) extents.set(names[each] ?? '', extent);
    }
    if (from % atOnce === 0) await breath();
  }
  return extents;
}

/** The systems that any of these vulnerabilities affects, or that are given, by organization. */
export function bodiesIn(
  roll: Roll,
  vulnerabilities: Iterable<string>,
  given: readonly Owned[],
): ReadonlyMap<OrganizationId, number> {
  const { fleet, among } = roll;
  const into = gathering(fleet.taken.length);
  const apart = new Map(given.map((each) => [each.id, each]));
  for (const vulnerability of vulnerabilities) {
    const { said, late } = heldOn(roll, vulnerability);
    gatherMore(fleet.index, said, 'affected', into);
    for (const each of late) apart.set(each.id, each);
  }
  const bodies = new Map<OrganizationId, number>();
  const add = (id: OrganizationId) => bodies.set(id, (bodies.get(id) ?? 0) + 1);
  forEachGathered(
    into,
    (place) => {
      const berth = fleet.berths[place];
      if (!berth) return;
      apart.delete(berth.id);
      add(berth.organizationId);
    },
    among,
  );
  for (const { organizationId } of apart.values()) add(organizationId);
  return bodies;
}
