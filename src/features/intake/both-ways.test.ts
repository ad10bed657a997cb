import assert from 'node:assert/strict';
import { test } from 'node:test';

import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';

import { bothWays } from './both-ways.ts';

const known = (order: 'npm' | 'rpm', ...texts: string[]) =>
  texts
    .map((text) => ({ text, key: orderKey(order, text) ?? assert.fail(text) }))
    .sort((a, b) => compareBytes(a.key, b.key));
const npm = known('npm', '1.0.0', '1.5.0', '2.0.0', '2.0.1', '3.0.0');
const span = { status: 'affected', order: 'npm', from: undefined } as const;

test('keys and comparison agree on the versions beside each bound, and those alone are asked', () => {
  assert.deepEqual(bothWays({ ...span, before: '2.0.0' }, npm), { pairs: 4, differing: [] });
  assert.deepEqual(bothWays({ ...span, from: '1.0.0', through: '2.0.0' }, npm).differing, []);
  assert.deepEqual(bothWays({ ...span, after: '1.0.0', before: '9.0.0' }, npm).differing, []);
});

test('what has no bound, no order or no version is not counted', () => {
  assert.equal(bothWays(span, npm).pairs, 0);
  assert.equal(bothWays({ ...span, before: 'latest' }, npm).pairs, 0);
  assert.equal(bothWays({ ...span, order: undefined, before: '2.0.0' }, npm).pairs, 0);
  assert.equal(bothWays({ ...span, before: '2.0.0' }, []).pairs, 0);
});

test('a bound of an rpm without release speaks of all releases and is no version', () => {
  const rpm = known('rpm', '1.0-1', '1.0-5', '1.1-1');
  const through = { ...span, order: 'rpm', through: '1.0' } as const;
  assert.equal(bothWays(through, rpm).pairs, 0);
  assert.deepEqual(bothWays({ ...through, through: '1.0-1' }, rpm), { pairs: 3, differing: [] });
});

test('a key that stands elsewhere than its version is found, whichever way it is wrong', () => {
  const moved = (from: string, to: string) =>
    npm
      .map((each) =>
        each.text === from ? { ...each, key: orderKey('npm', to) ?? each.key } : each,
      )
      .sort((a, b) => compareBytes(a.key, b.key));
  const below = { ...span, before: '2.0.0' };
  assert.deepEqual(bothWays(below, moved('3.0.0', '1.9.0')).differing, [
    { order: 'npm', version: '3.0.0', span: { before: '2.0.0' }, byKeys: true },
  ]);
  assert.deepEqual(
    bothWays(below, moved('1.0.0', '2.0.0')).differing.map(({ version, byKeys }) => [
      version,
      byKeys,
    ]),
    [['1.0.0', false]],
  );
});
