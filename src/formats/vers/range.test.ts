import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contains } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';

import { intervalsOf } from './containment.ts';
import { parseVers } from './range.ts';

/** Whether a range takes a version in; undefined where it says nothing of any. */
function takesIn(text: string, version: string): boolean | undefined {
  const reading = parseVers(text);
  assert.ok(reading.ok, text);
  const { order } = reading.document;
  const intervals = intervalsOf(reading.document);
  if (!intervals || !order) return undefined;
  const key = orderKey(order, version);
  assert.ok(key, version);
  return intervals.some((interval) => contains(interval, key));
}

const cases: [string, string, boolean | undefined][] = [
  ['vers:npm/1.2.3', '1.2.3', true],
  ['vers:npm/1.2.3', '1.2.4', false],
  ['vers:npm/>=1.0.0|<2.0.0', '1.0.0', true],
  ['vers:npm/>=1.0.0|<2.0.0', '2.0.0', false],
  ['vers:npm/>1.0.0|<=2.0.0', '1.0.0', false],
  ['vers:npm/>1.0.0|<=2.0.0', '2.0.0', true],
  ['vers:npm/<2.0.0|>=1.0.0', '1.5.0', true],
  ['vers:pypi/<0.0.2', '0.0.0.1', true],
  ['vers:pypi/>=3.0.0|!=2.0.3', '2.0.3', false],
  ['vers:pypi/<=1.0.0|>=2.0.0', '1.5', false],
  ['vers:pypi/<=1.0.0|>=2.0.0', '3', true],
  ['vers:pypi/0.0.2|0.0.6|>=3.0.0|0.0.1', '2.0.3', false],
  ['vers:pypi/0.0.2|0.0.6|>=3.0.0|0.0.1', '0.0.6', true],
  ['vers:npm/!=1.5.0', '1.4.0', true],
  ['vers:npm/!=1.5.0', '1.5.0', false],
  ['vers:npm/>=1.0.0|!=1.5.0|<2.0.0', '1.5.0', false],
  ['vers:npm/>1.0.0|>=1.2.0|<2.0.0', '1.1.0', true],
  ['vers:npm/<1.0.0|<2.0.0', '1.5.0', true],
  ['vers:deb/<1%3A2.0-1', '2.9-1', true],
  ['vers:rpm/<=1.0', '1.0-5', true],
  ['vers:golang/*', '1.0.0', true],
  ['vers:datetime/>=2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', true],
  ['vers:unheard-of/>=1.0', '1.1', undefined],
  ['vers:npm/>=latest', '1.0.0', undefined],
];
for (const [range, version, expected] of cases) {
  const words = expected === undefined ? 'says nothing of' : expected ? 'takes in' : 'leaves out';
  test(`${range} ${words} ${version}`, () => {
    assert.equal(takesIn(range, version), expected);
  });
}

const broken: [string, string][] = [
  ['npm/1.0', 'vers.scheme'],
  ['vers:npm', 'vers.scheme'],
  ['vers:npm/', 'vers.empty'],
  ['vers:npm/>=1.0.0|', 'vers.empty'],
  ['vers:npm/1.0.0|*', 'vers.star'],
  ['vers:npm/1.0%2G0', 'vers.encoding'],
  [`vers:npm/${'1'.repeat(20_000)}`, 'vers.too-long'],
];
for (const [text, rule] of broken) {
  test(`“${text.slice(0, 30)}” is refused: ${rule}`, () => {
    const reading = parseVers(text);
    assert.deepEqual([reading.ok, ...reading.findings.map((each) => each.rule)], [false, rule]);
  });
}
