import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { readJson } from '#formats/json/read.ts';

import { readCsafAdvisory } from '../advisory.ts';
import { readAggregator, validateAggregator } from './aggregator.ts';
import { readProviderMetadata, validateProviderMetadata } from './provider-metadata.ts';
import { readRolieFeed, validateRolie } from './rolie.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(`${data}/csaf-oasis`) ? false : `no test data at ${data}`;

const kinds = ['provider-metadata', 'aggregator', 'ROLIE', 'csaf', 'csaf/csaf_vex'];

function originals(): string[] {
  return ['2.0', '2.1']
    .flatMap((version) =>
      kinds.map((kind) => `${data}/csaf-oasis/csaf_${version}/examples/${kind}`),
    )
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    )
    .filter((text) => text.length < 40_000);
}

const pieces = ['null', '{}', '[]', '""', '1e9', 'true', '"http://x"', '"2.1"', '[[]]', '-0'];

/** Values of a document put in the place of others. */
const damaged = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 3 }),
    )
    .map(([text, hits]) => {
      const parts = text.split(/("[^"\\]*"|true|false)(?=[,}\]\r\n])/);
      for (const [at, piece] of hits) {
        const place = (at * 2 + 1) % parts.length;
        if (place % 2 === 1) parts[place] = piece;
      }
      return parts.join('');
    });

test('damaged documents are refused or read, and nothing is thrown', { skip }, () => {
  const texts = originals();
  assert.ok(texts.length > 40);
  let judged = 0;
  fc.assert(
    fc.property(damaged(texts), (text) => {
      const reading = readJson(text);
      if (!reading.ok) return;
      judged += 1;
      const { document } = reading;
      for (const validate of [validateProviderMetadata, validateAggregator, validateRolie]) {
        assert.ok(validate(document).length < 5000);
      }
      for (const read of [readProviderMetadata, readAggregator, readRolieFeed, readCsafAdvisory]) {
        const outcome = read(document);
        if (!outcome.ok) assert.ok(outcome.findings.length > 0);
      }
    }),
    { numRuns: 1500, seed: 20261126 },
  );
  assert.ok(judged > 1000);
});
