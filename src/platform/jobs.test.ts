import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { sql } from 'kysely';

import { program } from '#kernel/actor.ts';

import { connect, type Db } from './db.ts';
import { drain, sweep } from './jobs.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { type Tools, toolsFor } from './tools.ts';

let database: TestDatabase;
let db: Db;
let tools: Tools;

before(async () => {
  database = await testDatabase();
  db = connect(database.url, 2);
  tools = toolsFor(db);
});
after(async () => {
  await db.destroy();
  await database.drop();
});

test('a sweep runs without being asked for, by the one clock, with its own permissions', async () => {
  const runs: { now: Date; may: boolean }[] = [];
  const watch = sweep({
    name: 'watch.sweep',
    permissions: ['watch.look'],
    run: async (own, actor) => {
      const now = await own.read(actor, async (work) => work.now);
      runs.push({ now, may: actor.permissions.has('watch.look') });
    },
  });
  await tools.upkeep(program(new Set()), async (work) => {
    await sql`update platform.installation set mode = 'exercise'`.execute(work.db);
    await sql`update platform.clock set ahead = interval '30 days'`.execute(work.db);
  });
  await drain(database.ownerUrl, tools, [watch]);
  await drain(database.ownerUrl, tools, [watch]);
  assert.equal(runs.length, 2);
  assert.ok(runs.every(({ may }) => may));
  const [first] = runs;
  assert.ok(first && first.now.getTime() > Date.now() + 29 * 86_400_000);
});

test('a sweep that fails says so', async () => {
  const broken = sweep({
    name: 'broken.sweep',
    permissions: [],
    run: async () => Promise.reject(new Error('no')),
  });
  await assert.rejects(drain(database.ownerUrl, tools, [broken]), /broken\.sweep failed: no/);
});
