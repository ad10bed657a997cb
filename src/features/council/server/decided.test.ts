import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';
import { auditRoutes } from '#features/audits/server/routes.ts';
import { samplePolicy } from '#features/audits/testing.ts';
import { directiveRoutes } from '#features/directives/server/routes.ts';

import { councilSite } from './testing.ts';

const site = await councilSite([...auditRoutes, ...directiveRoutes]);
const { get, post, seats, plan, addItem, move, inDays, show } = site;
after(() => site.drop());

/** An item on which a text was adopted in a meeting that is on, with what its decision is to do. */
async function adopted(title: string, effects: readonly object[]) {
  const meeting = await plan();
  const item = await addItem(meeting, title);
  const url = `/api/council-items/${item}`;
  for (const effect of effects) await ok(post('officer', `${url}/effects`, { effect }));
  const text = await ok(post('officer', `${url}/proposals`, { text: `${title}。` }));
  await ok(move(meeting, 'notified'));
  await ok(move(meeting, 'open'));
  for (const name of ['approver', 'm1', 'm2']) {
    const arrival = { seatId: seats[name], personId: site.personWire(name), manner: 'present' };
    await ok(post('officer', `/api/council-meetings/${meeting}/arrivals`, arrival));
  }
  const asked = { proposalId: text.id, manner: 'named' };
  const ballot = String((await ok(post('officer', `${url}/ballots`, asked))).id);
  for (const name of ['approver', 'm1', 'm2']) {
    const vote = { seatId: seats[name], choice: 'for' };
    await ok(post(name, `/api/council-ballots/${ballot}/votes`, vote));
  }
  await ok(post('officer', `/api/council-ballots/${ballot}/close`, {}));
  return {
    meeting,
    item,
    decide: (name = 'approver') => post(name, `${url}/outcome`, { kind: 'decided' }),
  };
}

const policies = () => ok(get('approver', '/api/audit-policies'));
const propose = async (days: number) => {
  const effectiveOn = (await inDays(days)).slice(0, 10);
  const proposal = { effectiveOn, policy: samplePolicy, reason: '改定' };
  return String((await ok(post('officer', '/api/audit-policies', proposal))).id);
};
const adopting = (policyId: string) => ({ kind: 'policy-adopt', policyId });

test('a decision adopts the policy on audits that waited, by whoever may adopt it', async () => {
  const policyId = await propose(1);
  const { meeting, item, decide } = await adopted('監査の基本方針の改定', [adopting(policyId)]);
  assert.equal((await policies())[0].adopted, null, 'voting alone adopts nothing');
  assert.equal((await decide('officer')).status, 403);
  const { done } = await ok(decide());
  assert.deepEqual(done, [{ kind: 'policy-adopt', subject: policyId }]);
  const [policy] = await policies();
  assert.deepEqual([policy.id, policy.adopted], [policyId, true]);
  assert.ok((await site.acts(policyId)).includes('audit-policy.adopted'));
  assert.ok((await site.acts(item)).includes('council-item.decided'));
  const [effect] = (await show('m2', meeting)).items[0].effects;
  assert.deepEqual([effect.subject, effect.doneAt !== null], [policyId, true]);
});

test('a policy that was decided elsewhere meanwhile lets nothing of the decision be recorded', async () => {
  const policyId = await propose(2);
  const { meeting, decide } = await adopted('再度の改定', [adopting(policyId)]);
  await ok(post('approver', `/api/audit-policies/${policyId}/decision`, { adopt: false }));
  assert.equal((await decide()).status, 409);
  const [line] = (await show('m2', meeting)).items;
  assert.deepEqual([line.outcome, line.effects], [null, []]);
  const [policy] = await policies();
  assert.equal(policy.adopted, false);
});

/** A directive in force, to which nobody has to answer by more than its deadline. */
async function issued(title: string): Promise<string> {
  const scope = {
    ...{ exposure: false, kinds: ['ministry'], sectors: [], designations: [], communities: [] },
    ...{ organizations: [], except: [] },
  };
  const draft = { kind: 'alert', title, body: '点検すること。', days: 7, scope };
  const id = String((await ok(post('officer', '/api/directives', draft))).id);
  await ok(post('approver', `/api/directives/${id}/issue`, { version: 1 }));
  return id;
}
const stateOf = async (directive: string) =>
  (await ok(get('officer', `/api/directives/${directive}`))).state;
const retiring = (directiveId: string) => ({ kind: 'directive-retire', directiveId });

test('a decision retires a directive whose retirement was proposed, and no other', async () => {
  const [directive, other] = [await issued('至急の点検'), await issued('別の点検')];
  const meeting = await plan();
  const item = await addItem(meeting, '終了');
  const early = post('officer', `/api/council-items/${item}/effects`, {
    effect: retiring(directive),
  });
  assert.equal((await early).status, 400, 'nothing waits');
  const proposal = { directiveIds: [directive], reason: '目的を達した。', dryRun: false };
  await ok(post('officer', '/api/directive-retirements', proposal));
  const { decide } = await adopted('注意喚起の終了', [retiring(directive)]);
  assert.equal(await stateOf(directive), 'issued');
  const { done } = await ok(decide());
  assert.deepEqual(done, [{ kind: 'directive-retire', subject: directive }]);
  assert.deepEqual([await stateOf(directive), await stateOf(other)], ['retired', 'issued']);
  assert.ok((await site.acts(directive)).includes('directive.retired'));
  assert.deepEqual(await refused(decide()), [409, 'council.item.settled']);
});

test('who proposed a retirement does not declare the decision that makes it', async () => {
  const directive = await issued('三つ目の点検');
  const proposal = { directiveIds: [directive], reason: '目的を達した。', dryRun: false };
  const { permissions, ...chair } = site.who('approver');
  const both = {
    ...chair,
    permissions: {
      has: (each: Parameters<typeof permissions.has>[0]) =>
        each === 'directives.draft' || permissions.has(each),
    },
  };
  await ok(site.ask(both, 'POST', '/api/directive-retirements', proposal));
  const { decide, meeting } = await adopted('終了', [retiring(directive)]);
  assert.deepEqual(await refused(decide()), [409, 'directives.own-retirement']);
  assert.equal((await show('m2', meeting)).items[0].outcome, null);
  assert.equal(await stateOf(directive), 'issued');
});
