import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';

import { keeper } from '#features/access/server/testing.ts';
import type { Actor } from '#kernel/actor.ts';

import type { Marking } from '../marking.ts';
import { labelRoutes } from './routes.ts';
import { mark, markingOf } from './service.ts';
import { labelSite } from './testing.ts';

const site = await labelSite(labelRoutes);
const { owner, of, who, wire, get, post, marking } = site;
after(() => site.drop());

let subject = '';
beforeEach(() => {
  subject = `incident_${randomUUID()}`;
});

const lists = { persons: [], organizations: [], communities: [] };
const marks = (actor: Actor, given: Marking) =>
  site.tools.write(actor, (work) => mark(work, subject, given));
const current = (actor: Actor = keeper) =>
  site.tools.read(actor, (work) => markingOf(work, subject));
const ledger = () => site.acts(subject);

test('an officer marks an object in the name of the headquarters, and it is entered', async () => {
  const body = { subject, label: 'TLP:AMBER', ...lists, organizations: [wire('rail')] };
  assert.equal((await post('officer', '/api/labels/markings', body)).status, 200);
  assert.deepEqual(await current(), marking('hq', { organizations: [of('rail')] }));
  assert.deepEqual(await ledger(), ['label.marked']);
  const again = await post('officer', '/api/labels/markings', body);
  assert.deepEqual([again.status, again.body.text.key], [409, 'labels.unchanged']);
});

const faults: [string, object, string][] = [
  ['no label', { label: 'TLP:WHITE' }, '/label'],
  ['TLP:RED without a person', { label: 'TLP:RED' }, '/persons'],
  ['CLEAR for one organization', { label: 'TLP:CLEAR', organizations: ['rail'] }, '/organizations'],
  ['a body that is not there', { label: 'TLP:AMBER', organizations: [''] }, '/organizations/0'],
  ['a community that is not there', { label: 'TLP:GREEN', communities: [''] }, '/communities/0'],
];
for (const [situation, said, path] of faults) {
  test(`${situation} is refused, and nothing is marked`, async () => {
    const body = { subject, ...lists, ...said } as Record<string, unknown>;
    const given = said as { organizations?: string[]; communities?: string[] };
    if (given.organizations) {
      body['organizations'] = given.organizations.map((code) =>
        code === '' ? `org_${randomUUID()}` : wire(code),
      );
    }
    if (given.communities) body['communities'] = [`community_${randomUUID()}`];
    const answer = await post('officer', '/api/labels/markings', body);
    assert.equal(answer.status, 400);
    assert.ok(answer.body.faults.some((each: { path: string }) => each.path === path));
    assert.deepEqual(await ledger(), []);
  });
}

test('a label rises by itself and falls for nobody who only marks', async () => {
  await marks(keeper, marking('hq', { label: 'TLP:GREEN' }));
  await marks(who('officer'), marking('hq'));
  await marks(keeper, marking('hq', { label: 'TLP:AMBER+STRICT' }));
  for (const actor of [keeper, who('officer'), who('approver')]) {
    await assert.rejects(marks(actor, marking('hq', { label: 'TLP:CLEAR' })), /raised-only/);
  }
  assert.equal((await current()).label, 'TLP:AMBER+STRICT');
});

test('what another marked is raised, never widened, and keeps its originator', async () => {
  await marks(who('rail'), marking('rail', { organizations: [of('hq'), of('water')] }));
  await assert.rejects(marks(who('officer'), marking('hq')), /other-originator/);
  await assert.rejects(
    marks(who('officer'), marking('rail', { organizations: [of('hq'), of('transport')] })),
    /widened/,
  );
  const strict = marking('rail', { label: 'TLP:AMBER+STRICT', organizations: [of('hq')] });
  await marks(who('officer'), strict);
  const red = marking('rail', { label: 'TLP:RED', persons: [who('officer').id, who('rail').id] });
  await assert.rejects(
    marks(who('officer'), { ...red, persons: [who('ministry').id] }),
    /widened/,
    'somebody of a body that did not have it',
  );
  await marks(who('officer'), red);
  assert.deepEqual(await current(), red);
});

test('the database itself lowers nothing that two persons did not agree on', async () => {
  await marks(keeper, marking('hq'));
  await assert.rejects(
    owner.query(
      `insert into labels.marking select organization_id, subject, 2, 'TLP:CLEAR', '{}', '{}', '{}', marked_by, now()
       from labels.marking where subject = $1`,
      [subject],
    ),
    /two persons/,
  );
});

const lowering = (version: number, rest: object = {}) => ({
  subject,
  version,
  label: 'TLP:CLEAR',
  ...lists,
  reason: '公表するため',
  ...rest,
});
const ask = async (name: string, body: object) => {
  const answer = await post(name, '/api/labels/lowerings', body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return String(answer.body.id);
};
const decide = (name: string, id: string, outcome = 'approved') =>
  post(name, `/api/labels/lowerings/${id}/decision`, { outcome });

test('a label falls when one person of its originator asks and another approves', async () => {
  await marks(who('officer'), marking('hq'));
  const id = await ask('officer', lowering(1));
  assert.equal((await current()).label, 'TLP:AMBER', 'not before');
  const [waiting] = (await get('approver', '/api/labels/lowerings')).body;
  assert.deepEqual([waiting.id, waiting.decidable, waiting.withdrawable], [id, true, false]);
  assert.equal((await decide('approver', id)).status, 200);
  assert.equal((await current()).label, 'TLP:CLEAR');
  assert.deepEqual(await ledger(), ['label.lowered', 'label.lowering-requested', 'label.marked']);
  assert.equal((await decide('approver', id)).status, 409);
});

test('nobody approves what they asked for, nor does the table let them', async () => {
  await marks(who('rail'), marking('rail', { organizations: [of('hq')] }));
  const id = await ask('rail', lowering(1));
  const own = await decide('rail', id);
  assert.deepEqual([own.status, own.body.text.key], [403, 'labels.own-request']);
  const sql = `update labels.lowering set outcome = 'approved', decided_by = requested_by, decided_at = now() where subject = $1`;
  await assert.rejects(owner.query(sql, [subject]), /check constraint/);
  assert.equal((await decide('rail-2', id)).status, 200);
  assert.equal((await current()).label, 'TLP:CLEAR');
});

test('the headquarters lowers nothing that another body marked; a body outside knows of nothing', async () => {
  await marks(who('rail'), marking('rail', { organizations: [of('hq')] }));
  const asked = await post('officer', '/api/labels/lowerings', lowering(1));
  assert.deepEqual([asked.status, asked.body.text.key], [403, 'labels.not-originator']);
  const id = await ask('rail', lowering(1));
  const decided = await decide('approver', id);
  assert.deepEqual([decided.status, decided.body.text.key], [403, 'labels.not-originator']);
  const hidden = await decide('water', id);
  const absent = await decide('water', `lowering_${randomUUID()}`);
  assert.deepEqual(hidden, absent);
  assert.equal(hidden.status, 404);
  const asking = await post('water', '/api/labels/lowerings', lowering(1));
  assert.equal(asking.status, 404);
  assert.equal((await current()).label, 'TLP:AMBER');
});

test('what was raised since is not lowered by an older request; a declined one changes nothing', async () => {
  await marks(who('officer'), marking('hq'));
  const id = await ask('officer', lowering(1));
  await marks(keeper, marking('hq', { label: 'TLP:AMBER+STRICT' }));
  const late = await decide('approver', id);
  assert.deepEqual([late.status, late.body.text.key], [409, 'labels.marking-changed']);
  assert.equal((await decide('approver', id, 'declined')).status, 200);
  assert.equal((await current()).label, 'TLP:AMBER+STRICT');
  const old = await post('officer', '/api/labels/lowerings', lowering(1));
  assert.equal(old.body.text.key, 'labels.marking-changed');
});

test('one request at a time, taken back by whoever asked and by nobody else', async () => {
  await marks(who('officer'), marking('hq'));
  const id = await ask('officer', lowering(1));
  const second = await post('officer-2', '/api/labels/lowerings', lowering(1));
  assert.equal(second.body.text.key, 'labels.lowering-open');
  const url = `/api/labels/lowerings/${id}/withdrawal`;
  assert.equal((await post('officer-2', url, {})).status, 403);
  assert.equal((await post('officer', url, {})).status, 200);
  assert.equal((await decide('approver', id)).status, 409);
  const same = await post('officer', '/api/labels/lowerings', lowering(1, { label: 'TLP:AMBER' }));
  assert.equal(same.body.text.key, 'labels.nothing-lowered');
});

test('two who approve at once lower it once', async () => {
  await marks(who('officer'), marking('hq'));
  const id = await ask('officer', lowering(1));
  const answers = await Promise.all([decide('approver', id), decide('approver', id)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
});

test('TLP:RED is known to those it names and to nobody else, at the headquarters too', async () => {
  const named = [who('officer').id, who('rail').id];
  await marks(keeper, marking('hq', { label: 'TLP:RED', persons: named }));
  const listed = async (name: string) => {
    const { body } = await get(name, `/api/labels/markings?subject=${subject}`);
    return body.length as number;
  };
  assert.deepEqual([await listed('officer'), await listed('rail')], [1, 1]);
  for (const name of ['officer-2', 'approver', 'auditor', 'ministry', 'rail-2', 'water']) {
    assert.equal(await listed(name), 0, name);
  }
  const unmarked = await site.tools.read(who('officer-2'), (work) =>
    markingOf(work, `incident_${randomUUID()}`),
  );
  assert.deepEqual(await current(who('officer-2')), unmarked);
  assert.equal((await post('officer-2', '/api/labels/lowerings', lowering(1))).status, 404);
});

test('a recipient reads the label, and not who else has it', async () => {
  const organizations = [of('rail'), of('water')];
  await marks(keeper, marking('hq', { organizations }));
  assert.deepEqual((await current(who('rail'))).organizations, [of('rail')]);
  assert.deepEqual((await current(who('officer'))).organizations, organizations);
  const [line] = (await get('water', `/api/labels/markings?subject=${subject}`)).body;
  assert.deepEqual(line.organizations, [wire('water')]);
});
