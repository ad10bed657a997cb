import { orderKey } from '#formats/versions/order.ts';
import type { Work } from '#platform/tools.ts';

import { namesAVersion, type Package, packageKey, type Version, versionKey } from '../package.ts';
import * as store from './package-store.ts';

type Kept = readonly { readonly id: number }[];

/** How one kind of reference row is told apart, looked up and added. */
type Reference<Wanted, Row extends { readonly id: number }> = {
  readonly keyOf: (thing: Wanted | Row) => string;
  readonly select: (work: Work, wanted: readonly Wanted[]) => Promise<readonly Row[]>;
  readonly insert: (work: Work, missing: readonly Wanted[]) => Promise<void>;
};

/**
 * The ids of rows that are the same for everyone, adding those that are missing. Only who adds waits
 * for others who do: mostly everything is known already.
 */
async function ensure<Wanted, Row extends Kept[number]>(
  work: Work,
  things: Iterable<Wanted>,
  { keyOf, select, insert }: Reference<Wanted, Row>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map<string, Wanted>();
  for (const thing of things) wanted.set(keyOf(thing), thing);
  const ids = new Map<string, number>();
  const look = async () => {
    const missing = [...wanted].filter(([key]) => !ids.has(key)).map(([, thing]) => thing);
    if (missing.length === 0) return missing;
    for (const row of await select(work, missing)) ids.set(keyOf(row), row.id);
    return missing.filter((thing) => !ids.has(keyOf(thing)));
  };
  if ((await look()).length === 0) return ids;
  await store.lockReferences(work);
  const missing = await look();
  if (missing.length > 0) await insert(work, missing);
  await look();
  return ids;
}

/** The ids of packages by `packageKey`, known from now on if they were not. */
export async function ensurePackages(
  work: Work,
  packages: Iterable<Package>,
): Promise<ReadonlyMap<string, number>> {
  return ensure(work, packages, {
    keyOf: packageKey,
    select: store.selectPackages,
    insert: store.insertPackages,
  });
}

/** The ids of versions by `versionKey`, kept with their order keys if they were not known. */
export async function ensureVersions(
  work: Work,
  versions: Iterable<Version>,
): Promise<ReadonlyMap<string, number>> {
  return ensure(work, versions, {
    keyOf: versionKey,
    select: store.selectVersions,
    insert: (change, missing) => store.insertVersions(change, missing, missing.map(keyOf)),
  });
}

/** Where a version stands among its package's; null where that cannot be said. */
function keyOf({ text, order }: Version): Buffer | null {
  const key = order !== null && namesAVersion(text) ? orderKey(order, text) : undefined;
  return key === undefined ? null : Buffer.from(key);
}
