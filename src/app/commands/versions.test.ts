import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { departures } from '#formats/versions/conformance.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { root } from '#platform/root.ts';

import { noroshi } from '../testing.ts';
import { orderOfLine } from './versions.ts';

const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const folder = join(data, 'version-ordering/osv-scalibr');
const absent = existsSync(folder) ? false : `${folder} is not there`;

test('every line is answered, in order, and a line that is no pair is told', async () => {
  const input = '1.0.0\t1.0.1\r\n1.0.1\t1.0.0\nv1\t1.0.0\n1.0.0\tlatest\n1.0.0 1.0.1\n2.0.0\t1.0.0';
  const { code, stdout, stderr } = await noroshi(['versions', 'semver'], { input });
  assert.equal(stdout, '-1\n1\n0\n?\n?\n1\n');
  assert.match(stderr, /^Line 5 /);
  assert.equal(code, 1);
});

test('pairs that cannot be ordered are an answer, not a fault', async () => {
  const { code, stdout } = await noroshi(['versions', 'npm'], { input: 'a\tb\n' });
  assert.deepEqual([code, stdout], [0, '?\n']);
});

/** The published suites, by the beginning of their files' names, and the order each is about. */
const ordersOf: Readonly<Record<string, readonly Order[]>> = {
  alpine: ['alpine'],
  debian: ['debian'],
  maven: ['maven'],
  nuget: ['nuget'],
  packagist: ['packagist'],
  pypi: ['pypi'],
  redhat: ['rpm'],
  rubygems: ['gem'],
  semver: ['semver', 'npm', 'go', 'cargo'],
  // Ecosystems that have no order here.
  cran: [],
  hackage: [],
  intdot: [],
  pub: [],
};
const answers = new Map([
  ['<', '-1'],
  ['=', '0'],
  ['>', '1'],
]);

type Claim = { order: Order; suite: string; line: number; pair: string; expected: string };

function* claims(): Generator<Claim> {
  for (const name of readdirSync(folder)) {
    const suite = name.replace('.txt', '');
    const orders = ordersOf[suite.split('-')[0]!];
    assert.ok(orders, `${name} is about no known ecosystem`);
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    for (const [at, text] of lines.entries()) {
      const [a, sign, b] = text.trim().split(' ');
      const expected = answers.get(sign ?? '');
      if (expected === undefined || /^(#|\/\/)/.test(text.trim())) continue;
      const claim = { suite, line: at + 1, pair: `${a!}\t${b!}`, expected };
      for (const order of orders) yield { ...claim, order };
    }
  }
}

test('every published line is answered as published, departures aside', { skip: absent }, () => {
  let lines = 0;
  for (const { order, suite, line, pair, expected } of claims()) {
    const departs = departures.some(
      (each) => each.order === order && each.suite === suite && each.line === line,
    );
    assert.equal(orderOfLine(order, pair) === expected, !departs, `${order}, ${suite}:${line}`);
    lines += 1;
  }
  assert.ok(lines > 30_000, `only ${lines} lines`);
});
