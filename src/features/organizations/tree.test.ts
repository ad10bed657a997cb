import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OrganizationId } from '#kernel/actor.ts';

import type { OrganizationLine } from './organization.ts';
import { asTree, type Branch, type Nested, nested } from './tree.ts';

const body = (code: string, supervisor: string | null, precedence: number): OrganizationLine => ({
  id: code as OrganizationId,
  code,
  nameJa: code,
  nameEn: code,
  supervisorId: supervisor as OrganizationId | null,
  precedence,
  kind: 'agency',
  sectors: [],
  designations: [],
});

const drawn = (lines: readonly OrganizationLine[]) =>
  asTree(lines).map(({ line, depth }) => `${'>'.repeat(depth)}${line.code}`);

test('each body stands before those it supervises, siblings by precedence', () => {
  const lines = [
    body('operator', 'ministry-b', 1),
    body('ministry-a', 'hq', 2),
    body('hq', null, 9),
    body('ministry-b', 'hq', 1),
  ];
  assert.deepEqual(drawn(lines), ['hq', '>ministry-b', '>>operator', '>ministry-a']);
});

test('equal precedence is broken by the code', () => {
  assert.deepEqual(drawn([body('b', null, 1), body('a', null, 1)]), ['a', 'b']);
});

test('a body whose supervisor may not be seen stands at the top', () => {
  assert.deepEqual(drawn([body('operator', 'ministry', 1)]), ['operator']);
});

test('as nodes the bodies stand in the same order, each with those below it', () => {
  const lines = [
    body('operator', 'ministry-b', 1),
    body('ministry-a', 'hq', 2),
    body('hq', null, 9),
    body('ministry-b', 'hq', 1),
    body('elsewhere', 'unseen', 10),
  ];
  const walked = (nodes: readonly Nested<Branch>[], depth = 0): string[] =>
    nodes.flatMap(({ row: { line }, below }) => [
      `${'>'.repeat(depth)}${line.code}`,
      ...walked(below, depth + 1),
    ]);
  assert.deepEqual(walked(nested(asTree(lines))), drawn(lines));
});
