import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';

import { keeper } from '#features/access/server/testing.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';

import type { Destination } from '../audience.ts';
import type { Marking } from '../marking.ts';
import { labelRoutes } from './routes.ts';
import { mark, markingOf, requireConsent } from './service.ts';
import { labelSite } from './testing.ts';

const site = await labelSite(labelRoutes);
const { owner, of, who, wire, get, post, marking, to } = site;
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
const leaves = (given: Marking, destination: Destination) =>
  site.leaves(subject, given, destination);

/** The same, let out by somebody of a body for their own body. */
const leavesBy = (name: string, given: Marking) => site.leaves(subject, given, to(name), who(name));

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

test('the consent of a reporter binds those too who may not know of it', async () => {
  const given = marking('rail', { organizations: [of('hq'), of('water')] });
  await marks(who('rail'), given);
  const asking = { subject, organizationId: wire('rail'), note: '' };
  assert.equal((await post('officer', '/api/labels/consents', asking)).status, 200);
  assert.equal((await get('water', `/api/labels/consents?subject=${subject}`)).body.length, 0);
  assert.equal(await leavesBy('water', given), 'labels.no-consent');
  const word = { organizations: [wire('water')], communities: [], everybody: false, note: '' };
  const answer = { subject, state: 'given', ...word };
  assert.equal((await post('rail', '/api/labels/consents/answers', answer)).status, 200);
  assert.equal(await leavesBy('water', given), 'left');
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
    for (const code of site.codes) {
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
