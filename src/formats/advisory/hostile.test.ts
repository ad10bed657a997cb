import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { readCve } from '#formats/cve/cve.ts';
import { readJson } from '#formats/json/read.ts';
import { readKev } from '#formats/kev/kev.ts';
import { readOsv } from '#formats/osv/osv.ts';
import { decide } from '#formats/ssvc/decide.ts';
import { readDecisionTable } from '#formats/ssvc/table.ts';
import type { Finding } from '#kernel/finding.ts';

import { rangesOf } from './ranges.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const absent = existsSync(data) ? false : `no test data in ${data}`;

/** Reads a text as every format in turn, ranges included, and gives what each had to say. */
function everyReading(text: string): (readonly Finding[])[] {
  const json = readJson(text);
  if (!json.ok) return [json.findings];
  const advisories = [readOsv(json.document), readCve(json.document)];
  for (const reading of advisories) {
    if (reading.ok) reading.document.affected.forEach(rangesOf);
  }
  const table = readDecisionTable(json.document);
  if (table.ok) decide(table.document, { KEV: 'Y' });
  return [...advisories, readKev(json.document), table].map(({ findings }) => findings);
}

const page = '<!DOCTYPE html><html><body><h1>503 Service Unavailable</h1></body></html>';
const hostile: [string, string][] = [
  ['nothing', ''],
  ['an empty list', '[]'],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['an error page', page],
  ['half a document', '{"id":"GHSA-1","modified":"2026-01-01T00:00:00Z","affected":[{"pack'],
  [
    'a key that reaches a prototype',
    '{"id":"GHSA-1","__proto__":{"modified":"2026-01-01T00:00:00Z"}}',
  ],
  ['the same key twice', '{"id":"GHSA-1","id":"GHSA-2","modified":"2026-01-01T00:00:00Z"}'],
  ['lists inside lists', '['.repeat(100_000)],
];
for (const [situation, text] of hostile) {
  test(`${situation} is refused by every reader, with findings`, () => {
    for (const findings of everyReading(text)) {
      assert.ok(findings.some(({ severity }) => severity === 'error'));
    }
  });
}

/** Numbers between 0 and 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const splinters = [
  'null',
  '[]',
  '{}',
  '""',
  '0',
  '-1e9',
  '"*"',
  '"9".',
  '\\u0000',
  '"\u202e"',
  '}{',
  ',',
  '"0"',
];

/** A text with a piece cut out, doubled, overwritten or moved, as broken feeds and attackers do. */
function damaged(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const end = Math.min(text.length, at + Math.floor(random() * 40));
  const splinter = splinters[Math.floor(random() * splinters.length)] ?? '';
  const quote = text.indexOf('"', at);
  const value = text.indexOf('":', at) + 2;
  const stop = Math.max(value, text.slice(value).search(/[,}\]]/) + value);
  const manners = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(end),
    () => text.slice(0, end) + text.slice(at),
    () => text.slice(0, at) + splinter + text.slice(end),
    () => text.slice(0, quote + 1) + '__proto__' + text.slice(quote + 1),
    () => text.slice(0, value) + splinter + text.slice(stop),
    () => text.slice(0, value) + splinter + text.slice(stop),
    () => text.slice(0, value) + splinter + text.slice(stop),
  ];
  return manners[Math.floor(random() * manners.length)]?.() ?? text;
}

function samples(): string[] {
  const feeds = ['osv/ghsa-subset', 'osv/pypi', 'osv/bitnami', 'vulnrichment/cve5-sample'];
  const lines = feeds.flatMap((feed) =>
    gunzipSync(readFileSync(resolve(data, `${feed}.ndjson.gz`)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line.length > 10 && line.length < 20_000)
      .slice(0, 100),
  );
  const kev = JSON.parse(
    readFileSync(resolve(data, 'kev/known_exploited_vulnerabilities.json'), 'utf8'),
  );
  const few = { ...kev, count: 5, vulnerabilities: kev.vulnerabilities.slice(0, 5) };
  const table = readFileSync(
    resolve(root, 'profiles/us-fceb/tables/cisa_bod_26_04_1_0_0.json'),
    'utf8',
  );
  return [...lines, ...Array.from({ length: 50 }, () => JSON.stringify(few)), table, table, table];
}

test('damaged documents never throw, and each is read or has findings', { skip: absent }, () => {
  const random = seeded(26_04);
  const texts = samples();
  let refused = 0;
  let read = 0;
  for (let round = 0; round < 10; round += 1) {
    for (const text of texts) {
      const readings = everyReading(damaged(text, random));
      if (readings.every((findings) => findings.some(({ severity }) => severity === 'error')))
        refused += 1;
      else read += 1;
    }
  }
  assert.ok(refused > 1000 && read > 200, `${refused} refused, ${read} read`);
});
