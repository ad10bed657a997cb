import assert from 'node:assert/strict';
import { test } from 'node:test';

import { furthest, walked, wayTo } from './walk.ts';

const self = (node: string) => node;
const along = (graph: Record<string, string[]>) => async (frontier: readonly string[]) =>
  frontier.flatMap((from) => (graph[from] ?? []).map((to) => ({ from, to })));

test('a circle is walked once, and every thing keeps the shortest way to it', async () => {
  const circle = along({ a: ['b', 'c'], b: ['c'], c: ['a', 'd'], d: ['b', 'd'] });
  const { reached, isCut } = await walked(['a'], self, circle);
  assert.deepEqual([...reached.keys()].sort(), ['a', 'b', 'c', 'd']);
  assert.deepEqual(wayTo(reached, 'd'), ['a', 'c']);
  assert.deepEqual(wayTo(reached, 'a'), []);
  assert.equal(isCut, false);
});

test('two beginnings keep their own ways', async () => {
  const { reached } = await walked(['a', 'b'], self, along({ a: ['x'], b: ['x', 'y'] }));
  assert.deepEqual(wayTo(reached, 'x'), ['a']);
  assert.deepEqual(wayTo(reached, 'y'), ['b']);
});

test('a chain that is longer than it is followed is told as cut off', async () => {
  const chain = async ([at]: readonly number[]) => [{ from: String(at), to: (at ?? 0) + 1 }];
  const { reached, isCut } = await walked([0], String, chain);
  assert.equal(reached.size, furthest + 1);
  assert.equal(isCut, true);
});

test('once enough is reached, nothing further is looked for, and that is told', async () => {
  const tree = async (frontier: readonly string[]) =>
    frontier.flatMap((from) => ['0', '1'].map((end) => ({ from, to: from + end })));
  const { reached, isCut } = await walked([''], self, tree, 10);
  assert.equal(reached.size, 15);
  assert.equal(isCut, true);
});

test('nothing to begin with reaches nothing', async () => {
  const { reached, isCut } = await walked([], self, along({}));
  assert.equal(reached.size, 0);
  assert.equal(isCut, false);
});
