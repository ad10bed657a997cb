import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { oracleDepartures } from './conformance.ts';
import type { Order } from './ecosystem.ts';

const script = fileURLToPath(new URL('../../../scripts/oracles.mjs', import.meta.url));

test('dpkg, rpm, Maven, npm and packaging order generated pairs as we do, where they are installed', () => {
  const asked = ['--pairs', '3000', '--seed', '7'];
  const { status, stdout } = spawnSync(process.execPath, [script, ...asked], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
  // npm's own is a package of ours, so one at least has always been asked.
  assert.match(stdout, /^npm: semver .*: \d{4,} pairs, [1-9]\d* agreed/m);
});

const concerned: readonly (readonly [Order, string, string, string, boolean])[] = [
  ['debian', '+1:2.0', '1.0', '?', true],
  ['debian', '1:2.0', '1.0', '1', false],
  ['rpm', '-', '1.0', '?', true],
  ['rpm', '1.0', '1.0-1', '-1', false],
  ['maven', '1-1', '1-ga-1', '0', true],
  ['maven', '1--x', '1', '1', true],
  ['maven', '1.0.RC1', '1.0', '-1', true],
  ['maven', '1.rc.1', '1-rc', '1', true],
  ['maven', '10.sp.sp-beta', '10.sp-beta', '1', true],
  ['maven', '01.sp-snapshot-3+2+rc', '01.sp.napshot-312+rc', '-1', true],
  ['maven', '2.miston.e-snapshot', '2.miston.-snapshot', '1', true],
  ['maven', '1.sp.x.2-1', '1.sp.y.2-1', '-1', false],
  ['maven', '1.sp.2', '1.sp-2', '1', false],
  ['maven', '..', '1', '?', true],
  ['maven', '1.0.0', '1.0.1-alpha-2', '-1', false],
  ['maven', '3.2.1-jre', '20.0', '-1', false],
];
for (const [order, a, b, got, expected] of concerned) {
  test(`${a} beside ${b} is ${expected ? 'a listed exception' : 'no exception'} of ${order}`, () => {
    const listed = oracleDepartures.filter((one) => one.order === order);
    assert.equal(
      listed.some((one) => one.concerns(a, b, got)),
      expected,
    );
  });
}
