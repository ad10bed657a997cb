import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import { noChanges } from '../index/changes.ts';
import type { Epoch } from '../index/epoch.ts';
import type { Index } from '../index/question.ts';
import { type Gathering, gathering } from '../index/systems.ts';
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
  taken[place] = momentOf(berth);
}

/** When the inventory of a system was taken, in milliseconds; what is out of use compares with no moment. */
export const momentOf = ({ isRetired, takenAt }: Pick<Berth, 'isRetired' | 'takenAt'>): number =>
  isRetired ? retired : (takenAt?.getTime() ?? none);
