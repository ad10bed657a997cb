import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { catalogIn } from '#formats/oscal/catalog.ts';
import { mappingsOf } from '#formats/oscal/mapping.ts';
import { readOscal, readOscalText } from '#formats/oscal/read.ts';
import { root } from '#platform/root.ts';

import { successionsByComparison } from './by-words.ts';
import { carry, passageOf } from './carry.ts';
import { clausesOf } from './clause.ts';
import { compareClauses } from './comparison.ts';
import { mappingDocument } from './mapping-document.ts';
import { successionsOf } from './succession.ts';

const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const folder = `${data}/oscal/rev5-2021-06-consistent-set`;
const absent = existsSync(folder) ? false : 'the published vectors are not on this machine';

function clausesIn(name: string) {
  const text = readFileSync(`${folder}/NIST_SP-800-53_rev5_${name}-min.json`, 'utf8');
  const reading = readOscalText(text);
  assert.ok(reading.ok);
  const catalog = catalogIn(reading.document);
  assert.ok(catalog);
  return clausesOf(catalog);
}

test('from the LOW baseline to MODERATE', { skip: absent }, () => {
  const low = clausesIn('LOW-baseline-resolved-profile_catalog');
  const moderate = clausesIn('MODERATE-baseline-resolved-profile_catalog');
  const comparison = compareClauses(low, moderate);
  const { counts } = comparison;
  assert.equal(low.size, 149);
  assert.equal(moderate.size, 287);
  assert.deepEqual(
    [counts.added, counts.removed, counts.moved, counts.reworded, counts.changed],
    [138, 0, 0, 0, 0],
  );

  const passage = passageOf(low, moderate, successionsByComparison(comparison));
  const carried = carry(passage, () => 'met');
  const of = (carriage: string) => carried.filter((each) => each.carriage === carriage).length;
  assert.deepEqual([of('preserved'), of('new'), passage.ended.length], [149, 138, 0]);
});

test(
  'a mapping that was made by comparing is sound OSCAL and reads back as it was',
  { skip: absent },
  () => {
    const catalog = clausesIn('catalog');
    assert.equal(catalog.size, 1007);
    const low = clausesIn('LOW-baseline-resolved-profile_catalog');
    const successions = successionsByComparison(compareClauses(catalog, low));
    const written = mappingDocument(successions, {
      title: 'rev 5 → LOW',
      version: '1',
      at: '2026-11-26T00:00:00Z',
      method: 'automation',
      description: 'By words alone.',
      source: { type: 'catalog', href: 'catalog.json' },
      target: { type: 'profile', href: 'low.json' },
      newUuid: randomUUID,
    });
    const reading = readOscal(written);
    assert.ok(reading.ok, JSON.stringify(reading.findings));
    assert.deepEqual(reading.findings, []);
    const [mapping] = mappingsOf(reading.document);
    assert.ok(mapping);
    assert.deepEqual(
      successionsOf(mapping, (id) => id),
      successions,
    );
  },
);
