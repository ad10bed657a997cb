import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { stepObstacles } from '#features/audits/finding.ts';
import { formats } from '#features/views/view.ts';
import type { Words } from '#kernel/text.ts';

import { stepNames } from './exercise/step.ts';
import { words } from './words.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
const isCatalogue = (path: string) => /(^|[/-])texts\.ts$/.test(path);

/** What every key ends with that begins so. Which acts there are has a test of its own. */
const endsOf = (beginning: string) =>
  Object.keys(words)
    .filter((key) => key.startsWith(beginning))
    .map((key) => key.slice(beginning.length));

/** Keys put together at run time: how they begin in the code, and every end they can have. */
const computed: Readonly<Record<string, readonly string[]>> = {
  'audits.step.': [...stepObstacles],
  'cvss.': ['form', 'metric-unknown', 'metric-repeated', 'value-unknown'],
  'csaf.discouraged-remediation.': [
    ...['affected', 'not_affected', 'fixed', 'under_investigation', 'unknown'],
  ],
  'cvss.severity.': ['none', 'low', 'medium', 'high', 'critical'],
  'exercise.step.': [...stepNames],
  'intake.page.standing.': ['taken', 'older', 'waiting', 'released', 'rejected'],
  'platform.egress.': ['host', 'address', 'unresolved', 'redirect', 'slow', 'failed'],
  'standing-directive.decision.': ['issue', 'decline'],
  'standing-directive.state.': ['proposed', 'in-force', 'ended'],
  'act.': endsOf('act.'),
  'trail.fact.': endsOf('trail.fact.'),
  'views.about.': ['title', 'label', 'at', 'by', 'rows', 'total', 'address', 'id'],
  'views.format.': [...formats],
  'schema.format.': ['date-time', 'date', 'iri-reference', 'uri', 'idn-email', 'uuid'],
};
const computedKeys = Object.entries(computed).flatMap(([beginning, ends]) =>
  ends.map((end) => `${beginning}${end}`),
);

type Entry = readonly [key: string, words: Words];

async function entriesOf(path: string): Promise<Entry[]> {
  const { say } = (await import(pathToFileURL(join(source, path)).href)) as {
    say: { catalogue: Record<string, Words> };
  };
  return Object.entries(say.catalogue);
}

const entries = (await Promise.all(files.filter(isCatalogue).map(entriesOf))).flat();
const code = files
  .filter((path) => !isCatalogue(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

/** Whatever stands between quotes, and the fixed beginnings of templates. */
const quoted = new Set(Array.from(code.matchAll(/'([\w.-]+)'/g), ([, text]) => text));
const begun = new Set(Array.from(code.matchAll(/`([\w.-]+\.)\$\{/g), ([, text]) => text));

test('there is something to look at', () => {
  assert.ok(entries.length > 200, `${entries.length} texts`);
  assert.ok(quoted.size > entries.length, `${quoted.size} quoted words`);
});

test('no two catalogues claim a key', () => {
  const keys = entries.map(([key]) => key);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  assert.deepEqual(twice, []);
});

test('every text is said somewhere', () => {
  const unsaid = entries
    .map(([key]) => key)
    .filter((key) => !quoted.has(key) && !computedKeys.includes(key));
  assert.deepEqual(unsaid, []);
});

test('every key put together at run time is a text, and begins as the code has it', () => {
  const keys = new Set(entries.map(([key]) => key));
  assert.deepEqual(
    computedKeys.filter((key) => !keys.has(key)),
    [],
  );
  assert.deepEqual(
    Object.keys(computed).filter((beginning) => !begun.has(beginning)),
    [],
  );
});

test('both languages have words for every text, with the same values', () => {
  // A name comes in both languages, and each sentence takes its own: {{organizationJa}}.
  const values = (text: string) =>
    Array.from(text.matchAll(/\{\{(\w+?)(?:Ja|En)?\}\}/g), ([, name]) => name).sort();
  for (const [key, { ja, en }] of entries) {
    assert.ok(ja.trim() !== '' && en.trim() !== '', key);
    assert.deepEqual([...new Set(values(ja))], [...new Set(values(en))], key);
  }
});
