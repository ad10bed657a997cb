import { freshSince } from '#features/inventory/freshness.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { ForEachRunning } from '../index/alike.ts';
import { forEachPacked, gatherPacked, type Packed, unpacked } from '../index/packed.ts';
import {
  addSystem,
  dropSystem,
  type Gathering,
  noSystems,
  type SystemSet,
} from '../index/systems.ts';
import {
  type Changed,
  type ColumnsRow,
  type PlacedRow,
  selectColumns,
  selectPackages,
  selectPacking,
  selectPlaced,
} from './packed-store.ts';

/** As many systems that changed since are read beside what is packed; where more did, rows answer. */
export const mostBeside = 1000;

/** The systems of a packing, by place. */
type Systems = Pick<ColumnsRow, 'systems' | 'organizations' | 'wholes'> & {
  readonly owners: Uint32Array;
  readonly taken: Float64Array;
};

/** A packing as one asker may use it: what it holds of systems, and those that changed since. */
export type Packing = {
  readonly number: string;
  readonly of: Systems;
  readonly changed: readonly Changed[];
  /** The systems that were named before, by place: whatever is renamed counts as changed since. */
  readonly named: Map<number, PlacedRow>;
};

/** What a process keeps of the packing that it read last: under one number it never changes. */
const kept = new WeakMap<object, Pick<Packing, 'number' | 'of' | 'named'>>();

/** What is packed of all bodies; undefined where nothing is, where too much changed since, or for whoever sees less. */
export async function packingOn(work: Work): Promise<Packing | undefined> {
  if (work.actor.scope !== 'all') return undefined;
  const found = await selectPacking(work, mostBeside);
  if (!found) return undefined;
  const known = kept.get(work.installation);
  if (known?.number === found.number) return { ...known, ...found };
  const columns = await selectColumns(work, found.number);
  if (!columns) return undefined;
  const read = { number: found.number, of: systemsOf(columns), named: new Map() };
  kept.set(work.installation, read);
  return { ...read, ...found };
}

function systemsOf({ owners, taken, ...columns }: ColumnsRow): Systems {
  // Copied to where a number may begin.
  const [own, moments] = [Uint8Array.from(owners), Uint8Array.from(taken)];
  return {
    ...columns,
    owners: new Uint32Array(own.buffer),
    taken: new Float64Array(moments.buffer),
  };
}

export const organizationOf = (
  { of: { organizations, owners } }: Packing,
  place: number,
): OrganizationId | undefined => organizations[owners[place] ?? -1];

/** The systems in use with a fresh inventory of which what is packed still holds, but for others. */
export function countedIn(
  { now }: Work,
  { of: { systems, taken }, changed }: Packing,
  others: readonly number[] = [],
): SystemSet {
  const since = freshSince(now).getTime();
  const counted = noSystems(systems);
  for (let place = 0; place < systems; place += 1) {
    if ((taken[place] ?? NaN) >= since) addSystem(counted, place);
  }
  for (const { place } of changed) if (place !== null) dropSystem(counted, place);
  for (const place of others) dropSystem(counted, place);
  return counted;
}

/** What systems are called, by place; undefined where the packing was replaced before all of them were named. */
export async function namesOn(
  work: Work,
  packing: Packing,
  places: readonly number[],
): Promise<((place: number) => PlacedRow | undefined) | undefined> {
  const { named, number } = packing;
  const missing = places.filter((place) => !named.has(place)).sort((a, b) => a - b);
  const placed = missing.flatMap((place) => {
    const organizationId = organizationOf(packing, place);
    return organizationId ? [{ place, organizationId }] : [];
  });
  const rows = await selectPlaced(work, number, placed);
  if (!rows) return undefined;
  for (const row of rows) named.set(row.place, row);
  return (place) => named.get(place);
}

type Place = { readonly packed: Packed; readonly place: number };

/** What is packed of some packages, to go through version by version, or to gather. */
export type Running = {
  readonly forEach: ForEachRunning;
  readonly gather: (version: number, into: Gathering) => void;
};

/** What is packed of these packages; undefined where the packing was replaced. */
export async function runningOn(
  work: Work,
  { number }: Packing,
  packages: readonly number[],
): Promise<Running | undefined> {
  const rows = await selectPackages(work, number, packages);
  if (!rows) return undefined;
  const places = new Map<number, Place>();
  for (const bytes of rows) {
    const packed = unpacked(bytes);
    for (const [place, id] of packed.ids.entries()) places.set(id, { packed, place });
  }
  return {
    forEach(version, use) {
      const found = places.get(version);
      if (found) forEachPacked(found.packed, found.place, use);
    },
    gather(version, into) {
      const found = places.get(version);
      if (found) gatherPacked(found.packed, found.place, into);
    },
  };
}
