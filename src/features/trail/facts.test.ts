import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changesIn, idsIn, isId } from './facts.ts';

const id = 'system_00000000-0000-4000-8000-000000000001';

test('what stands before and after is a change, and is told once', () => {
  assert.deepEqual(changesIn({ before: 'operator', after: 'ministry', reason: 'x' }), {
    changes: [{ field: null, before: 'operator', after: 'ministry' }],
    told: ['before', 'after'],
  });
  assert.deepEqual(changesIn({ before: 3, grade: 2 }).told, ['before', 'grade']);
  const changes = [{ field: 'name', before: '', after: '発電所' }];
  assert.deepEqual(changesIn({ changes }), { changes, told: ['changes'] });
});

test('facts with one side alone, or of another form, are no change', () => {
  for (const facts of [
    {},
    { before: 'x' },
    { after: 'x' },
    { before: null, after: 'x' },
    { before: { a: 1 }, after: { a: 2 } },
    { changes: ['name'] },
    { changes: [{ field: 'name', before: '' }] },
    { changes: 'name' },
  ]) {
    assert.deepEqual(changesIn(facts), { changes: [], told: [] }, JSON.stringify(facts));
  }
});

test('ids are found however deep, and nothing else is one', () => {
  assert.deepEqual(idsIn({ a: id, b: [{ c: 'CVE-2025-0282' }, 7, null], d: 'text' }), [
    id,
    'CVE-2025-0282',
  ]);
  for (const text of [
    '',
    'system_',
    'demo',
    'CVE-',
    `${id} `,
    "CVE-1' or true",
    id.toUpperCase(),
  ]) {
    assert.equal(isId(text), false, text);
  }
});
