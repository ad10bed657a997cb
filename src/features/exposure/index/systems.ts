import { at, numbers } from './memory.ts';

/** A set of systems by their places: one bit each. */
export type SystemSet = Uint32Array;

export const noSystems = (systems: number): SystemSet => numbers((systems + 31) >>> 5);

export const hasSystem = (set: SystemSet, system: number): boolean =>
  (at(set, system >>> 5) & (1 << (system & 31))) !== 0;

export function addSystem(set: SystemSet, system: number): void {
  set[system >>> 5] = at(set, system >>> 5) | (1 << (system & 31));
}

export function dropSystem(set: SystemSet, system: number): void {
  set[system >>> 5] = at(set, system >>> 5) & ~(1 << (system & 31));
}

/** How many systems a set holds between two words of it. */
export function sizeOf(set: SystemSet, from = 0, to = set.length): number {
  let size = 0;
  for (let word = from; word < to; word += 1) size += bitsIn(set[word] ?? 0);
  return size;
}

/** Bits that are set, counted in parallel (Warren, Hacker’s Delight §5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The systems of a set, in order. */
export function listOf(set: SystemSet): number[] {
  const list: number[] = [];
  for (let word = 0; word < set.length; word += 1) {
    for (let rest = at(set, word); rest !== 0; rest &= rest - 1) {
      list.push(32 * word + 31 - Math.clz32(rest & -rest));
    }
  }
  return list;
}

/** How many a gathering keeps one by one, before it counts and clears the whole set instead. */
const mostListed = 4096;

/**
 * Systems that are gathered for one question, and cleared for the next. While they are few, each is also
 * kept by itself, so that a question about few costs nothing for the many it is not about.
 */
export type Gathering = {
  readonly set: SystemSet;
  readonly list: Uint32Array;
  /** How many `list` holds; more than it has room for where only the set tells. */
  listed: number;
};

export const gathering = (systems: number): Gathering => ({
  set: noSystems(systems),
  list: numbers(mostListed),
  listed: 0,
});

export const isListed = ({ listed }: Gathering): boolean => listed <= mostListed;

/** How many systems were gathered. */
export const gathered = (into: Gathering): number =>
  isListed(into) ? into.listed : sizeOf(into.set);

export function clear(into: Gathering): void {
  if (isListed(into)) {
    const { set, list, listed } = into;
    for (let each = 0; each < listed; each += 1) set[(list[each] ?? 0) >>> 5] = 0;
  } else into.set.fill(0);
  into.listed = 0;
}

/** From now on only the set tells. */
export function unlist(into: Gathering): void {
  into.listed = mostListed + 1;
}

export function gather(into: Gathering, system: number): void {
  const { set, list } = into;
  const word = system >>> 5;
  const before = at(set, word);
  const after = before | (1 << (system & 31));
  // Both signed: what is read from memory is not.
  if (after === (before | 0)) return;
  set[word] = after;
  if (into.listed < mostListed) list[into.listed] = system;
  if (into.listed <= mostListed) into.listed += 1;
}

/** The same of a whole set, one bit a system and the lowest of each byte first. */
export function gatherSet(into: Gathering, bits: Uint8Array): void {
  const { set } = into;
  unlist(into);
  for (let word = 0; 4 * word < bits.length; word += 1) {
    const from = 4 * word;
    const low = (bits[from] ?? 0) | ((bits[from + 1] ?? 0) << 8);
    const high = ((bits[from + 2] ?? 0) << 16) | ((bits[from + 3] ?? 0) << 24);
    set[word] = at(set, word) | low | high;
  }
}

/** The same of systems that stand one after another: the loop that a question about all spends its time in. */
export function gatherSlice(
  into: Gathering,
  systems: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const { set, list } = into;
  let { listed } = into;
  if (listed + to - from > mostListed) {
    unlist(into);
    for (let each = from; each < to; each += 1) {
      const system = systems[each] ?? 0;
      set[system >>> 5] = (set[system >>> 5] ?? 0) | (1 << (system & 31));
    }
    return;
  }
  for (let each = from; each < to; each += 1) {
    const system = systems[each] ?? 0;
    const before = set[system >>> 5] ?? 0;
    const bit = 1 << (system & 31);
    if ((before & bit) !== 0) continue;
    set[system >>> 5] = before | bit;
    list[listed] = system;
    listed += 1;
  }
  into.listed = listed;
}

/** The systems that were gathered, in no order. */
export function systemsIn(into: Gathering): number[] {
  return isListed(into) ? [...into.list.subarray(0, into.listed)] : listOf(into.set);
}

/** Goes through the systems that were gathered, in no order; where others are named, through those among them. */
export function forEachGathered(
  { set, list, ...into }: Gathering,
  use: (system: number) => void,
  among?: SystemSet,
): void {
  if (into.listed <= mostListed) {
    for (let each = 0; each < into.listed; each += 1) {
      const system = at(list, each);
      if (!among || hasSystem(among, system)) use(system);
    }
    return;
  }
  for (let word = 0; word < set.length; word += 1) {
    const held = among ? at(set, word) & at(among, word) : at(set, word);
    for (let rest = held; rest !== 0; rest &= rest - 1) {
      use(32 * word + 31 - Math.clz32(rest & -rest));
    }
  }
}

/** Puts the systems that were gathered and are among others one after another, in no order; how many they are. */
export function listAmong(into: Gathering, among: SystemSet, found: Uint32Array): number {
  const { set, list, listed } = into;
  let count = 0;
  if (isListed(into)) {
    for (let each = 0; each < listed; each += 1) {
      const system = list[each] ?? 0;
      found[count] = system;
      count += ((among[system >>> 5] ?? 0) >>> (system & 31)) & 1;
    }
    return count;
  }
  for (let word = 0; word < set.length; word += 1) {
    for (let rest = (set[word] ?? 0) & (among[word] ?? 0); rest !== 0; rest &= rest - 1) {
      found[count] = 32 * word + 31 - Math.clz32(rest & -rest);
      count += 1;
    }
  }
  return count;
}
