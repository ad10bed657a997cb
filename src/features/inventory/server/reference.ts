import { orderKey } from '#formats/versions/order.ts';
import { apart, type Change } from '#platform/tools.ts';

import { namesAVersion, type Package, packageKey, type Version } from '../package.ts';
import * as store from './package-store.ts';

/** The ids of packages by `packageKey`, known from now on if they were not. */
export async function ensurePackages(
  work: Change,
  packages: Iterable<Package>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = told(packages);
  const ids = new Map<string, number>();
  const look = async (some: readonly Package[]) => {
    for (const row of await store.selectPackages(work, some)) ids.set(packageKey(row), row.id);
    return some.filter((each) => !ids.has(packageKey(each)));
  };
  const unnamed = wanted.length > 0 ? await look(wanted) : [];
  if (unnamed.length > 0) {
    await apart(work, (own) => store.insertPackages(own, unnamed));
    await look(unnamed);
  }
  return ids;
}

type Unnamed = { readonly packages: readonly Package[]; readonly versions: readonly Version[] };

/**
 * Makes versions known that were not, and of packages those that were not, for good: named is not run, and
 * a name says nothing of who runs it. So it stands whether or not the change that needed it is kept, and no
 * other submission waits for that change to end. Returns those that nobody else named meanwhile.
 */
export async function nameVersions(
  work: Change,
  { packages, versions }: Unnamed,
): Promise<readonly store.Named[]> {
  return apart(work, async (own) => {
    if (packages.length > 0) await store.insertPackages(own, told(packages));
    return store.insertVersions(own, versions, versions.map(keyOf));
  });
}

/** Each package once. */
const told = (packages: Iterable<Package>): readonly Package[] => [
  ...new Map([...packages].map((each) => [packageKey(each), each])).values(),
];

/** Where a version stands among its package's; null where that cannot be said. */
function keyOf({ text, order }: Version): Buffer | null {
  const key = order !== null && namesAVersion(text) ? orderKey(order, text) : undefined;
  return key === undefined ? null : Buffer.from(key);
}
