import { type Changes, organizationsNow } from './changes.ts';
import { numbersOf, rowsOf, stretchColumns, versionColumns, type VersionRow } from './columns.ts';
import type { Epoch, Loaded } from './epoch.ts';
import { bytesAt, compareKeys } from './keys.ts';
import { at, numbers, octets } from './memory.ts';
import { pickedKeys, pickedNumbers, pickedOctets, picksOf } from './picks.ts';
import type { Postings, RunColumns } from './postings.ts';
import type { StretchColumns } from './stretches.ts';
import { hasSystem, type SystemSet } from './systems.ts';
import type { VersionColumns, Versions } from './versions.ts';

/** What came since an epoch in columns, which nothing that comes later touches. */
export type Since = {
  readonly versions: VersionColumns;
  /** What vulnerabilities say that say something else since, and which these are. */
  readonly stretches: StretchColumns;
  readonly saidAnew: Uint32Array;
  /** What systems run whose inventory came since, by the ids of versions, and which systems these are. */
  readonly runs: { readonly ids: Uint32Array; readonly systems: Uint32Array };
  readonly moved: SystemSet;
  /** The organization of each system, those that came since among them. */
  readonly organizations: Uint32Array;
};

/** What came since an epoch, as it is now. */
export function sinceOf(epoch: Epoch, changes: Changes): Since {
  const { said, running, moved, newcomers } = changes;
  const versions = [...newcomers].flatMap(([of, met]) =>
    [...met].map(([id, { keys, place, isOrdered }]): VersionRow => {
      return { id, of, key: bytesAt(keys, place), isOrdered };
    }),
  );
  const systems = [...running.keys()].reduce(
    (most, system) => Math.max(most, system + 1),
    epoch.systems,
  );
  return {
    versions: versionColumns(versions),
    stretches: stretchColumns([...said.values()].flatMap(rowsOf)),
    saidAnew: numbersOf([...said.keys()]),
    ...{ runs: runsOf(running), moved: moved.slice() },
    organizations: organizationsNow(epoch, changes).slice(0, systems),
  };
}

function runsOf(running: Changes['running']): Since['runs'] {
  const count = [...running.values()].reduce((sum, { ids }) => sum + ids.length, 0);
  const [all, systems] = [numbers(count), numbers(count)];
  let end = 0;
  for (const [system, { ids }] of running) {
    all.set(ids, end);
    systems.fill(system, end, end + ids.length);
    end += ids.length;
  }
  return { ids: all, systems };
}

/**
 * What another epoch is laid out from: what one holds, but for what no longer counts, and what came since.
 * Systems and vulnerabilities keep their numbers. What runs where is gone through, and held no second time.
 */
export function merged({ versions, stretches, postings }: Epoch, since: Since): Loaded {
  return {
    versions: mergedVersions(versions, since.versions),
    stretches: mergedStretches(stretches, since),
    *runs({ ordinals }) {
      const ordinalOf = (id: number) => at(ordinals, id) - 1;
      yield* stayed(postings, since.moved, (before) => ordinalOf(at(versions.ids, before)));
      yield { ordinals: since.runs.ids.map(ordinalOf), systems: since.runs.systems };
    },
    organizations: since.organizations,
  };
}

function mergedVersions(before: Versions, since: VersionColumns): VersionColumns {
  const { packages, isOrdered } = namedIn(before);
  const picks = picksOf([packages.length, since.ids.length], (each, place) => {
    const order =
      at(since.packages, each) - at(packages, place) ||
      at(isOrdered, place) - at(since.isOrdered, each) ||
      compareKeys(since.keys, each, before.keys, place);
    return order < 0;
  });
  return {
    ids: pickedNumbers(picks, before.ids, since.ids),
    packages: pickedNumbers(picks, packages, since.packages),
    keys: pickedKeys(picks, before.keys, since.keys),
    isOrdered: pickedOctets(picks, isOrdered, since.isOrdered),
  };
}

/** The package of each version, and whether it has an order: an epoch tells it by where they begin. */
function namedIn({ ids, starts, unordered }: Versions) {
  const [packages, isOrdered] = [numbers(ids.length), octets(ids.length)];
  for (let of = 0; of < unordered.length; of += 1) {
    packages.fill(of, at(starts, of), at(starts, of + 1));
    isOrdered.fill(1, at(starts, of), at(unordered, of));
  }
  return { packages, isOrdered };
}

function mergedStretches(
  before: StretchColumns,
  { stretches: since, saidAnew }: Since,
): StretchColumns {
  const anew = new Set(saidAnew);
  const picks = picksOf(
    [before.packages.length, since.packages.length],
    (each, place) => at(since.packages, each) < at(before.packages, place),
    (place) => !anew.has(at(before.vulnerabilities, place)),
  );
  const bounds = numbers(2 * picks.length).map((_, each) => 2 * at(picks, each >>> 1) + (each & 1));
  return {
    vulnerabilities: pickedNumbers(picks, before.vulnerabilities, since.vulnerabilities),
    packages: pickedNumbers(picks, before.packages, since.packages),
    bounds: pickedKeys(bounds, before.bounds, since.bounds),
    isEndless: pickedOctets(picks, before.isEndless, since.isEndless),
    shapes: pickedOctets(picks, before.shapes, since.shapes),
    isUnknown: pickedOctets(picks, before.isUnknown, since.isUnknown),
  };
}

/** How many are handed on at once. */
const atOnce = 2 ** 18;

/** What runs on the systems that run what they did, part by part; each part is overwritten by the next. */
function* stayed(
  { starts, systems }: Postings,
  moved: SystemSet,
  ordinalNow: (before: number) => number,
): Generator<RunColumns> {
  const part = { ordinals: numbers(atOnce), systems: numbers(atOnce) };
  let end = 0;
  for (let before = 0; before + 1 < starts.length; before += 1) {
    const [begin, over] = [at(starts, before), at(starts, before + 1)];
    const now = begin < over ? ordinalNow(before) : 0;
    for (let each = begin; each < over; each += 1) {
      const system = at(systems, each);
      if (hasSystem(moved, system)) continue;
      part.ordinals[end] = now;
      part.systems[end] = system;
      end += 1;
      if (end < atOnce) continue;
      yield part;
      end = 0;
    }
  }
  yield { ordinals: part.ordinals.subarray(0, end), systems: part.systems };
}
