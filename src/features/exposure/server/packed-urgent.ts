import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { clear, forEachGathered, type Gathering, gathering, listAmong } from '../index/systems.ts';
import type { Owned } from './exposed.ts';
import { counting, type Extent } from './extent.ts';
import { idsIn } from './loading.ts';
import { countedIn, organizationOf, type Packing, type Running, runningOn } from './packed.ts';
import { selectPlaces } from './packed-store.ts';
import { type Bad, type Plain, selectBad, selectHitsAmong } from './urgent-store.ts';

/** What is called affected, and where it runs: as packed, and of systems that changed since by themselves. */
type Found = {
  readonly bad: readonly Bad[];
  readonly running: Running;
  readonly late: readonly (Owned & { readonly vulnerability: string })[];
};

/** Undefined where the packing was replaced. */
async function foundIn(work: Work, packing: Packing, plain: Plain): Promise<Found | undefined> {
  const bad = await selectBad(work, plain);
  const packages = new Set(bad.flatMap((each) => [...idsIn(each.packages)]));
  const running = await runningOn(work, packing, [...packages]);
  if (!running) return undefined;
  const late =
    packing.changed.length === 0 ? [] : await selectHitsAmong(work, plain, packing.changed);
  return { bad, running, late };
}

/** How many systems, and of how many organizations, each affects; undefined where the packing was replaced. */
export async function extentsPacked(
  work: Work,
  packing: Packing,
  plain: Plain,
): Promise<ReadonlyMap<string, Extent> | undefined> {
  const found = await foundIn(work, packing, plain);
  if (!found) return undefined;
  const { systems, organizations, owners } = packing.of;
  const late = grouped(found.late, ({ vulnerability }) => vulnerability);
  const places = new Map(organizations.map((id, place) => [id, place]));
  const count = counting(organizations.length, {
    owner: owners,
    ofOrganization: (id) => places.get(id),
  });
  const among = countedIn(work, packing);
  const [into, list] = [gathering(systems), new Uint32Array(systems)];
  const extents = new Map<string, Extent>();
  for (const each of found.bad) {
    clear(into);
    gatherBad(each, found.running, into);
    const those = list.subarray(0, listAmong(into, among, list));
    const extent = count(those, late.get(each.vulnerability) ?? []);
    if (extent.systems > 0) extents.set(each.vulnerability, extent);
  }
  return extents;
}

/** How many systems of each organization any affects, but for those of `apart`; undefined where the packing was replaced. */
export async function bodiesPacked(
  work: Work,
  packing: Packing,
  { apart, ...plain }: Plain & { readonly apart: readonly Owned[] },
): Promise<ReadonlyMap<OrganizationId, number> | undefined> {
  const found = await foundIn(work, packing, plain);
  if (!found) return undefined;
  const ids = apart.map(({ id }) => id);
  const others = ids.length === 0 ? [] : await selectPlaces(work, ids);
  const into = gathering(packing.of.systems);
  for (const each of found.bad) gatherBad(each, found.running, into);
  const bodies = new Map<OrganizationId, number>();
  const add = (id: OrganizationId | undefined) => id && bodies.set(id, (bodies.get(id) ?? 0) + 1);
  forEachGathered(
    into,
    (place) => add(organizationOf(packing, place)),
    countedIn(work, packing, others),
  );
  const late = new Map(found.late.map((each) => [each.id, each]));
  for (const id of ids) late.delete(id);
  for (const { organizationId } of late.values()) add(organizationId);
  return bodies;
}

function gatherBad({ versions }: Bad, running: Running, into: Gathering): void {
  for (const version of idsIn(versions)) running.gather(version, into);
}
