import type { Changes, Said } from './changes.ts';
import { type Epoch, stretchesAbout } from './epoch.ts';
import { at } from './memory.ts';
import { approachRunning, gatherRunning } from './postings.ts';
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
import type { Interval } from './versions.ts';

/** What is asked: an epoch, and what came since. */
export type Index = { readonly epoch: Epoch; readonly changes: Changes };

/** Whether what is asked for is called affected, or neither affected nor not. */
export type Voiced = 'affected' | 'unknown';

/** What is said of one vulnerability: stretches at an interval of `numbered`, or of all where that is none. */
export type Sayings = {
  readonly said: Said | Stretches;
  readonly numbered: Uint32Array | undefined;
  readonly interval: Interval;
};

/** What is said of a vulnerability by the epoch and what came since. */
export function sayingsOn({ epoch, changes }: Index, vulnerability: number): Sayings {
  const said = changes.said.get(vulnerability);
  if (said) return allOf(said);
  const { stretches } = epoch;
  const interval = stretchesAbout(epoch, vulnerability);
  return { said: stretches, numbered: stretches.numbered, interval };
}

/** All of these stretches. */
export const allOf = (said: Said): Sayings => ({
  ...{ said, numbered: undefined },
  interval: { from: 0, to: said.packages.length },
});

/** Where the stretches stand. */
export function placesOf({ numbered, interval: { from, to } }: Sayings): number[] {
  return Array.from({ length: to - from }, (_, each) => placeAt(numbered, from + each));
}

const placeAt = (numbered: Uint32Array | undefined, each: number): number =>
  numbered ? (numbered[each] ?? 0) : each;

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
  { said, numbered, interval: { from, to } }: Sayings,
  voiced: Voiced,
  into: Gathering,
): void {
  const wanted = Number(voiced === 'unknown');
  const but = changes.running.size > 0 ? changes.moved : undefined;
  for (let each = from; each < to; each += 1) {
    const place = placeAt(numbered, each);
    if (said.isUnknown[place] !== wanted) continue;
    const interval = { from: said.from[place] ?? 0, to: said.to[place] ?? 0 };
    gatherRunning(epoch.postings, interval, but, into);
    if (changes.runs.size > 0) gatherSince({ epoch, changes }, said, place, into);
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

/** Where a version stands in the epoch; below zero where the epoch does not hold it. */
export const ordinalOf = ({ versions }: Epoch, id: number): number => at(versions.ordinals, id) - 1;

/** A version by its ordinal in the epoch; below zero where the epoch does not hold it. */
export type Placed = { readonly ordinal: number; readonly version: Newcomer | undefined };

/** Whether a stretch of its package holds a version: by its ordinal if it has one, else by its key. */
export function isHeld(
  said: Said | Stretches,
  place: number,
  { ordinal, version }: Placed,
): boolean {
  if (ordinal >= 0) return (said.from[place] ?? 0) <= ordinal && ordinal < (said.to[place] ?? 0);
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
    if ((vulnerability - from) % ahead === 0) {
      const end = Math.min(vulnerability + ahead, to);
      for (let next = vulnerability; next < end; next += 1) {
        approach(index, sayingsOn(index, next));
      }
    }
    gatherExposed(index, vulnerability, 'affected', into);
    counts[vulnerability] = gathered(into);
  }
}

/** As many questions read ahead together. */
export const ahead = 16;

/** Reads ahead what gathering will read, so that questions which follow one another wait together. */
export function approach(
  { epoch }: Index,
  { said, numbered, interval: { from, to } }: Sayings,
): void {
  for (let each = from; each < to; each += 1) {
    const place = placeAt(numbered, each);
    const interval = { from: said.from[place] ?? 0, to: said.to[place] ?? 0 };
    approachRunning(epoch.postings, interval);
  }
}
