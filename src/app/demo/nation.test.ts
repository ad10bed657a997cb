import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { folded } from '#features/inventory/folding.ts';
import { readInventory } from '#features/inventory/server/document.ts';

import { ownFiles } from '../exercise/material.ts';
import { readNation, rowsOf, shippedAdvisories } from './nation.ts';

const nation = readNation();
const bodies = rowsOf(nation.sheet);
const codes = new Set(bodies.map(({ code }) => code));

test('the nation has bodies of every kind that the chain needs', () => {
  const count = (kind: string) => bodies.filter((body) => body['kind'] === kind).length;
  assert.deepEqual(
    ['headquarters', 'ministry', 'agency', 'corporation', 'association', 'operator'].map(count),
    [1, 8, 6, 3, 4, 24],
  );
});

test('nobody can be reached: every address is on a domain kept for examples', () => {
  for (const { contact_email } of bodies) assert.match(contact_email ?? '', /\.example$/);
});

test('every person and every system belongs to a body of the nation', () => {
  const named = [...nation.persons, ...nation.systems].map(({ organization }) => organization);
  assert.deepEqual(
    named.filter((code) => !codes.has(code)),
    [],
  );
});

test('every inventory can be read, the first and the second', () => {
  let read = 0;
  for (const system of nation.systems) {
    const { first, next } = ownFiles(system);
    for (const file of [first, next]) {
      if (file === null) continue;
      const { document } = readInventory(readFileSync(file));
      assert.ok(document.components.length > 0, file);
      read += 1;
    }
  }
  assert.ok(read > 50, `${read} inventories`);
});

test('several bodies rest on one region and one contractor, however they write it', () => {
  const resting = (value: string) =>
    new Set(
      nation.systems
        .filter(({ dependencies }) =>
          dependencies.some((each) => folded(each.value) === folded(value)),
        )
        .map(({ organization }) => organization),
    ).size;
  assert.ok(resting('烽雲 首都リージョン') >= 4);
  assert.ok(resting('烽火情報サービス') >= 2);
});

test('some systems never told what they run', () => {
  assert.ok(nation.systems.some(({ inventory }) => inventory === null));
});

test('an advisory of ours never poses as a publisher’s', () => {
  const files = shippedAdvisories();
  assert.equal(files.length, 13);
  for (const { source } of files) assert.match(source, /^demo-/);
});
