import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';

import { program } from '#kernel/actor.ts';

import { testSite } from './testing.ts';
import { apart, type Change, type Work } from './tools.ts';

const site = await testSite([]);
after(() => site.drop());

const keeper = program(new Set());
const write = ({ db, actor, now }: Work) =>
  sql`insert into platform.idempotency (actor_id, key, request_hash, at)
    values (${actor.id}, 'a key of ours', ${Buffer.alloc(32)}, ${now})`.execute(db);
const written = () =>
  site.tools.read(keeper, async ({ db }) => {
    const { rows } = await sql`select 1 from platform.idempotency`.execute(db);
    return rows.length;
  });

test('a change that leaves no entry is undone, whether it had to change something or not', async () => {
  await assert.rejects(
    site.tools.write(keeper, (work) => write(work)),
    /left no ledger entry/,
  );
  await assert.rejects(
    site.tools.writeIfAny(keeper, async (work) => {
      await write(work);
    }),
    /left no ledger entry/,
  );
  assert.equal(await written(), 0);
});

test('work that may find nothing to change may change nothing', async () => {
  await site.tools.writeIfAny(keeper, async ({ db }) => {
    await sql`select pg_advisory_xact_lock(1)`.execute(db);
  });
  assert.equal(await written(), 0);
});

test('reading cannot write', async () => {
  await assert.rejects(
    site.tools.read(keeper, (work) => write(work)),
    /read-only/,
  );
});

test('what is written apart is there at once, and stays though the change is undone', async () => {
  const undone = site.tools.write(keeper, async (work) => {
    const actor = await apart(work, async (own) => {
      await write(own);
      return own.actor;
    });
    assert.deepEqual([actor, await written()], [work.actor, 1]);
    throw new Error('defect');
  });
  await assert.rejects(undone, /defect/);
  assert.equal(await written(), 1);
});

test('changes that hold every connection write apart all the same', async () => {
  let begun = 0;
  const all = Array.from({ length: 4 }, () =>
    site.tools.writeIfAny(keeper, async (work) => {
      begun += 1;
      while (begun < 4) await pause(1);
      await apart(work, ({ db }) => sql`select`.execute(db));
    }),
  );
  await Promise.all(all);
});

test('what is kept in mind of a change is kept once it is committed, and not if it is undone', async () => {
  const kept: string[] = [];
  const keeping = (word: string) => async (work: Change) => {
    work.afterwards.push(() => kept.push(word));
    await Promise.resolve();
  };
  await site.tools.writeIfAny(keeper, async (work) => {
    await keeping('nothing was to change')(work);
    assert.deepEqual(kept, []);
  });
  await assert.rejects(site.tools.write(keeper, keeping('no entry')), /left no ledger entry/);
  const undone = site.tools.writeIfAny(keeper, async (work) => {
    await keeping('undone')(work);
    throw new Error('defect');
  });
  await assert.rejects(undone, /defect/);
  assert.deepEqual(kept, ['nothing was to change']);
});
