import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { groupsOf, meantBy, sharedWith } from './meant.ts';
import { entries, whole } from './place.ts';

const document: JsonValue = {
  product_tree: {
    product_groups: [
      { group_id: 'G1', product_ids: ['P1', 'P2'] },
      { group_id: 'G2', product_ids: ['P3'] },
    ],
  },
  items: [{ product_ids: ['P1', 'P9'] }, { group_ids: ['G2', 'G9'] }, { products: ['P4'] }],
};
const items = entries(whole(document), 'items');

test('products are meant directly, through groups and in scores', () => {
  const wanted = new Set(['P1', 'P2', 'P3', 'P4']);
  assert.deepEqual([...meantBy(items, wanted, groupsOf(document))], ['P1', 'P4', 'P3']);
});

test('a group is compared by its smaller side', () => {
  const groups = groupsOf(document, 1);
  assert.deepEqual(sharedWith(groups, 'G1', new Set(['P2'])), ['P2']);
  const notes: string[] = [];
  groups.noteUnfinished((path) => notes.push(path));
  assert.deepEqual(notes, []);
});

test('after too many products all count as meant, and that is told', () => {
  const groups = groupsOf(document, 0);
  const wanted = new Set(['P5']);
  assert.equal(meantBy(items, wanted, groups), wanted);
  const notes: string[] = [];
  groups.noteUnfinished((path) => notes.push(path));
  assert.deepEqual(notes, ['/product_tree/product_groups']);
});
