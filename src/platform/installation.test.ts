import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { program } from '#kernel/actor.ts';

import { connect, type Db } from './db.ts';
import { advanceClock, beginAt, setMode } from './installation.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { type Tools, toolsFor } from './tools.ts';

let database: TestDatabase;
let db: Db;
let tools: Tools;
const keeper = program(new Set());
const now = () => tools.read(keeper, async (work) => work.now);

before(async () => {
  database = await testDatabase();
  db = connect(database.url, 2);
  tools = toolsFor(db);
});
after(async () => {
  await db.destroy();
  await database.drop();
});

test('where people really work the clock is not moved, neither back nor forward', async () => {
  const past = new Date('2021-11-03T00:00:00Z');
  await assert.rejects(
    tools.upkeep(keeper, (work) => beginAt(work, past)),
    /live installation/,
  );
  await assert.rejects(
    tools.upkeep(keeper, (work) => advanceClock(work, 60)),
    /live installation/,
  );
});

test('an exercise begins in the past once, and from then on time only goes forward', async () => {
  const past = new Date('2021-11-03T00:00:00Z');
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.upkeep(keeper, (work) => beginAt(work, past));
  const begun = (await now()).getTime() - past.getTime();
  assert.ok(begun >= 0 && begun < 60_000);
  await tools.upkeep(keeper, (work) => advanceClock(work, 86_400));
  assert.ok((await now()).getTime() - past.getTime() >= 86_400_000);
  await assert.rejects(
    tools.upkeep(keeper, (work) => beginAt(work, past)),
    /only goes forward/,
  );
  await assert.rejects(
    tools.upkeep(keeper, (work) => advanceClock(work, -60)),
    /only goes forward/,
  );
});
