import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import pg from 'pg';

import { root } from '#platform/root.ts';
import { emptyDatabase } from '#platform/testing.ts';

import { Calendar } from '../calendar.ts';
import { casesOf, reckoned } from '../conformance.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const calendar = Calendar.parse(JSON.parse(read('profiles/jp/calendars/government-days.json')));

test('PostgreSQL reckons 4,000 generated deadlines as the engine does', async () => {
  const versions = calendar.versions.map(({ version }) => version);
  const cases = casesOf(20_261_126, 4000, versions);
  const database = await emptyDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number; due: string }>(
      read('scripts/conformance/deadlines.sql'),
      [JSON.stringify(cases)],
    );
    assert.equal(rows.length, cases.length);
    const apart = cases.flatMap((made, at) => {
      const ours = reckoned(calendar, made);
      return ours === rows[at]?.due ? [] : [{ ...made, ours, theirs: rows[at]?.due }];
    });
    assert.deepEqual(apart, []);
  } finally {
    await client.end();
    await database.drop();
  }
});
