// Somebody without an account reports: by the public page or an invitation, comes back with the code of
// the receipt, and is joined to an organization once it is known whose report it is.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { eventJob } from '#features/ledger/server/service.ts';
import { noticeRoutes } from '#features/notices/server/routes.ts';
import { tellingJob } from '#features/notices/server/service.ts';
import { type Actor, OrganizationId, program } from '#kernel/actor.ts';
import { advanceClock } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { mostAnHour } from './guest.ts';
import { incidentRoutes } from './routes.ts';
import { incidentHandlers } from './telling.ts';
import { nationOfAuthorities } from './testing-authorities.ts';
import { strangersOf } from './testing-strangers.ts';

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite([...incidentRoutes, ...noticeRoutes]);
after(() => site.drop());
const ask = strangersOf(site);

let people: Record<
  'officer' | 'administrator' | 'auditor' | 'industry' | 'minato' | 'water',
  Actor
>;
let idOf: ReadonlyMap<string, OrganizationId>;

const org = (code: string) => {
  const id = idOf.get(code);
  assert.ok(id);
  return OrganizationId.encode(id);
};

before(async () => {
  const nation = await nationOfAuthorities(site.tools);
  ({ idOf } = nation);
  const named = (login: string) => {
    const found = nation.persons[login];
    assert.ok(found, login);
    return found;
  };
  people = {
    ...{ officer: named('officer'), administrator: named('administrator') },
    ...{ auditor: named('auditor'), industry: named('industry') },
    ...{ minato: named('minato'), water: named('water') },
  };
});

const sender = {
  ...{ body: '浜辺食品株式会社', person: '浜辺 まこと', email: 'hamabe@example.jp' },
  telephone: '03-0000-0000',
};
const outline = { field: 'outline', value: '受注サーバの画面が暗号化の通知に変わった。' };
const unknown = { field: 'persons-affected', value: null };
const report = (more: object = {}) => ({
  ...{ draft: randomUUID(), invitation: null, sender, kind: 'incident', facts: [outline, unknown] },
  ...more,
});
const file = (more: object = {}) => ask('guest-reports', report(more));
const openPage = (isOpen: boolean, code = 'hq') =>
  site.ask(people.administrator, 'PUT', '/api/intake-setting', {
    isOpen,
    organizationId: org(code),
  });
const later = (seconds: number) =>
  site.tools.upkeep(program(new Set()), (work) => advanceClock(work, seconds));

test('the public page is off until an administrator opens it, and says nothing of the nation', async () => {
  const { body: closed } = await site.ask(undefined, 'GET', '/api/intake');
  assert.equal(closed.isOpen, false);
  assert.deepEqual(Object.keys(closed).sort(), ['fields', 'isOpen', 'now', 'questions']);
  assert.ok(!closed.fields.includes('reporter-name') && closed.fields.includes('recognised-at'));
  assert.equal((await file()).status, 403);
  for (const other of [people.officer, people.industry, people.minato, people.auditor]) {
    const asked = { isOpen: true, organizationId: org('hq') };
    assert.equal((await site.ask(other, 'PUT', '/api/intake-setting', asked)).status, 403);
  }
  assert.equal((await openPage(true)).status, 200);
  assert.equal((await site.ask(undefined, 'GET', '/api/intake')).body.isOpen, true);
});

test('a report is acknowledged once, however often it is sent, and its authority alone has it', async () => {
  const sent = report();
  const [first, second] = await Promise.all([
    ask('guest-reports', sent),
    ask('guest-reports', sent),
  ]);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.deepEqual(first.body, second.body);
  assert.deepEqual(first.body, (await ask('guest-reports', sent)).body);
  const { body: queue } = await site.ask(people.officer, 'GET', '/api/guests');
  assert.deepEqual(
    queue.map((each: Answer) => [
      each.id,
      each.sender.body,
      each.outline,
      each.state,
      each.isInvited,
    ]),
    [[first.body.id, sender.body, outline.value, 'open', false]],
  );
  assert.deepEqual((await site.ask(people.industry, 'GET', '/api/guests')).body, []);
  const at = `/api/guests/${first.body.id}`;
  assert.equal((await site.ask(people.industry, 'GET', at)).status, 404);
  assert.equal((await site.ask(people.minato, 'GET', at)).status, 403);
  const { body } = await site.ask(people.officer, 'GET', at);
  assert.equal(body.reports[0].sha256, first.body.sha256);
  assert.deepEqual(body.reports[0].told, ['outline', 'persons-affected']);
});

test('what is answered of scope says which duties may be meant, on their forms, and rings the desk', async () => {
  const { questions } = (await site.ask(undefined, 'GET', '/api/intake')).body;
  const ids = questions.map(({ id }: Answer) => id);
  const stranger = [{ question: 'jp:no-such', answer: 'yes' }];
  const refused = await file({ answers: stranger });
  assert.deepEqual(
    [refused.status, refused.body.faults.map(({ path }: Answer) => path)],
    [400, ['/answers/0/question']],
  );
  const said = (answer: string) => ids.map((question: string) => ({ question, answer }));
  const facts = [outline, { field: 'malicious', value: true }];
  const none = await file({ facts, answers: said('no') });
  const some = await file({ facts, answers: said('yes') });
  const dutiesOf = async ({ body }: Answer) =>
    (await site.ask(people.officer, 'GET', `/api/guests/${body.id}`)).body.duties;
  const arising = (await dutiesOf(some)).filter(({ standing }: Answer) => standing === 'arises');
  // That of electricity arises too, and is told to nobody but its own recipients.
  assert.deepEqual(
    arising.map(({ duty }: Answer) => duty),
    ['jp:act42'],
  );
  assert.ok(JSON.stringify(arising[0].projection).includes(outline.value));
  assert.ok(!(await dutiesOf(none)).some(({ duty }: Answer) => duty === 'jp:act42'));
  const code = none.body.code;
  const changed = { code, facts, answers: said('yes'), reason: '対象と分かった' };
  assert.equal((await ask('guest-report-corrections', changed)).status, 200);
  assert.equal((await ask('guest-report-corrections', changed)).status, 409);
  assert.deepEqual((await dutiesOf(none)).length, (await dutiesOf(some)).length);
  await drain(site.ownerUrl, site.tools, [eventJob(incidentHandlers), tellingJob]);
  const { notices } = (await site.ask(people.officer, 'GET', '/api/notices')).body;
  const rung = notices.filter(({ path }: Answer) => path === `/guests/${some.body.id}`);
  assert.deepEqual(
    rung.map(({ text }: Answer) => text.key),
    ['incidents.told.guest-reported'],
  );
});

test('a bad report is refused with each fault and its place, and leaves nothing', async () => {
  const before = (await site.ask(people.officer, 'GET', '/api/guests')).body.length;
  const system = 'system_00000000-0000-4000-8000-00000000dead';
  const { status, body } = await file({
    facts: [
      { field: 'persons-affected', value: 'many' },
      { field: 'recognised-at', value: '2199-01-01T00:00:00Z' },
      { field: 'systems', value: [{ id: system, name: 'ours' }] },
      { field: 'systems', value: [{ name: 'ours' }] },
    ],
  });
  assert.equal(status, 400);
  assert.deepEqual(
    body.faults.map(({ path }: Answer) => path),
    ['/facts/0/value', '/facts/1/value', '/facts/2/value/0/id', '/facts/3/field'],
  );
  for (const bad of [
    { facts: [] },
    { sender: { ...sender, email: 'nobody' } },
    { sender: { ...sender, body: 'あ'.repeat(201) } },
    { draft: 'x' },
    { facts: [{ field: 'outline', value: 'あ'.repeat(20_001) }] },
    { more: 1 },
  ]) {
    assert.equal((await file(bad)).status, 400, JSON.stringify(bad).slice(0, 80));
  }
  const huge = await file({ facts: [{ field: 'outline', value: 'x'.repeat(1_100_000) }] });
  assert.equal(huge.status, 413);
  assert.equal((await site.ask(people.officer, 'GET', '/api/guests')).body.length, before);
});

test('with the code its sender corrects, adds and withdraws; each is kept with its own receipt', async () => {
  const { body: first } = await file();
  const { code } = first;
  const again = { code: code.toLowerCase().replaceAll('-', ' ') };
  assert.deepEqual((await ask('guest-report-openings', again)).body.sender, sender);
  const same = { code, facts: [outline], reason: '同じ' };
  assert.equal((await ask('guest-report-corrections', same)).status, 409);
  const known = { field: 'persons-affected', value: 40, certainty: 'suspected' };
  const corrected = await ask('guest-report-corrections', {
    ...{ code, facts: [outline, known], reason: '人数が分かったため' },
  });
  assert.deepEqual([corrected.status, corrected.body.sequence], [200, 2]);
  const { body: seen } = await site.ask(people.officer, 'GET', `/api/guests/${first.id}`);
  assert.deepEqual(seen.reports[1].told, ['persons-affected']);
  assert.equal(
    seen.facts.find(({ field }: Answer) => field === 'outline').at,
    first.filedAt,
    'what was not said anew keeps its moment',
  );
  const withdrawal = { code, reason: '誤りであったため' };
  assert.equal((await ask('guest-report-withdrawals', withdrawal)).status, 200);
  assert.equal((await ask('guest-report-withdrawals', withdrawal)).status, 409);
  assert.equal((await ask('guest-report-corrections', { ...same, reason: '後から' })).status, 409);
  const opened = (await ask('guest-report-openings', { code })).body;
  assert.deepEqual([opened.state, opened.reports.length], ['withdrawn', 3]);
  assert.equal((await ask('guest-receipts', { code, sequence: 4 })).status, 404);
  assert.equal(
    (await ask('guest-receipts', { code, sequence: 1 })).status,
    409,
    'before a checkpoint',
  );
});

const invite = async (actor: Actor, more: object = {}) =>
  site.ask(actor, 'POST', '/api/guest-invitations', {
    ...{ body: sender.body, email: sender.email, days: 3, ...more },
  });

test('an invitation is for one body, one address and one report, and for its authority', async () => {
  await openPage(false);
  assert.equal((await invite(people.minato)).status, 403);
  assert.equal((await invite(people.auditor)).status, 403);
  const { body } = await invite(people.industry);
  const opened = await ask('guest-invitation-openings', { code: body.code });
  assert.deepEqual([opened.body.body, opened.body.receiver.ja], [sender.body, '産業省']);
  const other = await file({
    ...{ invitation: body.code, sender: { ...sender, body: 'ほかの会社', email: 'x@example.jp' } },
  });
  assert.deepEqual(
    other.body.faults.map(({ path }: Answer) => path),
    ['/sender/body', '/sender/email'],
  );
  const both = await Promise.all([1, 2].map(() => file({ invitation: body.code })));
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404]);
  assert.equal((await ask('guest-invitation-openings', { code: body.code })).status, 404);
  const queue = (await site.ask(people.industry, 'GET', '/api/guests')).body;
  assert.deepEqual([queue.length, queue[0].isInvited], [1, true]);
  const undo = `/api/guest-invitations/${body.id}`;
  assert.equal((await site.ask(people.industry, 'DELETE', undo, {})).status, 409);
  assert.equal((await site.ask(people.officer, 'DELETE', undo, {})).status, 404);
});

test('an invitation that lapsed or was taken back opens nothing, like one that never was', async () => {
  const [lapsed, revoked] = [
    (await invite(people.officer, { days: 1 })).body,
    (await invite(people.officer)).body,
  ];
  await site.ask(people.officer, 'DELETE', `/api/guest-invitations/${revoked.id}`, {});
  await later(86_400 + 1);
  const codes = [lapsed.code, revoked.code, '0000-0000-0000-0000'];
  const answers = await Promise.all([
    ...codes.map((code) => ask('guest-invitation-openings', { code })),
    ...codes.map((code) => file({ invitation: code })),
  ]);
  assert.equal(
    new Set(answers.map(({ status, body }) => JSON.stringify([status, body.text]))).size,
    1,
  );
  const { body: listed } = await site.ask(people.officer, 'GET', '/api/guest-invitations');
  assert.deepEqual(listed.map(({ state }: Answer) => state).sort(), ['expired', 'revoked']);
});

test('an administrator joins a report to an organization, which has it with history and receipts', async () => {
  await openPage(true);
  const { body: first } = await file();
  const known = { field: 'persons-affected', value: 40 };
  await ask('guest-report-corrections', { code: first.code, facts: [known], reason: '判明' });
  const waiting = await site.ask(people.administrator, 'GET', '/api/unjoined-guests');
  assert.ok(waiting.body.some(({ id }: Answer) => id === first.id));
  assert.ok(!JSON.stringify(waiting.body).includes(outline.value), 'not what they told');
  const joining = `/api/guests/${first.id}/joining`;
  const to = { organizationId: org('water') };
  for (const other of [people.officer, people.industry, people.water]) {
    assert.equal((await site.ask(other, 'POST', joining, to)).status, 403);
  }
  const both = await Promise.all(
    [1, 2].map(() => site.ask(people.administrator, 'POST', joining, to)),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404]);
  const { id } = both.find(({ status }) => status === 200)?.body ?? {};
  const record = (await site.ask(people.water, 'GET', `/api/incidents/${id}`)).body;
  assert.equal(record.title, outline.value);
  const facts = new Map(record.facts.map((each: Answer) => [each.field, each]));
  assert.deepEqual(
    ['outline', 'persons-affected', 'reporter-name'].map((key) => (facts.get(key) as Answer).value),
    [outline.value, 40, '水道'],
  );
  const history = `/api/incidents/${id}/facts?field=persons-affected`;
  assert.deepEqual(
    (await site.ask(people.water, 'GET', history)).body.map((each: Answer) => [
      each.value,
      each.by,
    ]),
    [
      [40, sender.person],
      [null, sender.person],
    ],
  );
  const { body: receipts } = await site.ask(
    people.water,
    'GET',
    `/api/incidents/${id}/guest-reports`,
  );
  assert.deepEqual(
    receipts.map((each: Answer) => [each.sequence, each.kind]),
    [
      [1, 'report'],
      [2, 'correction'],
    ],
  );
  assert.equal(receipts[0].sha256, first.sha256);
  assert.equal((await site.ask(people.minato, 'GET', `/api/incidents/${id}`)).status, 404);
  const { body: desk } = await site.ask(people.officer, 'GET', `/api/guests/${first.id}`);
  assert.equal(desk.joined.body.names.ja, '水道');
  const late = { code: first.code, facts: [{ ...known, value: 50 }], reason: '後から' };
  assert.equal((await ask('guest-report-corrections', late)).status, 409);
});

test('of many reports from everywhere no more are taken than an hour allows', async () => {
  await later(3601);
  const answers: number[] = [];
  for (let left = mostAnHour + 100; left > 0; left -= 50) {
    const some = await Promise.all(Array.from({ length: 50 }, () => file()));
    answers.push(...some.map(({ status }) => status));
  }
  const taken = answers.filter((status) => status === 200).length;
  // Those that come together are counted together: at most so many more.
  assert.ok(taken >= mostAnHour && taken < mostAnHour + 50, String(taken));
  assert.equal(answers.filter((status) => status === 429).length, answers.length - taken);
  assert.equal((await invite(people.officer)).status, 200, 'who is invited is still heard');
});
