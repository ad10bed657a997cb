import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { firstWords, laterWords, merged, words } from './words.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const catalogues = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|[/-])texts\.ts$/.test(path),
);

test('a key that two catalogues claim is refused', () => {
  const one = { 'a.b': { ja: 'あ', en: 'a' } };
  assert.throws(() => merged([one, one]), /a\.b/);
});

test('every catalogue of the program is among the words', async () => {
  assert.ok(catalogues.length >= 10, `only ${catalogues.length} catalogues were found`);
  for (const path of catalogues) {
    const { say } = (await import(pathToFileURL(join(source, path)).href)) as {
      say: { catalogue: Record<string, unknown> };
    };
    const missing = Object.keys(say.catalogue).filter((key) => !(key in words));
    assert.deepEqual(missing, [], path);
  }
});

const pages = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\/web\/|\/web[^/]*\.tsx?$|^ui\//.test(path) && /\.tsx?$/.test(path),
);

/** Where a page says a key of these. */
const saidOf = (keys: readonly string[], among: readonly string[]) =>
  among.flatMap((path) => {
    const code = readFileSync(join(source, path), 'utf8');
    return keys.filter((key) => code.includes(`'${key}'`)).map((key) => `${path}: ${key}`);
  });

test('no page says what only the command line says', () => {
  const unloaded = Object.keys(words).filter((key) => !(key in firstWords) && !(key in laterWords));
  assert.ok(unloaded.length > 100, `${unloaded.length} keys are left to the command line`);
  assert.deepEqual(saidOf(unloaded, pages), []);
});
