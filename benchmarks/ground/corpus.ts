import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { root } from '#platform/root.ts';

/** The folder of published advisories and inventories; it is no part of the repository. */
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');

export type File = { readonly name: string; readonly bytes: Buffer };

const read = (name: string): File => ({ name, bytes: readFileSync(join(data, name)) });

function filesIn(folder: string): string[] {
  return readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name).slice(data.length + 1))
    .sort();
}

/** Every file of advisories, the smaller sources first. */
export function advisoryFiles(): File[] {
  const osv = filesIn('osv').filter((name) => name.endsWith('.ndjson.gz'));
  return [
    ...osv,
    'vulnrichment/cve5-sample.ndjson.gz',
    'kev/known_exploited_vulnerabilities.json',
  ].map(read);
}

/** Every file that might be an inventory; not all of them are readable, and some are none. */
export function inventoryFiles(): File[] {
  return filesIn('sbom')
    .filter((name) => !/\.(tsv|csv|md)$/.test(name))
    .map(read);
}

/** The lists of versions, in the order their source claims, by file. */
export function versionLists(): File[] {
  return filesIn('version-ordering').map(read);
}
