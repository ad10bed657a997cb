import { at, numbers, readAhead } from './memory.ts';
import { addSystem, gather, type Gathering, gatherSlice, hasSystem, unlist } from './systems.ts';
import type { Interval } from './versions.ts';

/** Which versions, by ordinal, run on which systems: one part of all, as it is loaded. */
export type RunColumns = { readonly ordinals: Uint32Array; readonly systems: Uint32Array };

/**
 * The systems that run each version, in the order of ordinals: a stretch of versions is one slice of
 * memory. Versions that very many run have a set of systems beside it, which is added word by word.
 */
export type Postings = {
  readonly starts: Uint32Array;
  readonly systems: Uint32Array;
  /** Ordinals of versions with a set, in order, and their sets one after another. */
  readonly common: Uint32Array;
  readonly sets: Uint32Array;
  readonly words: number;
};

/** A set is read faster than a list once every 25th system is in it. */
const commonFrom = (systems: number): number => Math.max(64, systems / 25);

/** Sorts what systems run by version. The parts are gone through twice, so that nothing is held twice. */
export function postingsOf(
  versions: number,
  systems: number,
  parts: () => Iterable<RunColumns>,
): Postings {
  const counts = numbers(versions + 1);
  for (const { ordinals } of parts()) {
    for (let each = 0; each < ordinals.length; each += 1) {
      const next = at(ordinals, each) + 1;
      counts[next] = at(counts, next) + 1;
    }
  }
  for (let each = 1; each <= versions; each += 1) {
    counts[each] = at(counts, each) + at(counts, each - 1);
  }
  const starts = numbers(versions + 1);
  starts.set(counts);
  const listed = numbers(at(starts, versions));
  for (const part of parts()) {
    for (let each = 0; each < part.ordinals.length; each += 1) {
      const ordinal = at(part.ordinals, each);
      const place = at(counts, ordinal);
      listed[place] = at(part.systems, each);
      counts[ordinal] = place + 1;
    }
  }
  return { starts, systems: listed, ...setsOf(starts, listed, systems) };
}

function setsOf(
  starts: Uint32Array,
  listed: Uint32Array,
  systems: number,
): Pick<Postings, 'common' | 'sets' | 'words'> {
  const words = (systems + 31) >>> 5;
  const found: number[] = [];
  for (let each = 0; each + 1 < starts.length; each += 1) {
    if (at(starts, each + 1) - at(starts, each) >= commonFrom(systems)) found.push(each);
  }
  const common = numbers(found.length);
  common.set(found);
  const sets = numbers(words * found.length);
  for (const [place, ordinal] of found.entries()) {
    const set = sets.subarray(words * place, words * (place + 1));
    for (let each = at(starts, ordinal); each < at(starts, ordinal + 1); each += 1) {
      addSystem(set, at(listed, each));
    }
  }
  return { common, sets, words };
}

/** Numbers that come from memory at once. */
const atOnce = 16;

/** Reads ahead what gathering an interval reads. */
export function approachRunning({ starts, systems }: Postings, { from, to }: Interval): void {
  let sum = 0;
  const end = starts[to] ?? 0;
  for (let each = starts[from] ?? 0; each < end; each += atOnce) sum ^= systems[each] ?? 0;
  readAhead(sum);
}

/** Gathers the systems that run a version of an interval, but for those in `but`. */
export function gatherRunning(
  postings: Postings,
  { from, to }: Interval,
  but: Uint32Array | undefined,
  into: Gathering,
): void {
  let next = from;
  for (let place = firstCommon(postings, from); next < to; place += 1) {
    const ordinal = place < postings.common.length ? at(postings.common, place) : to;
    gatherListed(postings, { from: next, to: Math.min(ordinal, to) }, but, into);
    if (ordinal < to) gatherSet(postings, place, but, into);
    next = ordinal + 1;
  }
}

/** The first version with a set from an ordinal on. */
function firstCommon({ common }: Postings, from: number): number {
  let [low, high] = [0, common.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(common, middle) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gatherListed(
  { starts, systems }: Postings,
  { from, to }: Interval,
  but: Uint32Array | undefined,
  into: Gathering,
): void {
  const slice = { from: at(starts, from), to: at(starts, to) };
  if (!but) {
    gatherSlice(into, systems, slice);
    return;
  }
  for (let each = slice.from; each < slice.to; each += 1) {
    const system = at(systems, each);
    if (!hasSystem(but, system)) gather(into, system);
  }
}

function gatherSet(
  { sets, words }: Postings,
  place: number,
  but: Uint32Array | undefined,
  into: Gathering,
): void {
  unlist(into);
  const { set } = into;
  const begin = words * place;
  for (let word = 0; word < words; word += 1) {
    const held = at(sets, begin + word);
    set[word] = at(set, word) | (but ? held & ~at(but, word) : held);
  }
}
