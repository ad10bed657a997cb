import type { Change, Work } from '#platform/tools.ts';

import type { Named } from './package-store.ts';

/** As many versions as either half of what is remembered may hold: some 20 MB together. */
const mostOfHalf = 50_000;

/** An entry of a change that was kept, and how many had been kept then. */
type Voucher = { readonly entry: string; readonly count: number };

/**
 * What a process was told of versions by their keys. A name keeps its id for ever in the database that gave it, but
 * not in one that was set back to before it did; so nothing is remembered before a change that read it is
 * kept, whose entry then vouches for it: a database that holds the entry holds what was committed before.
 */
type Memory = {
  recent: Map<string, Named>;
  earlier: Map<string, Named>;
  vouchers: readonly Voucher[];
  /** Changes that were kept and have remembered something. */
  count: number;
};

const memories = new WeakMap<object, Memory>();

function memoryOf({ installation }: Work): Memory {
  const known = memories.get(installation);
  if (known) return known;
  const memory = { recent: new Map(), earlier: new Map(), vouchers: [], count: 0 };
  memories.set(installation, memory);
  return memory;
}

/** The entries without any of which nothing remembered may be believed. */
export const vouchersOf = (work: Work): readonly string[] =>
  memoryOf(work).vouchers.map(({ entry }) => entry);

/** For a database that does not hold them all. */
export function forgetNames({ installation }: Work): void {
  memories.delete(installation);
}

/** Versions by their keys, those that are remembered; to be asked only after the vouchers, in one transaction. */
export function recalled(work: Work, keys: Iterable<string>): ReadonlyMap<string, Named> {
  const memory = memoryOf(work);
  const found = new Map<string, Named>();
  for (const key of keys) {
    const named = memory.recent.get(key) ?? memory.earlier.get(key);
    if (!named) continue;
    found.set(key, named);
    put(memory, key, named);
  }
  return found;
}

/** Remembers what the change was told, once it is kept. */
export function remember(work: Change, told: readonly (readonly [string, Named])[]): void {
  const memory = memoryOf(work);
  // Whatever was kept until now is in the log before this change, whose entry vouches for it as well.
  const { count } = memory;
  work.afterwards.push(() => {
    const [entry] = work.entries;
    if (told.length === 0 || entry === undefined) return;
    memory.count += 1;
    const since = memory.vouchers.filter((voucher) => voucher.count > count);
    memory.vouchers = [...since, { entry, count: memory.count }];
    for (const [key, named] of told) put(memory, key, named);
  });
}

/** What was not asked for since the half was last full is forgotten. */
function put(memory: Memory, key: string, named: Named): void {
  memory.recent.set(key, named);
  if (memory.recent.size < mostOfHalf) return;
  memory.earlier = memory.recent;
  memory.recent = new Map();
}
