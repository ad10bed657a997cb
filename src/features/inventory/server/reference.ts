import { orderKey } from '#formats/versions/order.ts';
import { apart, type Change, type Work } from '#platform/tools.ts';

import { namesAVersion, type Package, packageKey, type Version, versionKey } from '../package.ts';
import * as store from './package-store.ts';

/** Ids of packages by `packageKey`. */
type Ids = ReadonlyMap<string, number>;

/** The ids of packages, known from now on if they were not. */
export async function ensurePackages(work: Change, packages: Iterable<Package>): Promise<Ids> {
  const wanted = eachOnce(packages);
  const known = await idsOf(work, wanted);
  const unnamed = wanted.filter((each) => !known.has(packageKey(each)));
  if (unnamed.length === 0) return known;
  return new Map([...known, ...(await apart(work, (own) => namePackages(own, unnamed)))]);
}

/** Those that are known. */
async function idsOf(work: Work, packages: readonly Package[]): Promise<Ids> {
  const rows = packages.length === 0 ? [] : await store.selectPackages(work, packages);
  return new Map(rows.map((row) => [packageKey(row), row.id]));
}

/** Names packages; those that somebody else named meanwhile are looked up. */
async function namePackages(own: Work, packages: readonly Package[]): Promise<Ids> {
  const added = packages.length === 0 ? [] : await store.insertPackages(own, packages);
  const ids = new Map(added.map((row) => [packageKey(row), row.id]));
  const others = packages.filter((each) => !ids.has(packageKey(each)));
  return new Map([...ids, ...(await idsOf(own, others))]);
}

/** A version that is not known, and its package's id where that is. */
type Unnamed = Version & { readonly packageId: number | null };

/**
 * Makes versions known that were not, and of packages those that were not, for good: named is not run, and
 * a name says nothing of who runs it. So it stands whether or not the change that needed it is kept, and no
 * other submission waits for that change to end. Returns, by `versionKey`, those that nobody else named meanwhile.
 */
export async function nameVersions(
  work: Change,
  unnamed: readonly Unnamed[],
): Promise<ReadonlyMap<string, store.Named>> {
  return apart(work, async (own) => {
    const unknown = unnamed.filter(({ packageId }) => packageId === null);
    const ids = await namePackages(own, eachOnce(unknown));
    const packages = new Map<number, Package>();
    const versions = unnamed.map((version) => {
      const packageId = version.packageId ?? ids.get(packageKey(version));
      if (packageId === undefined) throw new Error('A package that was named is not known.');
      packages.set(packageId, version);
      return { packageId, text: version.text, key: keyOf(version) };
    });
    const rows = await store.insertVersions(own, versions);
    return new Map(
      rows.flatMap(({ versionId, packageId, text }): [string, store.Named][] => {
        const of = packages.get(packageId);
        return of ? [[versionKey({ ...of, text }), { versionId, packageId }]] : [];
      }),
    );
  });
}

const eachOnce = (packages: Iterable<Package>): readonly Package[] => [
  ...new Map([...packages].map((each) => [packageKey(each), each])).values(),
];

/** Where a version stands among its package's; null where that cannot be said. */
function keyOf({ text, order }: Version): Buffer | null {
  const key = order !== null && namesAVersion(text) ? orderKey(order, text) : undefined;
  return key === undefined ? null : Buffer.from(key);
}
