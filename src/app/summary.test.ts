import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { operatorCode } from '#features/directives/server/testing.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { foundSector, toldOf } from './testing-sector.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const size = { associations: 1, operators: 14 };
const { officer, approver, ministry, operators, idOf } = await foundSector(site.tools, size);
const settle = () => drain(site.ownerUrl, site.tools, jobs);
const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};

const question = { number: 1, text: '利用しているか', help: '', options: [], unit: '' };
const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
const everybody = operators.map((_, at) => idOf(operatorCode(at)));
const { id } = await done(
  ask(officer, 'POST', '/api/directives', {
    ...{ kind: 'circular', title: '利用の照会', body: '回答すること。', days: 7 },
    scope: { ...scope, organizations: everybody, except: [] },
    questions: [
      { ...question, type: 'yes-no', required: true },
      { ...question, number: 2, type: 'number', required: false },
    ],
  }),
);
const url = `/api/directives/${id}`;
await done(ask(approver, 'POST', `${url}/issue`, { version: 1 }));
await settle();

const reply = (at: number, uses: boolean, count?: number) =>
  done(
    ask(operators[at], 'POST', `${url}/replies`, {
      answers: { 1: uses, ...(count !== undefined && { 2: count }) },
    }),
  );
const share = () => ask(approver, 'POST', `${url}/summaries`, {});
const refusal = async () => {
  const { status, body } = await share();
  return [status, body.text.key];
};
const seen = async (at: number) => (await done(ask(operators[at], 'GET', `${url}/summary`))).shared;
const held = { suppressed: true };

test('what few bodies said is told nobody: too few answers, small cells, and what is left of them', async () => {
  for (const at of [0, 1, 2, 3]) await reply(at, true);
  assert.deepEqual(await refusal(), [409, 'directives.summary-few']);
  for (const at of [4, 5, 6]) await reply(at, true, at);
  for (const at of [7, 8]) await reply(at, false);
  const { summary, shareable } = await done(ask(approver, 'GET', `${url}/summary/preview`));
  assert.equal(shareable, true);
  assert.deepEqual([await seen(0), await seen(9)], [null, null]);
  assert.deepEqual(await done(share()), { number: 1 });
  const { summary: shared, fewest } = await seen(9);
  assert.deepEqual([shared, fewest], [summary, 5]);
  assert.deepEqual([shared.addressees, shared.answered], [14, { count: 9 }]);
  // Two bodies said no; from nine and seven they could be told.
  assert.deepEqual(
    shared.questions[0].counts.map(({ count }: Answer) => count),
    [held, held],
  );
  assert.deepEqual([shared.questions[1].answered, shared.questions[1].sum], [held, null]);
});

test('a summary that beside the last one would tell what few bodies said is refused', async () => {
  assert.deepEqual(await refusal(), [409, 'directives.summary-same']);
  await reply(9, false, 3);
  await reply(7, false, 8);
  assert.deepEqual(await refusal(), [409, 'directives.summary-soon']);
  for (const at of [10, 11, 12]) await reply(at, false, at);
  assert.deepEqual(await done(share()), { number: 2 });
  const { summary } = await seen(13);
  assert.deepEqual(
    summary.questions[0].counts.map(({ count }: Answer) => count),
    [{ count: 7 }, { count: 6 }],
  );
  assert.deepEqual([summary.questions[1].answered, summary.questions[1].sum], [{ count: 8 }, 59]);
});

test('an approver shares and nobody else; whoever was not asked sees nothing; everybody asked is told', async () => {
  for (const lesser of [officer, ministry, operators[0]!]) {
    assert.equal((await ask(lesser, 'POST', `${url}/summaries`, {})).status, 403);
    assert.equal((await ask(lesser, 'GET', `${url}/summary/preview`)).status, 403);
  }
  const strange = { ...operators[0]!, organizationId: null, scope: [] };
  assert.equal((await ask(strange, 'GET', `${url}/summary`)).status, 404);
  // What is told to all does not open what each of them said.
  const { replies } = await done(ask(operators[0], 'GET', `${url}/replies?offset=0&limit=50`));
  assert.equal(replies.length, 1);
  await settle();
  const told = await toldOf(site.tools, 'directive.summary', idOf(operatorCode(13)));
  assert.equal(told.length, 2);
});
