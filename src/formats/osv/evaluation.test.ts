import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import type { Affected } from '#formats/advisory/advisory.ts';
import { rangesOf } from '#formats/advisory/ranges.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { contains } from '#formats/versions/interval.ts';
import { compareVersions, orderKey } from '#formats/versions/order.ts';

import { readOsv } from './osv.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'osv');
const absent = existsSync(data) ? false : `no test data in ${data}`;

type Event = Readonly<Record<string, string>>;
type Written = {
  readonly ranges?: { type: string; events: Event[] }[];
  readonly versions?: string[];
};

const versionOf = (event: Event): string => Object.values(event)[0]!;

/** The format's own evaluation, step by step and without keys; undefined where versions cannot be ordered. */
function evaluated({ ranges = [], versions = [] }: Written, order: Order, version: string) {
  if (versions.includes(version)) return true;
  const compare = (a: string, b: string): number => {
    if (a === '0' || b === '0') return (a === '0' ? 0 : 1) - (b === '0' ? 0 : 1);
    const found = compareVersions(order, a, b);
    if (found === undefined) throw new RangeError(`${a} and ${b} have no order`);
    return found;
  };
  return ranges
    .filter(({ type }) => type !== 'GIT')
    .some(({ events }) => {
      let isAffected = false;
      for (const event of events.toSorted((a, b) => compare(versionOf(a), versionOf(b)))) {
        const against = compare(version, versionOf(event));
        if ('introduced' in event && against >= 0) isAffected = true;
        if ('fixed' in event && against >= 0) isAffected = false;
        if ('last_affected' in event && against > 0) isAffected = false;
      }
      return isAffected;
    });
}

function isWithin(statement: Affected, order: Order, version: string): boolean {
  const { intervals, exact } = rangesOf(statement);
  const key = orderKey(order, version);
  assert.ok(key);
  return exact.includes(version) || intervals.some((interval) => contains(interval, key));
}

for (const [feed, minimum] of [
  ['go', 7000],
  ['rustsec', 1500],
  ['bitnami', 10_000],
  ['ghsa-subset', 1000],
  ['pypi', 5000],
] as const) {
  test(
    `every bound of ${feed} is judged as the format's own evaluation does`,
    { skip: absent },
    () => {
      const lines = gunzipSync(readFileSync(resolve(data, `${feed}.ndjson.gz`))).toString('utf8');
      let judged = 0;
      for (const line of lines.split('\n').filter((text) => text !== '')) {
        const record = JSON.parse(line);
        const reading = readOsv(record);
        assert.ok(reading.ok);
        for (const [at, statement] of reading.document.affected.entries()) {
          const { order } = statement;
          if (order === undefined || rangesOf(statement).unorderable.length > 0) continue;
          const written: Written = record.affected[at];
          const events = (written.ranges ?? []).filter(({ type }) => type !== 'GIT');
          const probes = events.flatMap((range) => range.events.map(versionOf));
          for (const probe of probes.filter((version) => version !== '0')) {
            const expected = evaluated(written, order, probe);
            assert.equal(isWithin(statement, order, probe), expected, `${record.id}: ${probe}`);
            judged += 1;
          }
        }
      }
      assert.ok(judged >= minimum, `${judged} judged`);
    },
  );
}
