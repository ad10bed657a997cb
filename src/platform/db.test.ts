import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { sql } from 'kysely';

import { connect, runPlanned } from './db.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();
const db = connect(database.url, 1);
after(async () => {
  await db.destroy();
  await database.drop();
});

test('a statement is planned once a connection, and answers for the values at hand', async () => {
  const doubled = (number: number) =>
    sql<{ twice: number }>`select 2 * ${number}::int as twice`.compile(db);
  const answers = await Promise.all([1, 2, 3].map((number) => runPlanned(db, doubled(number))));
  assert.deepEqual(answers.flat(), [{ twice: 2 }, { twice: 4 }, { twice: 6 }]);
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements`.execute(db);
  assert.deepEqual(
    rows.map(({ statement }) => statement),
    ['select 2 * $1::int as twice'],
  );
});

test('a planned statement that fails is sound the next time', async () => {
  const divided = (number: number) =>
    sql<{ part: number }>`select 6 / ${number}::int as part`.compile(db);
  await assert.rejects(runPlanned(db, divided(0)), /division by zero/);
  assert.deepEqual(await runPlanned(db, divided(3)), [{ part: 2 }]);
});
