import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import type { Destination } from '../audience.ts';
import type { Marking } from '../marking.ts';
import { labelRoutes } from './routes.ts';
import { mark, markingOf, passExit, requireConsent } from './service.ts';

const site = await testSite(labelRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});

const keeper = program(new Set());
const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
rail,鉄道,Railway,operator,2020-01-01,transport
water,水道,Waterworks,operator,2020-01-01,hq`;
const bodies: Record<string, OrganizationId> = {};
const of = (code: string) => bodies[code]!;
const wire = (code: string) => OrganizationId.encode(of(code));
const people: Record<string, Actor> = {};
const who = (name: string) => people[name]!;

async function settle(name: string, role: Role, code: string) {
  const id = PersonId.parse(`person_${randomUUID()}`);
  await owner.query(
    `insert into access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by)
     values ($1, $2, $3, $3, $4, 'ja', $5, now(), $6)`,
    [id, of(code), name, role, keeper.id, randomUUID()],
  );
  const reach = { all: 'all', subtree: [of('transport'), of('rail')], own: [of(code)] } as const;
  people[name] = {
    id,
    organizationId: of(code),
    permissions: new Set(rights[role].permissions),
    scope: reach[rights[role].reach],
    language: 'ja',
  };
}

before(async () => {
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) bodies[code] = id;
  for (const [name, role, code] of [
    ['officer', 'officer', 'hq'],
    ['officer-2', 'officer', 'hq'],
    ['approver', 'approver', 'hq'],
    ['auditor', 'auditor', 'hq'],
    ['administrator', 'administrator', 'hq'],
    ['ministry', 'ministry', 'transport'],
    ['rail', 'operator', 'rail'],
    ['rail-2', 'operator', 'rail'],
    ['water', 'operator', 'water'],
  ] as const) {
    await settle(name, role, code);
  }
});

let subject = '';
beforeEach(() => {
  subject = `incident_${randomUUID()}`;
});

const lists = { persons: [], organizations: [], communities: [] };
const marking = (code: string, rest: Partial<Marking> = {}): Marking => ({
  label: 'TLP:AMBER',
  originator: of(code),
  ...lists,
  ...rest,
});
const marks = (actor: Actor, given: Marking) =>
  site.tools.write(actor, (work) => mark(work, subject, given));
const current = (actor: Actor = keeper) =>
  site.tools.read(actor, (work) => markingOf(work, subject));
const ledger = async () => {
  const entries = await site.tools.read(keeper, (work) =>
    listEntries(work, { subject, limit: 50 }),
  );
  return entries.map(({ act }) => act).sort();
};
const get = (name: string, url: string) => site.ask(who(name), 'GET', url);
const post = (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body);
const to = (code: string): Destination => ({ to: 'organization', organizationId: of(code) });
const leaves = async (given: Marking, destination: Destination) =>
  site.tools
    .write(keeper, (work) => passExit(work, { subject, marking: given }, destination))
    .then(
      () => 'left',
      (error: { text: { key: string } }) => error.text.key,
    );

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

async function found(nameEn: string, ...codes: string[]) {
  const { body } = await post('officer', '/api/communities', {
    nameJa: nameEn,
    nameEn,
    purpose: '',
  });
  for (const code of codes) {
    const member = { organizationId: wire(code) };
    assert.equal(
      (await post('officer', `/api/communities/${body.id}/members`, member)).status,
      200,
    );
  }
  return String(body.id);
}

test('a body has what is shared in its communities, from joining until it leaves or they end', async () => {
  const id = await found('Water circle', 'water');
  const green = { subject, label: 'TLP:GREEN', ...lists, communities: [id] };
  assert.equal((await post('officer', '/api/labels/markings', green)).status, 200);
  const kept = await current();
  assert.equal(await leaves(kept, to('water')), 'left');
  assert.equal(await leaves(kept, to('rail')), 'labels.not-passed');
  assert.equal(await leaves(kept, { to: 'public' }), 'labels.not-passed');
  const member = `/api/communities/${id}/members`;
  const twice = await post('officer', member, { organizationId: wire('water') });
  assert.equal(twice.body.text.key, 'labels.member-already');
  await post('officer', member, { organizationId: wire('rail') });
  assert.equal(await leaves(kept, to('rail')), 'left');
  assert.equal(
    (await site.ask(who('officer'), 'DELETE', `${member}/${wire('rail')}`, {})).status,
    200,
  );
  assert.equal(await leaves(kept, to('rail')), 'labels.not-passed');
  const closure = `/api/communities/${id}/closure`;
  assert.equal((await post('officer', closure, { reason: '役目を終えた' })).status, 200);
  assert.equal(await leaves(kept, to('water')), 'labels.not-passed');
  assert.equal((await post('officer', member, { organizationId: wire('rail') })).status, 404);
});

test('a community is known to its members, and its members not to one another', async () => {
  const id = await found('Rail and water', 'rail', 'water');
  const seen = async (name: string) => {
    const { body } = await get(name, '/api/communities');
    return body.find((each: { id: string }) => each.id === id)?.members;
  };
  assert.deepEqual((await seen('officer')).sort(), [wire('rail'), wire('water')].sort());
  assert.deepEqual(await seen('rail'), [wire('rail')]);
  await owner.query('delete from labels.member where community_id = $1 and organization_id = $2', [
    id.slice('community_'.length),
    of('rail'),
  ]);
  assert.equal(await seen('rail'), undefined);
});

test('what a body reported goes no further before it has given its consent, nor beyond it', async () => {
  const given = marking('rail', { organizations: [of('hq'), of('water'), of('transport')] });
  await marks(who('rail'), given);
  const asking = { subject, organizationId: wire('rail'), note: '' };
  assert.equal((await post('officer', '/api/labels/consents', asking)).status, 200);
  const again = await post('officer', '/api/labels/consents', asking);
  assert.equal(again.body.text.key, 'labels.consent-asked');
  assert.equal(await leaves(given, to('water')), 'labels.no-consent');
  assert.equal(await leaves(given, to('hq')), 'left');
  assert.equal(await leaves(given, to('rail')), 'left');
  const scope = { organizations: [], communities: [], everybody: false, note: '' };
  const answer = (state: string, rest: object = {}) =>
    post('rail', '/api/labels/consents/answers', { subject, state, ...scope, ...rest });
  assert.equal((await answer('given')).body.faults[0].text.key, 'labels.consent-scope');
  assert.equal((await answer('withdrawn')).body.text.key, 'labels.consent-order');
  assert.equal((await answer('withheld')).status, 200);
  assert.equal(await leaves(given, to('water')), 'labels.no-consent');
  assert.equal((await answer('given', { organizations: [wire('water')] })).status, 200);
  assert.equal(await leaves(given, to('water')), 'left');
  assert.equal(await leaves(given, to('transport')), 'labels.no-consent');
  assert.equal((await answer('withdrawn')).status, 200);
  assert.equal(await leaves(given, to('water')), 'labels.no-consent');
  const acts = (await ledger()).filter((act) => act.startsWith('consent.'));
  assert.deepEqual(acts, [
    'consent.asked',
    'consent.given',
    'consent.withdrawn',
    'consent.withheld',
  ]);
});

test('nobody answers for another body, nor of what nobody asked it', async () => {
  await site.tools.write(keeper, (work) => requireConsent(work, subject, of('rail')));
  const scope = { organizations: [], communities: [], everybody: true, note: '' };
  const answer = (about: string) =>
    post('water', '/api/labels/consents/answers', { subject: about, state: 'given', ...scope });
  const hidden = await answer(subject);
  assert.deepEqual(hidden, await answer(`incident_${randomUUID()}`));
  assert.equal(hidden.status, 404);
  assert.equal((await get('water', `/api/labels/consents?subject=${subject}`)).body.length, 0);
  await assert.rejects(
    site.tools.write(who('officer'), async ({ db }) =>
      db
        .insertInto('labels.consent')
        .values({
          organization_id: of('rail'),
          subject,
          sequence: 2,
          state: 'given',
          ...{ organizations: [], communities: [], everybody: true, note: '' },
          said_by: who('officer').id,
          said_at: new Date(0),
        })
        .execute(),
    ),
    /row-level security/,
  );
});

test('a preview says of each object whether a body would see it, and why', async () => {
  const named = marking('hq', { label: 'TLP:AMBER', organizations: [of('transport')] });
  await marks(keeper, named);
  const preview = async (rest: string, name = 'officer') =>
    (await get(name, `/api/labels/previews?subject=${subject}&${rest}`)).body;
  const body = (code: string) => `organizationId=${wire(code)}`;
  const one = { subject, label: 'TLP:AMBER' };
  assert.deepEqual(await preview(body('rail')), {
    sees: 1,
    seesNot: 0,
    isCut: false,
    objects: [{ ...one, admitted: true, reason: 'below-recipient' }],
  });
  assert.deepEqual((await preview(body('water'))).objects, [
    { ...one, admitted: false, reason: 'not-recipient' },
  ]);
  await site.tools.write(keeper, (work) => requireConsent(work, subject, of('water')));
  assert.deepEqual((await preview(body('rail'))).objects, [
    { ...one, admitted: false, reason: 'no-consent' },
  ]);
  await marks(keeper, marking('hq', { label: 'TLP:RED', persons: [who('officer').id] }));
  const self = `${body('hq')}&personId=${PersonId.encode(who('officer').id)}`;
  assert.equal((await preview(self)).sees, 1);
  assert.deepEqual(await preview(self, 'approver'), {
    sees: 0,
    seesNot: 0,
    isCut: false,
    objects: [],
  });
  assert.equal((await get('rail', `/api/labels/previews?${body('rail')}`)).status, 403);
});

test('what the preview says is what the door does', async () => {
  const given = [
    marking('hq', { organizations: [of('transport')] }),
    marking('hq', { label: 'TLP:AMBER+STRICT', organizations: [of('transport')] }),
    marking('hq', { label: 'TLP:GREEN', organizations: [of('water')] }),
    marking('hq', { label: 'TLP:CLEAR' }),
  ];
  for (const each of given) {
    subject = `incident_${randomUUID()}`;
    await marks(keeper, each);
    for (const code of Object.keys(bodies)) {
      const url = `/api/labels/previews?subject=${subject}&organizationId=${wire(code)}`;
      const { body } = await get('officer', url);
      assert.equal((await leaves(each, to(code))) === 'left', body.sees === 1, code);
    }
  }
});

test('the originator sees what left of its own, and so does the headquarters; nobody else', async () => {
  const given = marking('rail', { organizations: [of('hq'), of('water')] });
  await marks(who('rail'), given);
  await leaves(given, to('water'));
  await leaves(given, to('transport'));
  const url = `/api/labels/passages?subject=${subject}`;
  for (const name of ['officer', 'auditor', 'rail', 'ministry']) {
    const { body } = await get(name, url);
    assert.deepEqual(
      body.map((each: { passed: boolean }) => each.passed),
      [false, true],
      name,
    );
  }
  assert.deepEqual((await get('water', url)).body, []);
  const refused = (await get('officer', `${url}&outcome=refused`)).body;
  assert.deepEqual(
    refused.map((each: { reason: string }) => each.reason),
    ['not-recipient'],
  );
  assert.equal((await get('administrator', url)).status, 403);
});

test('what passed the door stays as it was written', async () => {
  await leaves(marking('hq', { label: 'TLP:CLEAR' }), { to: 'public' });
  for (const sql of ['update labels.passage set passed = true', 'delete from labels.passage']) {
    await assert.rejects(owner.query(sql), /stays as it was written/);
  }
});

test('a door whose second code is wrong lets nothing out, and says that they disagree', async () => {
  const given = marking('hq', { organizations: [of('rail')] });
  const { rows } = await owner.query<{ code: string }>(
    `select pg_get_functiondef('labels.admits'::regproc) as code`,
  );
  await owner.query(
    rows[0]!.code.replace(
      /AS \$function\$[^]*\$function\$/,
      `AS $function$ begin return false; end $function$`,
    ),
  );
  try {
    assert.equal(await leaves(given, to('rail')), 'labels.disagreed');
    assert.deepEqual(await ledger(), ['label.disagreed']);
  } finally {
    await owner.query(rows[0]!.code);
  }
  assert.equal(await leaves(given, to('rail')), 'left');
});
