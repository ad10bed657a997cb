// Which versions a process remembers by name, and when it believes what it remembers.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { sql } from 'kysely';
import pg from 'pg';

import { type Actor, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';
import type { Change } from '#platform/tools.ts';

import { versionKey } from '../package.ts';
import { recalled, remember, vouchersOf } from './remembered.ts';
import { inventoryRoutes } from './routes.ts';
import { registerSystem, submitInventory } from './service.ts';
import { clerksOf } from './testing-clerks.ts';

const site = await testSite(inventoryRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});

const keeper = program(new Set());
const { clerk, neighbour } = await clerksOf(site);

/** Hands in the first inventory of a new system, and whatever else is done in the same change. */
async function submit(actor: Actor, name: string, also: (work: Change) => Promise<void> = none) {
  const component = { type: 'library', name, version: '1.0.0', purl: `pkg:npm/${name}@1.0.0` };
  const content = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    components: [component],
  };
  const fields = { purpose: '', owner: '', importance: null, name: randomUUID() };
  const { id: systemId } = await site.tools.write(actor, (work) =>
    registerSystem(work, { organizationId: actor.organizationId!, ...fields }),
  );
  await site.tools.write(actor, async (work) => {
    const input = { systemId, takenAt: work.now };
    await submitInventory(work, input, Buffer.from(JSON.stringify(content)));
    await also(work);
  });
  return systemId;
}

const none = () => Promise.resolve();
const newName = () => `x-${randomUUID()}`;
const keyOf = (name: string) => versionKey({ ecosystem: 'npm', name, text: '1.0.0' });
const isRemembered = (name: string) =>
  site.tools.read(keeper, (work) => Promise.resolve(recalled(work, [keyOf(name)]).size === 1));
const vouchers = () => site.tools.read(keeper, (work) => Promise.resolve(vouchersOf(work)));

/** What a system runs, as the database says. */
const running = async (system: string) => {
  const { rows } = await owner.query<{ name: string }>(
    `select p.name from inventory.component c join inventory.version v on v.id = c.version_id
     join inventory.package p on p.id = v.package_id where c.system_id = $1`,
    [system],
  );
  return rows.map(({ name }) => name);
};

test('what a submission was told is remembered once it is kept, for whoever submits next', async () => {
  const name = newName();
  assert.equal(await isRemembered(name), false);
  await submit(clerk, name, async () => {
    assert.equal(await isRemembered(name), false);
  });
  assert.equal(await isRemembered(name), true);
  assert.deepEqual(await running(await submit(neighbour, name)), [name]);
  assert.equal(await isRemembered(name), true);
});

test('of what is undone nothing is remembered', async () => {
  const name = newName();
  const undone = submit(clerk, name, () => Promise.reject(new Error('defect')));
  await assert.rejects(undone, /defect/);
  assert.equal(await isRemembered(name), false);
});

test('the entry of the last change vouches for what is remembered, or of all that ran beside it', async () => {
  await submit(clerk, newName());
  const before = await vouchers();
  assert.equal(before.length, 1);
  await submit(clerk, newName(), async () => {
    await submit(clerk, newName());
  });
  const both = await vouchers();
  assert.equal(both.length, 2);
  assert.ok(!both.includes(before[0]!));
  await submit(clerk, newName());
  assert.equal((await vouchers()).length, 1);
});

test('whether an entry stands is told of those that may not be seen, and they stay unseen', async () => {
  await submit(neighbour, newName());
  const own = await vouchers();
  const { rows } = await site.tools.read(clerk, ({ db }) =>
    sql`select ledger.holds(${own}::uuid[]) as stands, ledger.holds(array[${randomUUID()}::uuid]) as other,
      current_setting('noroshi.scope') as scope,
      exists (select from ledger.entry where id = any (${own}::uuid[])) as seen`.execute(db),
  );
  assert.deepEqual(rows, [{ stands: true, other: false, scope: 'named', seen: false }]);
});

test('nothing is believed of a database that does not hold what vouches for it', async () => {
  const [one, other] = [newName(), newName()];
  await submit(clerk, one);
  await submit(clerk, other);
  // As one that was set back and gave the same ids to other names since.
  await owner.query('alter table ledger.entry disable trigger user');
  await owner.query('delete from ledger.entry where id = any ($1)', [await vouchers()]);
  await owner.query('alter table ledger.entry enable trigger user');
  const rename = (from: string, to: string) =>
    owner.query('update inventory.package set name = $2 where name = $1', [from, to]);
  await rename(one, 'x-meanwhile');
  await rename(other, one);
  await rename('x-meanwhile', other);
  assert.deepEqual(await running(await submit(neighbour, one)), [one]);
  assert.deepEqual(await running(await submit(clerk, other)), [other]);
  assert.equal(await isRemembered(other), true);
});

test('what nobody asked for is forgotten when much else is remembered', async () => {
  const [asked, left] = [newName(), newName()];
  await submit(clerk, asked);
  await submit(clerk, left);
  const named = { versionId: 1, packageId: 1 };
  for (let part = 0; part < 4; part += 1) {
    assert.equal(await isRemembered(asked), true);
    await submit(clerk, newName(), (work) => {
      const many = Array.from({ length: 30_000 }, (_, each) => `${part} ${each}`);
      remember(
        work,
        many.map((key) => [key, named] as const),
      );
      return none();
    });
  }
  assert.deepEqual([await isRemembered(asked), await isRemembered(left)], [true, false]);
});
