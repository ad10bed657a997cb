import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

// Alerts and circulars, amendments, supersession and retirement: what is about no vulnerability.

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);
const keeper = program(new Set());

const heading = 'code,name_ja,name_en,kind,sector,since,supervisor';
const bodies = `hq,本部,Headquarters,headquarters,,2020-01-01,
rail,鉄道,Railway,operator,railways,2020-01-01,hq
water,水道,Waterworks,operator,water,2020-01-01,hq
gas,ガス,Gas Works,operator,gas,2020-01-01,hq`;
const idOf: Record<string, string> = {};
const register = async (rows: string) => {
  const sheet = `${heading}\n${rows}`;
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) {
    idOf[code] = OrganizationId.encode(id);
  }
};
const person = (role: Role, code: string): Actor => {
  const own = OrganizationId.parse(idOf[code]);
  return {
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId: own,
    permissions: new Set(rights[role].permissions),
    scope: rights[role].reach === 'all' ? 'all' : [own],
    language: 'ja',
  };
};
const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const faults = ({ status, body }: { status: number; body: Answer }) => [
  status,
  ...(body.faults ?? []).map((each: Answer) => `${each.path} ${each.text.key}`),
];
const pass = (days: number) =>
  site.tools.upkeep(keeper, (work) => advanceClock(work, days * 86_400));

let officer: Actor, approver: Actor, auditor: Actor, rail: Actor, water: Actor, gas: Actor;
const scope = {
  ...{ exposure: false, kinds: [], designations: [], communities: [], except: [] },
  sectors: ['railways', 'water'],
  organizations: [],
};
const report = {
  ...{ number: 1, text: '当該リージョンの利用の有無を確認し、報告すること。', evidence: 'report' },
  ...{ per: 'organization', due: { by: 'days', days: 3 }, onlyForensic: false },
};
const alert = {
  ...{ kind: 'alert', title: 'クラウドの障害', body: '利用の有無を確認すること。', days: 3 },
  ...{ scope, actions: [report] },
};
const issued = async (draft: object) => {
  const { id } = await done(ask(officer, 'POST', '/api/directives', draft));
  await done(ask(approver, 'POST', `/api/directives/${id}/issue`, { version: 1 }));
  return `/api/directives/${id}`;
};
const lineOf = async (url: string, code: string) =>
  (await done(ask(officer, 'GET', url))).addressees.find((each: Answer) => each.code === code);

before(async () => {
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await register(bodies);
  [officer, approver, auditor] = [
    person('officer', 'hq'),
    person('approver', 'hq'),
    person('auditor', 'hq'),
  ];
  [rail, water, gas] = [
    person('operator', 'rail'),
    person('operator', 'water'),
    person('operator', 'gas'),
  ];
});

test('an alert on no vulnerability reaches sectors, with the reason, and asks each body to report', async () => {
  const { id } = await done(ask(officer, 'POST', '/api/directives', alert));
  const preview = await done(ask(approver, 'GET', `/api/directives/${id}/preview`));
  assert.deepEqual(
    preview.addressees.map((each: Answer) => [each.code, each.reasons[0].text.values.value]),
    [
      ['rail', 'railways'],
      ['water', 'water'],
    ],
  );
  assert.equal(preview.addressees[0].actions[0].count, 1);
  await done(ask(approver, 'POST', `/api/directives/${id}/issue`, { version: 1 }));
  const url = `/api/directives/${id}`;
  assert.deepEqual(
    [(await lineOf(url, 'rail')).standing, await lineOf(url, 'gas')],
    ['pending', undefined],
  );
  // Numbers of alerts are their own.
  assert.equal((await done(ask(officer, 'GET', url))).number, 1);
  await done(ask(rail, 'POST', `${url}/claims`, { measure: 'reported', evidence: '利用なし。' }));
  const line = await lineOf(url, 'rail');
  assert.deepEqual([line.standing, line.finished], ['claimed', true]);
  const other = await ask(rail, 'POST', `${url}/claims`, { measure: 'patched', evidence: '-' });
  assert.equal(other.body.text.key, 'directives.other-measure');
  const elsewhere = { measure: 'reported', evidence: '-' };
  assert.equal((await ask(gas, 'POST', `${url}/claims`, elsewhere)).status, 404);
});

test('a draft that cannot be ordered is refused with every fault and its place', async () => {
  const unsound = {
    ...alert,
    kind: 'circular',
    scope: { ...scope, sectors: [], exposure: true },
    actions: [
      { ...report, evidence: 'inventory' },
      { ...report, due: { by: 'instant', at: '2020-01-01T00:00:00Z' } },
    ],
  };
  assert.deepEqual(faults(await ask(officer, 'POST', '/api/directives', unsound)), [
    400,
    '/actions/0 directives.fault.inventory-of-system',
    '/actions/1 directives.fault.number-twice',
    '/actions/1 directives.fault.past',
    '/scope/exposure directives.fault.no-subject',
    '/questions directives.fault.asks-nothing',
  ]);
});

test('a body registered later joins with a clock of its own, once, and is told', async () => {
  const url = await issued({
    ...alert,
    scope: { ...scope, sectors: ['harbours'], kinds: ['operator'], organizations: [idOf['gas']] },
  });
  await settle();
  await pass(10);
  await register(`port,港湾,Harbour,operator,harbours,2020-01-01,hq`);
  await settle();
  const port = await lineOf(url, 'port');
  const first = await lineOf(url, 'gas');
  assert.deepEqual([port.standing, first.standing], ['pending', 'overdue']);
  assert.ok(new Date(port.dueAt).getTime() - new Date(first.dueAt).getTime() > 9 * 86_400_000);
  await pass(1);
  await settle();
  const subject = url.slice('/api/directives/'.length);
  const entries = await done(ask(auditor, 'GET', `/api/ledger/entries?subject=${subject}`));
  const acts = entries.map(({ act, organizationId }: Answer) => [act, organizationId]);
  const joined = acts.filter(([act]: [string]) => act === 'directive.joined');
  assert.deepEqual(joined, [['directive.joined', idOf['port']]]);
  const told = entries.filter(
    ({ act, facts }: Answer) => act === 'notice.told' && facts.kind === 'directive.issued',
  );
  assert.deepEqual(
    told.map(({ organizationId }: Answer) => organizationId).sort(),
    [idOf['gas'], idOf['port']].sort(),
  );
});

const question = (number: number, type: string, rest: object = {}) => ({
  ...{ number, type, text: `照会${number}`, help: '', options: [], unit: '', required: true },
  ...rest,
});
const circular = {
  ...{ kind: 'circular', title: '利用状況の照会', body: '回答すること。', days: 7, scope },
  questions: [
    question(1, 'yes-no'),
    question(2, 'many', { options: ['東', '西', '南'], required: false }),
    question(3, 'number', { unit: '台' }),
    question(4, 'date', { required: false }),
  ],
};

test('a circular: a draft of one’s own, every fault at once, a submission, a correction, the late', async () => {
  const url = await issued(circular);
  await done(ask(rail, 'PUT', `${url}/reply`, { answers: { 1: true } }));
  assert.equal((await done(ask(officer, 'GET', `${url}/replies?offset=0&limit=50`))).answered, 0);
  const wrong = { 1: 'yes', 2: ['北'], 4: '2026-02-31', 9: 'x' };
  assert.deepEqual(faults(await ask(rail, 'POST', `${url}/replies`, { answers: wrong })), [
    400,
    '/answers/9 directives.fault.no-question',
    '/answers/1 directives.fault.answer-yes-no',
    '/answers/2 directives.fault.answer-option',
    '/answers/3 directives.fault.answer-missing',
    '/answers/4 directives.fault.answer-date',
  ]);
  const own = await done(ask(rail, 'GET', `${url}/reply`));
  assert.deepEqual([own.draft.answers, own.submitted], [{ 1: true }, []]);
  const answers = { 1: true, 2: ['東', '西'], 3: 12 };
  assert.deepEqual(await done(ask(rail, 'POST', `${url}/replies`, { answers })), {
    number: 1,
    late: false,
  });
  await done(ask(rail, 'POST', `${url}/replies`, { answers: { ...answers, 3: 10 } }));
  await pass(9);
  const late = await done(ask(water, 'POST', `${url}/replies`, { answers: { 1: false, 3: 5 } }));
  assert.equal(late.late, true);
  const { tallies, replies } = await done(ask(officer, 'GET', `${url}/replies?offset=0&limit=50`));
  assert.deepEqual(
    tallies.map((each: Answer) => [
      each.answered,
      each.sum,
      each.counts.map((c: Answer) => c.count),
    ]),
    [
      [2, null, [1, 1]],
      [1, null, [1, 1, 0]],
      [2, 15, []],
      [0, null, []],
    ],
  );
  assert.deepEqual(
    replies.map((each: Answer) => [each.code, each.number]),
    [
      ['rail', 2],
      ['water', 1],
    ],
  );
  assert.deepEqual(
    [(await lineOf(url, 'rail')).late, (await lineOf(url, 'water')).late],
    [false, true],
  );
  // A body reads its own reply and no other.
  const seen = await done(ask(water, 'GET', `${url}/replies?offset=0&limit=50`));
  assert.deepEqual(
    seen.replies.map((each: Answer) => each.code),
    ['water'],
  );
  assert.equal((await ask(gas, 'GET', `${url}/replies?offset=0&limit=50`)).status, 404);
  const { csv } = await done(ask(officer, 'POST', `${url}/reply-exports`, {})).catch(() => ({
    csv: null,
  }));
  // Test persons are not registered, so the exit door knows no such person: nothing leaves.
  assert.equal(csv, null);
});

test('an amendment moves a deadline only by two people, and shows what it was', async () => {
  const url = await issued(alert);
  const before = await lineOf(url, 'rail');
  await pass(1);
  const changed = {
    ...{ title: alert.title, body: '利用の有無を1日以内に確認すること。' },
    actions: [
      { ...report, due: { by: 'days', days: 1 } },
      { ...report, number: 2, text: '代替手段を報告すること。' },
    ],
  };
  await done(ask(officer, 'PUT', `${url}/wording`, changed));
  assert.equal((await lineOf(url, 'rail')).assignments.length, 1);
  assert.equal((await ask(officer, 'POST', `${url}/issue`, { version: 2 })).status, 403);
  await done(ask(approver, 'POST', `${url}/issue`, { version: 2 }));
  const { assignments } = await lineOf(url, 'rail');
  const first = assignments.find((each: Answer) => each.action === 1);
  assert.deepEqual(
    first.changes.map((each: Answer) => [each.dueBefore, each.dueAfter, each.version]),
    [[before.assignments[0].dueAt, first.dueAt, 2]],
  );
  assert.equal(assignments.length, 2);
  const compared = await done(ask(rail, 'GET', `${url}/differences?from=1&to=2`));
  assert.ok(compared.body.some((each: Answer) => each.kind === 'added' && each.text.includes('1')));
  assert.deepEqual(
    compared.actions.map((each: Answer) => [each.number, each.before?.due.days]),
    [
      [1, 3],
      [2, undefined],
    ],
  );
  const other = { ...changed, actions: [{ ...report, evidence: 'review' }] };
  assert.deepEqual(faults(await ask(officer, 'PUT', `${url}/wording`, other)), [
    400,
    '/actions/0 directives.fault.other-action',
  ]);
});

test('a narrower scope releases whom it leaves out, a wider one is joined', async () => {
  const url = await issued(alert);
  const narrowed = { title: 'a', body: 'b', scope: { ...scope, sectors: ['railways', 'gas'] } };
  await done(ask(officer, 'PUT', `${url}/wording`, narrowed));
  await done(ask(approver, 'POST', `${url}/issue`, { version: 2 }));
  const standings = [];
  for (const code of ['rail', 'water', 'gas']) standings.push((await lineOf(url, code)).standing);
  assert.deepEqual(standings, ['pending', 'released', 'pending']);
});

test('a directive that supersedes another takes its answers over as it states', async () => {
  const url = await issued(alert);
  await done(ask(rail, 'POST', `${url}/claims`, { measure: 'reported', evidence: '利用なし。' }));
  const old = url.slice('/api/directives/'.length);
  const unlike = { ...alert, supersedes: old, mapping: [{ from: 7, to: 1 }] };
  assert.deepEqual(faults(await ask(officer, 'POST', '/api/directives', unlike)), [
    400,
    '/mapping/0 directives.fault.no-such-action',
  ]);
  const fresh = await issued({
    ...alert,
    title: '第二報',
    supersedes: old,
    mapping: [{ from: 1, to: 1 }],
  });
  const [was, is] = [await done(ask(rail, 'GET', url)), await done(ask(rail, 'GET', fresh))];
  assert.deepEqual([was.state, was.supersededBy.id], ['superseded', is.id]);
  assert.equal(is.supersedes.id, old);
  assert.deepEqual(
    [(await lineOf(fresh, 'rail')).standing, (await lineOf(fresh, 'water')).standing],
    ['claimed', 'pending'],
  );
  const claim = { measure: 'reported', evidence: '-' };
  assert.equal(
    (await ask(water, 'POST', `${url}/claims`, claim)).body.text.key,
    'directives.closed',
  );
});

test('retiring takes two people, in bulk each by itself, and can be tried before', async () => {
  const urls = [await issued(alert), await issued(alert)];
  const directiveIds = urls.map((url) => url.slice('/api/directives/'.length));
  const missing = `directive_${randomUUID()}`;
  const proposal = { directiveIds: [...directiveIds, missing], reason: '収束したため' };
  const propose = (dryRun: boolean) =>
    done(ask(officer, 'POST', '/api/directive-retirements', { ...proposal, dryRun }));
  const tried = await propose(true);
  const proposed = await propose(false);
  assert.deepEqual(tried.outcomes, proposed.outcomes);
  assert.equal(proposed.outcomes.filter((each: Answer) => each.done).length, 2);
  const decide = (who: Actor, agreed: boolean, ids = directiveIds) =>
    ask(who, 'POST', '/api/directive-retirement-decisions', {
      directiveIds: ids,
      agreed,
      dryRun: false,
    });
  assert.equal((await decide(officer, true)).status, 403);
  const both = {
    ...officer,
    permissions: new Set([...rights.officer.permissions, ...rights.approver.permissions]),
  };
  const own = await done(decide(both, true));
  assert.ok(own.outcomes.every((each: Answer) => each.refused.key === 'directives.own-retirement'));
  await done(decide(approver, true, directiveIds.slice(0, 1)));
  await done(decide(approver, false, directiveIds.slice(1)));
  const states = [];
  for (const url of urls) states.push((await done(ask(officer, 'GET', url))).state);
  assert.deepEqual(states, ['retired', 'issued']);
  assert.equal(
    (await ask(rail, 'POST', '/api/directive-retirements', { ...proposal, dryRun: true })).status,
    403,
  );
});
