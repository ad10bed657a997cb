import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';
import { readJson } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import type { Codec } from './codecs.ts';
import { inputOf, tried } from './trial.ts';
import { placesOf } from './value-damage.ts';

const value: JsonValue = { id: 'a', list: [1, { deep: ['x', null] }], text: 'pkg:npm/a@1' };
const seeds = [{ file: 'a.json', text: JSON.stringify(value), value, places: placesOf(value) }];
const finding: Finding = { rule: 'a.b', path: '/x', severity: 'error', text: { key: 'a.b' } };

const codec = (run: (value: JsonValue) => readonly Finding[]): Codec => ({
  ...{ name: 'test', notation: 'json', takes: () => true, run },
});

test('the same numbers give the same input, and others another', () => {
  const all = Array.from({ length: 300 }, (_, number) =>
    JSON.stringify(
      inputOf(
        codec(() => []),
        seeds,
        { seed: 1, number },
      ),
    ),
  );
  const again = all.map((_, number) =>
    JSON.stringify(
      inputOf(
        codec(() => []),
        seeds,
        { seed: 1, number },
      ),
    ),
  );
  assert.deepEqual(again, all);
  assert.ok(new Set(all).size > 200);
  assert.notEqual(
    JSON.stringify(
      inputOf(
        codec(() => []),
        seeds,
        { seed: 2, number: 7 },
      ),
    ),
    all[7],
  );
});

test('a value that was damaged is one that the reader of JSON lets through', () => {
  for (let number = 0; number < 2_000; number += 1) {
    const input = inputOf(
      codec(() => []),
      seeds,
      { seed: 3, number },
    );
    if (!('value' in input)) continue;
    assert.ok(readJson(JSON.stringify(input.value), { depth: 512 }).ok, JSON.stringify(input));
  }
});

test('the seed itself stays as it was', () => {
  const before = JSON.stringify(value);
  for (let number = 0; number < 500; number += 1) {
    inputOf(
      codec(() => []),
      seeds,
      { seed: 4, number },
    );
  }
  assert.equal(JSON.stringify(value), before);
});

const unsound: [string, readonly Finding[]][] = [
  ['no rule', [{ ...finding, rule: 'x' }]],
  ['a path that is none', [{ ...finding, path: 'x' }]],
  ['endless values', [{ ...finding, text: { key: 'a.b', values: { x: 'x'.repeat(5_000) } } }]],
  ['endless findings', Array.from({ length: 20_000 }, () => finding)],
];
for (const [what, findings] of unsound) {
  test(`findings with ${what} are no verdict`, () => {
    assert.throws(() =>
      tried(
        codec(() => findings),
        { file: 'a', value },
      ),
    );
  });
}

test('what a codec throws goes through, and what it says decides', () => {
  const fails = codec(() => {
    throw new RangeError('a defect');
  });
  assert.throws(() => tried(fails, { file: 'a', value }), /a defect/);
  assert.equal(
    tried(
      codec(() => [finding]),
      { file: 'a', value },
    ),
    'refused',
  );
  assert.equal(
    tried(
      codec(() => [{ ...finding, severity: 'info' }]),
      { file: 'a', value },
    ),
    'taken',
  );
  assert.equal(
    tried(
      codec(() => []),
      { file: 'a', text: '{"a":1,"a":2}' },
    ),
    'refused',
  );
});
