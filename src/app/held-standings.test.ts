// What is held of the nation's standings is what asking anew would say: it is let go by every commit, the
// late one of a transaction that began early as well, and by nothing that is not committed.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import pg from 'pg';

import { openStandings } from '#features/directives/server/service.ts';

import { settledSite } from './testing-settled.ts';

const site = await settledSite();

const { ask, done, idOf, who } = site;
before(async () => {
  const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
  const due = { by: 'days', days: 10 };
  const action = { number: 1, text: '', per: 'organization', onlyForensic: false };
  const { id } = await done(
    ask(who['officer'], 'POST', '/api/directives', {
      ...{ kind: 'alert', title: '点検の依頼', body: '点検し、報告すること。', days: 10 },
      scope: { ...scope, organizations: [idOf['harbour'], idOf['water']], except: [] },
      actions: [{ ...action, evidence: 'report', due }],
    }),
  );
  await done(ask(who['approver'], 'POST', `/api/directives/${id}/issue`, { version: 1 }));
  await site.settle();
});

const asked = () => site.site.tools.read(site.keeper, (work) => openStandings(work));

/** A transaction of somebody else, open until it is ended; its statement changes no row. */
async function other() {
  const client = new pg.Client({ connectionString: site.site.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('update directives.addressee set due_at = due_at where false');
  return {
    async end(how: 'commit' | 'rollback') {
      await client.query(how);
      await client.end();
    },
  };
}

test('while nothing changes, nothing is judged anew', async () => {
  const first = await asked();
  assert.ok(first.length > 0);
  assert.equal(await asked(), first);
});

test('what is not committed, or never will be, changes nothing', async () => {
  const held = await asked();
  const undone = await other();
  assert.equal(await asked(), held);
  await undone.end('rollback');
  assert.equal(await asked(), held);
});

test('a commit lets go of what is held, whenever its transaction began', async () => {
  const early = await other();
  const held = await asked();
  const late = await other();
  await late.end('commit');
  const anew = await asked();
  assert.notEqual(anew, held);
  assert.equal(await asked(), anew);
  await early.end('commit');
  assert.notEqual(await asked(), anew);
});

test('a deadline that passes lets go of it', async () => {
  const held = await asked();
  await site.pass(30);
  const after = await asked();
  assert.notEqual(after, held);
  assert.ok(after.some(({ overdue }) => overdue));
});

test('whoever sees less is answered for themselves', async () => {
  const all = await asked();
  const [one] = all;
  assert.ok(one);
  const narrow = { ...site.keeper, scope: [one.organizationId] };
  const own = await site.site.tools.read(narrow, (work) => openStandings(work));
  assert.ok(own.length > 0);
  assert.ok(own.every(({ organizationId }) => organizationId === one.organizationId));
});
