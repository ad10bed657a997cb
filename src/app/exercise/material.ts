import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { inventoryFile, type Nation, shippedAdvisories } from '../demo/nation.ts';

/** A file of advisories; its source where it is not to be told from the file. */
export type AdvisoryFile = { readonly path: string; readonly source?: string };

/** What an exercise is held on. */
export type Material = {
  readonly advisories: readonly AdvisoryFile[];
  /** Inventories to spread over the nation's systems; null where each system has its own. */
  readonly spread: readonly InventoryFile[] | null;
};

/** An inventory that belongs to no system yet, and the name to tell of it by. */
export type InventoryFile = { readonly path: string; readonly name: string };

/** The sample that ships with the program. */
export function shippedMaterial(): Material {
  return { advisories: shippedAdvisories(), spread: null };
}

const feeds = ['kev', 'osv', 'vulnrichment'];
const isFeed = (name: string) => /\.(nd)?json(\.gz)?$|\.zip$/.test(name);
const isInventory = (name: string) => /\.(json|xml|spdx|csv)(\.gz)?$/.test(name);

/** Real files: advisories in the folders `kev`, `osv` and `vulnrichment`, SBOMs anywhere in `sbom`. */
export function materialIn(folder: string): Material {
  const within = (name: string) => join(folder, name);
  const advisories = feeds
    .filter((name) => existsSync(within(name)))
    .flatMap((name) =>
      readdirSync(within(name))
        .filter((file) => isFeed(file) && !file.includes('schema'))
        .sort()
        .map((file) => ({ path: join(within(name), file) })),
    );
  const sboms = existsSync(within('sbom'))
    ? readdirSync(within('sbom'), { recursive: true, encoding: 'utf8' })
    : [];
  const spread = sboms
    .filter(isInventory)
    .sort()
    .map((file) => join(within('sbom'), file))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }));
  return { advisories, spread };
}

/** The files in which a system of the nation tells what it runs. */
export const ownFiles = ({ inventory, next }: Nation['systems'][number]) => ({
  first: inventory === null ? null : inventoryFile(inventory),
  next: next === null ? null : inventoryFile(next),
});
