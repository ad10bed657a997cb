import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';

import pg from 'pg';

import { openCheckpoint } from '#formats/tlog/checkpoint.ts';
import { consistencySpans, prove, verifyConsistency } from '#formats/tlog/proof.ts';
import { treeRoot } from '#formats/tlog/tree.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { connect } from '#platform/db.ts';
import { drain } from '#platform/jobs.ts';
import { testDatabase } from '#platform/testing.ts';
import { type Change, toolsFor } from '#platform/tools.ts';

import { Receipt, verifyReceipt } from '../receipt.ts';
import type { Event } from './events.ts';
import { append, eventJob, on, receiptOf } from './service.ts';
import { sha256, signerAt, verifyEd25519 } from './signer.ts';
import { checkpoint, placeRecent, receiptFor, verifyLedger } from './tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'noroshi-ledger-'));
const signer = signerAt(join(folder, 'key'), 'noroshi.example/ledger');
const database = await testDatabase();
const db = connect(database.url, 6);
const tools = toolsFor(db);
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
after(async () => {
  await db.destroy();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const keeper = program(new Set());
const own = OrganizationId.parse(`org_${randomUUID()}`);
const operator = (organization: OrganizationId): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: organization,
  permissions: new Set(),
  scope: [organization],
  language: 'ja',
});

/** What no policy and no trigger holds back: somebody with the database in their hands. */
async function tamper(sql: string, values: unknown[] = []) {
  await owner.query(`set session_replication_role = replica`);
  try {
    const { rowCount } = await owner.query(sql, values);
    assert.ok(rowCount, `nothing was tampered with: ${sql}`);
  } finally {
    await owner.query(`set session_replication_role = origin`);
  }
}

const enter = (number: number, actor: Actor = keeper) =>
  tools.write(actor, async (work) => {
    await append(work, {
      act: 'thing.done',
      subject: `thing_${number}`,
      organizationId: own,
      facts: { number, words: '至急', nested: { list: [1, 2] } },
    });
  });
const sign = () => tools.upkeep(keeper, (work) => checkpoint(work, signer));
const verified = () => tools.read(keeper, (work) => verifyLedger(work, signer));
const opened = (note: string) => {
  const { ok, ...rest } = openCheckpoint(note, signer.key, verifyEd25519);
  assert.ok(ok && 'value' in rest);
  return rest.value;
};
const faults = async () =>
  (await verified()).faults.map(({ position, text }) => `${position} ${text.key}`);

/** Seven entries, signed at four and at seven. */
beforeEach(async () => {
  await owner.query(`set session_replication_role = replica`);
  await owner.query(`truncate ledger.leaf, ledger.checkpoint, ledger.entry cascade`);
  await owner.query(`set session_replication_role = origin`);
  for (let number = 0; number < 4; number += 1) await enter(number);
  await sign();
  for (let number = 4; number < 7; number += 1) await enter(number);
  await sign();
});

const count = async (table: string) => {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return rows[0]?.count;
};

test('an untouched ledger verifies, and says how far', async () => {
  assert.deepEqual(await verified(), { ok: true, entries: 7, checkpoints: 2, faults: [] });
});

test('a change without an entry is not committed', async () => {
  const silent = (work: Change) =>
    work.db
      .insertInto('ledger.checkpoint')
      .values({ size: 99, root: Buffer.alloc(32), peaks: Buffer.alloc(0), note: '', at: work.now })
      .execute();
  await assert.rejects(tools.write(keeper, silent), /left no ledger entry/);
  assert.equal(await count('ledger.checkpoint'), 2);
});

test('entry and event stand or fall with the change that made them', async () => {
  const jobs = await count('graphile_worker._private_jobs');
  const made = { act: 'thing.done', subject: 'x', organizationId: null, facts: {} } as const;
  for (const error of [new Refusal('conflict', sayKernel('kernel.invalid')), new Error('defect')]) {
    const failing = tools.write(keeper, async (work) => {
      await append(work, made);
      throw error;
    });
    await assert.rejects(failing, error);
  }
  assert.equal(await count('ledger.entry'), 7);
  assert.equal(await count('graphile_worker._private_jobs'), jobs);
  await enter(7);
  assert.equal(await count('ledger.entry'), 8);
  assert.equal(await count('graphile_worker._private_jobs'), (jobs ?? 0) + 1);
});

test('a refusal that keeps what was written keeps its entry too', async () => {
  const kept = tools.write(keeper, async (work) => {
    await append(work, { act: 'thing.tried', subject: 'x', organizationId: null, facts: {} });
    throw new Refusal('unauthenticated', sayKernel('kernel.invalid'), { keeps: true });
  });
  await assert.rejects(kept, Refusal);
  assert.equal(await count('ledger.entry'), 8);
});

test('an event reaches its handler as it was entered', async () => {
  const heard: Event[] = [];
  const handler = on(['thing.done'], {
    permissions: ['thing.read'],
    handle: async (_tools, actor, event) => {
      assert.ok(actor.permissions.has('thing.read'));
      heard.push(event);
    },
  });
  await drain(database.ownerUrl, tools, [eventJob([handler])]);
  const actor = operator(own);
  heard.length = 0;
  await enter(41, actor);
  await drain(database.ownerUrl, tools, [eventJob([handler])]);
  assert.deepEqual(
    heard.map(({ subject, actorId, organizationId }) => ({ subject, actorId, organizationId })),
    [{ subject: 'thing_41', actorId: actor.id, organizationId: own }],
  );
});

const columns = { 'ledger.entry': 'act', 'ledger.leaf': 'hash', 'ledger.checkpoint': 'note' };
for (const [table, column] of Object.entries(columns)) {
  test(`nobody changes, removes or empties ${table}: not the application, not the owner`, async () => {
    const app = new pg.Client({ connectionString: database.url });
    await app.connect();
    await app.query(`select set_config('noroshi.scope', 'all', false)`);
    await app.query(`select set_config('noroshi.actor', $1, false)`, [keeper.id]);
    const before = await count(table);
    for (const sql of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await assert.rejects(app.query(sql), /permission denied/, sql);
      await assert.rejects(owner.query(sql), /only ever added to/, sql);
    }
    await app.end();
    assert.equal(await count(table), before);
  });
}

test('nobody enters an act in another’s name, or gives out places or signatures', async () => {
  const stranger = operator(own);
  const forged = tools.write(stranger, (work) =>
    append(
      { ...work, actor: operator(own) },
      {
        act: 'thing.forged',
        subject: 'x',
        organizationId: own,
        facts: {},
      },
    ),
  );
  await assert.rejects(forged, /row-level security/);
  const place = tools.upkeep(stranger, async ({ db: tx }) => {
    const { id } = await tx.selectFrom('ledger.entry').select('id').executeTakeFirstOrThrow();
    const leaf = { position: 7, entry_id: id, hash: Buffer.alloc(32) };
    await tx.insertInto('ledger.leaf').values(leaf).execute();
  });
  await assert.rejects(place, /row-level security|no result/);
});

test('an entry is seen by who made it, by its organization, and by the headquarters', async () => {
  const [mine, theirs] = [operator(own), operator(OrganizationId.parse(`org_${randomUUID()}`))];
  await enter(50, mine);
  const seen = (actor: Actor) =>
    tools.read(actor, async ({ db: tx }) => {
      const rows = await tx.selectFrom('ledger.entry').select('subject').execute();
      return rows.length;
    });
  assert.deepEqual([await seen(mine), await seen(theirs), await seen(keeper)], [8, 0, 8]);
});

test('a size is signed once, and what is signed next continues what was signed before', async () => {
  assert.equal(await sign(), await sign());
  assert.equal(await count('ledger.checkpoint'), 2);
  await enter(7);
  const notes = await owner.query<{ note: string }>(`select note from ledger.checkpoint`);
  const latest = opened(await sign());
  const leaves = (
    await owner.query<{ hash: Buffer }>('select hash from ledger.leaf order by position')
  ).rows.map(({ hash }) => hash);
  const nodeAt = ({ level, index }: { level: number; index: number }) =>
    treeRoot(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  for (const { note } of notes.rows) {
    const before = opened(note);
    const proof = prove(sha256, nodeAt, consistencySpans(before.size, latest.size));
    const claim = { before, after: latest };
    assert.ok(verifyConsistency(sha256, claim, proof).ok);
  }
});

test('checkpoints asked for at once agree, and every entry has one place', async () => {
  const work = Array.from({ length: 12 }, (_, at) => (at % 2 ? enter(100 + at) : sign()));
  await Promise.all(work);
  const notes = await Promise.all([sign(), sign(), sign()]);
  assert.equal(new Set(notes).size, 1);
  const { ok, entries } = await verified();
  assert.deepEqual([ok, entries], [true, 13]);
});

const third = `(select entry_id from ledger.leaf where position = 3)`;
const tampering: [string, string, string][] = [
  ['the act', `update ledger.entry set act = 'thing.undone' where id = ${third}`, 'entry-changed'],
  [
    'the actor',
    `update ledger.entry set actor_id = gen_random_uuid() where id = ${third}`,
    'entry-changed',
  ],
  [
    'the subject',
    `update ledger.entry set subject = 'thing_9' where id = ${third}`,
    'entry-changed',
  ],
  [
    'the organization',
    `update ledger.entry set organization_id = gen_random_uuid() where id = ${third}`,
    'entry-changed',
  ],
  [
    'no organization',
    `update ledger.entry set organization_id = null where id = ${third}`,
    'entry-changed',
  ],
  [
    'the moment',
    `update ledger.entry set at = at + interval '1 millisecond' where id = ${third}`,
    'entry-changed',
  ],
  [
    'a fact',
    `update ledger.entry set facts = facts || '{"number": 9}' where id = ${third}`,
    'entry-changed',
  ],
  [
    'a fact to what can be no fact',
    `update ledger.entry set facts = facts || '{"number": 0.5}' where id = ${third}`,
    'entry-changed',
  ],
  [
    'a fact more',
    `update ledger.entry set facts = facts || '{"more": null}' where id = ${third}`,
    'entry-changed',
  ],
  ['the salt', `update ledger.entry set salt = sha256('') where id = ${third}`, 'entry-changed'],
  [
    'the commitment',
    `update ledger.entry set commitment = sha256('') where id = ${third}`,
    'entry-changed',
  ],
  ['the leaf', `update ledger.leaf set hash = sha256('') where position = 3`, 'leaf-changed'],
  ['a deleted entry', `delete from ledger.entry where id = ${third}`, 'entry-missing'],
  ['a deleted leaf', `delete from ledger.leaf where position = 3`, 'position-gap'],
];
for (const [what, sql, key] of tampering) {
  test(`verification finds ${what}, and says where`, async () => {
    await tamper(sql);
    const found = await faults();
    assert.ok(found.includes(`3 ledger.${key}`), found.join(', '));
  });
}

test('verification finds entries that changed places', async () => {
  await owner.query('alter table ledger.leaf drop constraint leaf_pkey');
  await tamper(`update ledger.leaf set position = 3 - position where position in (1, 2)`);
  assert.deepEqual(await faults(), ['4 ledger.root-differs', '7 ledger.root-differs']);
  await tamper(`update ledger.leaf set position = 3 - position where position in (1, 2)`);
  await owner.query('alter table ledger.leaf add primary key (position)');
});

test('an entry that was rewritten with all that hangs on it still differs from what was signed', async () => {
  await tamper(
    `update ledger.entry set subject = 'thing_9', commitment = sha256('x') where id = ${third}`,
  );
  await tamper(
    `update ledger.leaf set hash = sha256('\\x00'::bytea || sha256('x')) where position = 3`,
  );
  const found = await faults();
  assert.ok(found.includes('4 ledger.root-differs'), found.join(', '));
  assert.ok(found.includes('7 ledger.root-differs'));
});

test('a tail that was cut off is missed, and nothing is signed in its place', async () => {
  await tamper(
    `delete from ledger.entry where id in (select entry_id from ledger.leaf where position >= 5)`,
  );
  await tamper('delete from ledger.leaf where position >= 5');
  assert.deepEqual(await faults(), ['7 ledger.entries-missing']);
  await assert.rejects(sign(), { text: { key: 'ledger.not-continued' } });
  assert.equal(await count('ledger.checkpoint'), 2);
});

test('a forged checkpoint is found, whoever signed it', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const file = join(folder, randomUUID());
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const namesake = signerAt(file, 'noroshi.example/ledger');
  await tamper('delete from ledger.checkpoint where size = 7');
  await tools.upkeep(keeper, (work) => checkpoint(work, namesake)).catch(() => undefined);
  const { rows } = await owner.query<{ note: string }>('select note from ledger.checkpoint');
  assert.equal(rows.length, 1, 'what another key signed is not continued');
  await tamper(`update ledger.checkpoint set note = replace(note, E'\\n4\\n', E'\\n5\\n')`);
  assert.ok((await faults()).some((fault) => fault.startsWith('4 tlog.note')));
});

test('what is kept to grow the tree is held against what was signed, before anything is signed on it', async () => {
  await tamper(
    `update ledger.checkpoint set peaks = overlay(peaks placing '\\x00'::bytea from 3) where size = 7`,
  );
  assert.deepEqual(await faults(), ['7 ledger.peaks-differ']);
  await enter(7);
  await assert.rejects(sign(), { text: { key: 'ledger.not-continued' } });
});

test('a receipt proves its entry without us, and no other', async () => {
  const { rows } = await owner.query<{ id: string }>(
    'select entry_id as id from ledger.leaf order by position',
  );
  for (const [position, { id }] of rows.entries()) {
    const file = JSON.stringify(await tools.upkeep(keeper, (work) => receiptFor(work, signer, id)));
    const receipt = Receipt.parse(JSON.parse(file));
    const holds = (changed: Partial<Receipt>) =>
      verifyReceipt({ ...receipt, ...changed }, signer.key, sha256, verifyEd25519).ok;
    assert.equal(receipt.position, position);
    assert.ok(holds({}));
    const { entry, salt, proof } = receipt;
    const other = sha256(salt);
    const changes: Partial<Receipt>[] = [
      { entry: { ...entry, act: 'thing.undone' } },
      { entry: { ...entry, actorId: operator(own).id } },
      { entry: { ...entry, subject: 'thing_9' } },
      { entry: { ...entry, organizationId: null } },
      { entry: { ...entry, at: new Date(entry.at.getTime() + 1) } },
      { entry: { ...entry, facts: {} } },
      { salt: other },
      { position: position === 0 ? 1 : position - 1 },
      ...proof.map((_, at) => ({ proof: proof.with(at, other) })),
      { proof: proof.slice(1) },
      { proof: [...proof, other] },
      { checkpoint: receipt.checkpoint.replace('\n7\n', '\n8\n') },
    ];
    for (const changed of changes) assert.ok(!holds(changed), Object.keys(changed).join());
  }
});

test('who asks for a receipt of an entry that is not there is told so', async () => {
  const asked = tools.upkeep(keeper, (work) => receiptFor(work, signer, randomUUID()));
  await assert.rejects(asked, { reason: 'not-found' });
});

test('five thousand entries and more are placed, signed and verified as a few are', async () => {
  await tools.write(keeper, async (work) => {
    for (let number = 0; number < 5_003; number += 1) {
      await append(work, {
        act: 'thing.done',
        subject: `thing_${number}`,
        organizationId: null,
        facts: { number },
      });
    }
  });
  assert.equal(opened(await sign()).size, 5_010);
  assert.deepEqual(await verified(), { ok: true, entries: 5_010, checkpoints: 3, faults: [] });
  await tamper(`update ledger.entry set subject = 'thing_x'
    where id = (select entry_id from ledger.leaf where position = 5004)`);
  assert.deepEqual(await faults(), ['5004 ledger.entry-changed']);
  await owner.query('delete from graphile_worker._private_jobs');
});

test('whoever may see an entry has its receipt once it is signed, without signing anything', async () => {
  await sign();
  await enter(9_000);
  await tools.upkeep(keeper, placeRecent);
  const { rows } = await owner.query<{ id: string }>(
    `select id from ledger.entry where subject = 'thing_9000'`,
  );
  const id = rows[0]?.id ?? assert.fail();
  const ask = (who: Actor) => tools.read(who, (work) => receiptOf(work, id));
  await assert.rejects(ask(operator(own)), { reason: 'conflict' });
  await sign();
  const receipt = Receipt.parse(await ask(operator(own)));
  assert.ok(verifyReceipt(receipt, signer.key, sha256, verifyEd25519).ok);
  const other = operator(OrganizationId.parse(`org_${randomUUID()}`));
  await assert.rejects(ask(other), { reason: 'not-found' });
});
