// The published test data: where it lies, what it is taken from, and the code that is held to it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { tsImport } from 'tsx/esm/api';

import { root } from '../setup.mjs';

/** The folder of the public vectors; it is no part of the repository. */
export const data = resolve(root, process.env.NOROSHI_TEST_DATA ?? '../shared/data');

export const source = (path) => tsImport(pathToFileURL(join(root, path)).href, import.meta.url);

export const bytesOf = (path) => readFileSync(join(data, path));

export const textOf = (path) => {
  const bytes = bytesOf(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

export const linesOf = (path) => textOf(path).split('\n').filter(Boolean);

/** The files below a folder, by path from it. */
export const filesIn = (folder) =>
  readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name).slice(join(data, folder).length + 1))
    .sort();

/** Where the folders come from: repository, commit and date, as SOURCES.md beside them tells. */
export function origins() {
  const rows = textOf('SOURCES.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const known = [];
  for (const [, folder, origin, licence] of rows) {
    const before = known.at(-1);
    known.push({
      folder,
      origin: origin.replace(/^same\b/, () => before.origin.split(',')[0]),
      licence: licence === 'same' ? before.licence : licence,
    });
  }
  return known;
}
