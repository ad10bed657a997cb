import { grouped } from '#kernel/group.ts';

import type { Changes, Said } from './changes.ts';
import { type Epoch, stretchesAbout, stretchesOn } from './epoch.ts';
import { at } from './memory.ts';
import { gatherRunning } from './postings.ts';
import { holds, type Newcomer, type Stretches } from './stretches.ts';
import {
  clear,
  forEachGathered,
  gather,
  gathered,
  type Gathering,
  hasSystem,
  isListed,
} from './systems.ts';

/** What is asked: an epoch, and what came since. */
export type Index = { readonly epoch: Epoch; readonly changes: Changes };

/** Whether what is asked for is called affected, or neither affected nor not. */
export type Voiced = 'affected' | 'unknown';

/** What is said of one vulnerability: stretches, and which of them; all where none are named. */
export type Sayings = {
  readonly from: Said | Stretches;
  readonly places: Uint32Array | undefined;
};

/** What is said of a vulnerability by the epoch and what came since. */
export function sayingsOn({ epoch, changes }: Index, vulnerability: number): Sayings {
  const said = changes.said.get(vulnerability);
  if (said) return { from: said, places: undefined };
  return { from: epoch.stretches, places: stretchesAbout(epoch, vulnerability) };
}

function* placesOf({ from, places }: Sayings): Generator<number> {
  const count = places?.length ?? from.packages.length;
  for (let each = 0; each < count; each += 1) yield places ? at(places, each) : each;
}

/** Gathers the systems that run a version of which a vulnerability says so. */
export function gatherExposed(
  index: Index,
  vulnerability: number,
  voiced: Voiced,
  into: Gathering,
): void {
  gatherSaid(index, sayingsOn(index, vulnerability), voiced, into);
}

/** Gathers the systems that run a version of which these stretches say so. */
export function gatherSaid(index: Index, said: Sayings, voiced: Voiced, into: Gathering): void {
  clear(into);
  gatherMore(index, said, voiced, into);
}

/** The same beside whatever was gathered before. */
export function gatherMore(
  { epoch, changes }: Index,
  { from, places }: Sayings,
  voiced: Voiced,
  into: Gathering,
): void {
  const wanted = Number(voiced === 'unknown');
  const but = changes.running.size > 0 ? changes.moved : undefined;
  const count = places?.length ?? from.packages.length;
  for (let each = 0; each < count; each += 1) {
    const place = places ? at(places, each) : each;
    if (at(from.isUnknown, place) !== wanted) continue;
    const interval = { from: at(from.from, place), to: at(from.to, place) };
    gatherRunning(epoch.postings, interval, but, into);
    if (changes.runs.size > 0) gatherSince({ epoch, changes }, from, place, into);
  }
}

/** Gathers the systems that run a version of a stretch by an inventory that came since the epoch. */
function gatherSince(
  { epoch, changes }: Index,
  said: Said | Stretches,
  place: number,
  into: Gathering,
): void {
  const of = at(said.packages, place);
  for (const id of changes.ofPackage.get(of) ?? []) {
    const asked = { ordinal: ordinalOf(epoch, id), version: changes.newcomers.get(of)?.get(id) };
    if (!isHeld(said, place, asked)) continue;
    for (const system of changes.runs.get(id) ?? []) gather(into, system);
  }
}

const ordinalOf = ({ versions }: Epoch, id: number): number => at(versions.ordinals, id) - 1;

/** Whether any of these versions is called affected: those of a system whose inventory nobody followed yet. */
export function isExposed(
  { epoch }: Index,
  sayings: Sayings,
  versions: Iterable<Asked & { readonly id: number }>,
): boolean {
  const said = grouped([...placesOf(sayings)], (place) => at(sayings.from.packages, place));
  for (const { id, of, version } of versions) {
    const placed = { ordinal: ordinalOf(epoch, id), version };
    if (said.get(of)?.some((place) => isAffected(sayings.from, place, placed))) return true;
  }
  return false;
}

/** A version by its ordinal in the epoch; below zero where the epoch does not hold it. */
type Placed = { readonly ordinal: number; readonly version: Newcomer | undefined };

/** Whether a stretch of its package holds a version: by its ordinal if it has one, else by its key. */
function isHeld(said: Said | Stretches, place: number, { ordinal, version }: Placed): boolean {
  if (ordinal >= 0) return at(said.from, place) <= ordinal && ordinal < at(said.to, place);
  return version !== undefined && holds(said, place, version);
}

/** Goes through the systems that run a version, in no order. */
export function forEachRunning(
  { epoch, changes }: Index,
  id: number,
  use: (system: number) => void,
): void {
  const { starts, systems } = epoch.postings;
  const ordinal = ordinalOf(epoch, id);
  const end = ordinal < 0 ? 0 : at(starts, ordinal + 1);
  for (let each = ordinal < 0 ? 0 : at(starts, ordinal); each < end; each += 1) {
    const system = at(systems, each);
    if (!hasSystem(changes.moved, system)) use(system);
  }
  for (const system of changes.runs.get(id) ?? []) use(system);
}

/** How many of the systems that were gathered each organization has; an organization by its place. */
export function countByOrganization(
  { epoch, changes }: Index,
  into: Gathering,
  counts: Uint32Array,
): void {
  counts.fill(0);
  const count = (system: number) => {
    const organization = changes.organizations.get(system) ?? at(epoch.organizations, system);
    counts[organization] = at(counts, organization) + 1;
  };
  const isOld = changes.organizations.size === 0;
  if (isOld && !isListed(into)) countSet(into.set, epoch.organizations, counts);
  else forEachGathered(into, count);
}

function countSet(set: Uint32Array, organizations: Uint32Array, counts: Uint32Array): void {
  for (let word = 0; word < set.length; word += 1) {
    for (let rest = at(set, word); rest !== 0; rest &= rest - 1) {
      const organization = at(organizations, 32 * word + 31 - Math.clz32(rest & -rest));
      counts[organization] = at(counts, organization) + 1;
    }
  }
}

/** Of a part of all vulnerabilities, how many systems each affects. */
export function countExposed(
  index: Index,
  { from, to }: { readonly from: number; readonly to: number },
  into: Gathering,
  counts: Uint32Array,
): void {
  for (let vulnerability = from; vulnerability < to; vulnerability += 1) {
    gatherExposed(index, vulnerability, 'affected', into);
    counts[vulnerability] = gathered(into);
  }
}

/** One version of a package that somebody asks about: by its id, or by its key if it has none yet. */
export type Asked = {
  readonly of: number;
  readonly id: number | undefined;
  readonly version: Newcomer | undefined;
};

/** Adds the vulnerabilities that call a version affected. */
export function findingsOn({ epoch, changes }: Index, asked: Asked, found: Set<number>): void {
  const { id, of } = asked;
  const placed = {
    ordinal: id === undefined ? -1 : ordinalOf(epoch, id),
    version: asked.version ?? changes.newcomers.get(of)?.get(id ?? -1),
  };
  const { from, to } = stretchesOn(epoch, of);
  for (let each = from; each < to; each += 1) {
    if (!isAffected(epoch.stretches, each, placed)) continue;
    const vulnerability = at(epoch.stretches.vulnerabilities, each);
    if (!changes.said.has(vulnerability)) found.add(vulnerability);
  }
  for (const vulnerability of changes.about.get(of) ?? []) {
    const said = changes.said.get(vulnerability);
    if (said?.packages.some((each, place) => each === of && isAffected(said, place, placed))) {
      found.add(vulnerability);
    }
  }
}

const isAffected = (said: Said | Stretches, place: number, placed: Placed): boolean =>
  at(said.isUnknown, place) === 0 && isHeld(said, place, placed);
