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

type Answer = ReturnType<typeof JSON.parse>;

const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
transport,交通省,Ministry of Transport,ministry,2020-01-01,hq,5
harbour,港湾公社,Harbour Corporation,operator,2020-01-01,transport,10
water,水道,Waterworks,operator,2020-01-01,hq,30`;
const cve = 'CVE-2099-0003';
const provider = { orgId: '00000000-0000-4000-9000-000000000000', shortName: 'maker' };
const record = {
  dataType: 'CVE_RECORD',
  dataVersion: '5.1',
  cveMetadata: {
    cveId: cve,
    assignerOrgId: provider.orgId,
    state: 'PUBLISHED',
    datePublished: '2026-01-01T00:00:00.000Z',
    dateUpdated: '2026-01-01T00:00:00.000Z',
  },
  containers: {
    cna: {
      providerMetadata: provider,
      title: 'A way into Crane',
      descriptions: [{ lang: 'en', value: 'A way into Crane.' }],
      affected: [
        {
          vendor: 'Maker',
          product: 'Crane',
          defaultStatus: 'unaffected',
          versions: [
            { version: '1.0', lessThan: '2.0', status: 'affected', versionType: 'custom' },
          ],
        },
      ],
      references: [{ url: 'https://example.com/1' }],
    },
  },
};
const listed = {
  title: 'Known exploited vulnerabilities',
  catalogVersion: '2026.01.02',
  dateReleased: '2026-01-02T00:00:00.000Z',
  count: 1,
  vulnerabilities: [
    {
      cveID: cve,
      vendorProject: 'Maker',
      product: 'Crane',
      vulnerabilityName: 'Maker Crane',
      dateAdded: '2026-01-02',
      shortDescription: 'A way in.',
      requiredAction: 'Apply the update.',
      dueDate: '2026-01-23',
      knownRansomwareCampaignUse: 'Unknown',
      notes: '',
      cwes: [],
    },
  ],
};

const idOf: Record<string, string> = {};
const person = (role: Role, code: string, scope: string[] = [code]): Actor => ({
  id: PersonId.decode(`person_${randomUUID()}`),
  organizationId: OrganizationId.parse(idOf[code]),
  permissions: new Set(rights[role].permissions),
  scope:
    rights[role].reach === 'all' ? 'all' : scope.map((each) => OrganizationId.parse(idOf[each])),
  language: 'ja',
});
const who: Record<string, Actor> = {};
let crane: string;

const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const decide = (table?: string) =>
  ask(who['officer'], 'POST', `/api/exposure/${cve}/decisions`, table ? { table } : {});
const questions = (of = 'harbour') => done(ask(who[of], 'GET', '/api/exposure-questions'));
const inputsAsked = async () => (await questions()).map(({ input }: Answer) => input).sort();
const history = async () => {
  const url = `/api/exposure/${cve}/decisions?organizationId=${idOf['harbour']}&systemId=${crane}`;
  return done(ask(who['harbour'], 'GET', url));
};
const reply = async (input: string, value: string, of = 'harbour') => {
  const found = (await questions()).find((each: Answer) => each.input === input);
  const body = { value, evidence: '担当が確認した' };
  return ask(who[of], 'POST', `/api/exposure-questions/${found?.id}/answer`, body);
};

before(async () => {
  const keeper = program(new Set());
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) {
    idOf[code] = OrganizationId.encode(id);
  }
  who['officer'] = person('officer', 'hq');
  who['approver'] = person('approver', 'hq');
  who['transport'] = person('ministry', 'transport', ['transport', 'harbour']);
  who['harbour'] = person('operator', 'harbour');
  who['water'] = person('operator', 'water');
  const system = { name: 'Crane control', purpose: 'Work', owner: 'IT', importance: null };
  const body = { organizationId: idOf['harbour'], ...system };
  crane = (await done(ask(who['harbour'], 'POST', '/api/systems', body))).id;
  const taken = await site.tools.read(keeper, async (work) => work.now.toISOString());
  const url = `/api/systems/${crane}/submissions?takenAt=${encodeURIComponent(taken)}`;
  await done(
    ask(who['harbour'], 'POST', url, Buffer.from('vendor,product,version\nMaker,Crane,1.5\n')),
  );
  const file = Buffer.from(JSON.stringify(record));
  await done(ask(who['officer'], 'POST', '/api/intake/files?name=cve.json', file));
  await settle();
});

test('another table asks the owner for what it needs, with a due date by the profile’s rule', async () => {
  const round = await done(decide('jp:DT_URGENCY'));
  assert.deepEqual(round.missing, { E: 1, PE: 1, IMP: 1, TI: 1 });
  const asked = await questions();
  assert.deepEqual(asked.map(({ input }: Answer) => input).sort(), ['IMP', 'PE']);
  for (const { dueAt, since, rule, isOverdue, values } of asked) {
    assert.ok(new Date(dueAt) > new Date(since));
    assert.match(rule, /^jp:owner-question@1 jp:government-days@2020-12-04 Asia\/Tokyo$/);
    assert.equal(isOverdue, false);
    assert.ok(values.length >= 2);
  }
  assert.deepEqual(await questions('water'), []);
  assert.equal((await questions('transport')).length, 2);
});

test('whoever is asked is told once, with the due date, and nobody else is', async () => {
  const told = async () => {
    await settle();
    return site.tools.read(program(new Set()), ({ db }) =>
      db
        .selectFrom('notices.occasion')
        .select(['organization_id as body', 'text', 'due_at', 'path'])
        .where('kind', '=', 'question.asked')
        .execute(),
    );
  };
  const [{ dueAt }] = await questions();
  const [first, ...others] = await told();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [first && OrganizationId.encode(first.body), first?.text.values?.['count'], first?.path],
    [idOf['harbour'], 2, '/desk'],
  );
  assert.equal(first?.due_at?.toISOString(), dueAt);
  await done(decide('jp:DT_URGENCY'));
  assert.equal((await told()).length, 1);
});

test('only the owner answers; others cannot tell the question from none', async () => {
  const stranger = await reply('IMP', 'H', 'water');
  const absent = `/api/exposure-questions/question_${randomUUID()}/answer`;
  const none = await ask(who['water'], 'POST', absent, { value: 'H', evidence: 'x' });
  assert.equal(stranger.status, 404);
  assert.deepEqual(stranger, none);
  assert.equal((await reply('IMP', 'H', 'transport')).status, 404);
  assert.equal((await reply('IMP', 'H', 'officer')).status, 403);
  const wrong = await reply('IMP', 'enormous');
  assert.deepEqual([wrong.status, wrong.body.faults[0].path], [400, '/value']);
  assert.equal((await questions()).length, 2);
});

test('a question that is not answered in time is overdue', async () => {
  await site.tools.upkeep(program(new Set()), (work) => advanceClock(work, 14 * 86_400));
  const asked = await questions();
  assert.ok(asked.every(({ isOverdue }: Answer) => isOverdue));
  await settle();
  assert.equal((await questions()).length, 2);
});

test('an answer in place closes the question, decides again, and keeps every decision', async () => {
  await done(reply('IMP', 'H'));
  await done(reply('PE', 'Y'));
  assert.deepEqual(await questions(), []);
  await settle();
  const { importance, exposure } = await done(ask(who['harbour'], 'GET', `/api/systems/${crane}`));
  assert.equal(importance, 'high');
  assert.equal(exposure.exposed, true);
  for (const [input, value] of [
    ['E', 'P'],
    ['TI', 'T'],
  ]) {
    const statement = { input, value, evidence: '公開情報による' };
    await done(ask(who['officer'], 'POST', `/api/exposure/${cve}/statements`, statement));
  }
  const [current, ...earlier] = await history();
  assert.deepEqual([current.table, current.outcome], ['jp:DT_URGENCY:1.0.0', 'URG']);
  assert.equal(current.inputs.IMP.source, 'owner');
  assert.ok(earlier.length >= 3);
  assert.ok(earlier.every(({ supersededAt }: Answer) => supersededAt !== null));
});

test('what only a source or an owner says, the headquarters does not state', async () => {
  for (const input of ['KEV', 'PE', 'NONE']) {
    const statement = { input, value: 'Y', evidence: 'x' };
    const asked = await ask(who['officer'], 'POST', `/api/exposure/${cve}/statements`, statement);
    assert.equal(asked.status, 400, input);
  }
});

test('a catalogue that lists it decides again by the table that was used', async () => {
  const file = Buffer.from(JSON.stringify(listed));
  await done(ask(who['officer'], 'POST', '/api/intake/files?name=kev.json', file));
  await settle();
  // The headquarters had stated that only a proof of concept is public, which outranks sources.
  assert.equal((await history())[0].outcome, 'URG');
  const statement = { input: 'E', value: 'Active', evidence: '一覧に掲載された' };
  await done(ask(who['officer'], 'POST', `/api/exposure/${cve}/statements`, statement));
  const [current, before_] = await history();
  assert.deepEqual([current.outcome, before_.outcome], ['IMM', 'URG']);
});

test('a version that a second person approved decides again by itself; both values stay', async () => {
  const url = '/api/decision-tables/jp:DT_URGENCY';
  const { versions } = await done(ask(who['officer'], 'GET', url));
  const { version, rows } = versions.at(-1);
  const today = (await done(ask(who['officer'], 'GET', '/api/profile'))).today;
  const outcomes = rows.map(({ outcome }: Answer) => (outcome === 'IMM' ? 'URG' : outcome));
  const body = { base: version, outcomes, days: {}, effectiveOn: today, reason: '訓練' };
  const { id } = await done(ask(who['officer'], 'POST', `${url}/amendments`, body));
  await settle();
  assert.equal((await history())[0].outcome, 'IMM');
  await done(
    ask(who['approver'], 'POST', `/api/table-amendments/${id}/decision`, { approved: true }),
  );
  await settle();
  const [current, before_] = await history();
  assert.deepEqual([current.tableVersion, current.outcome], ['1.1.0', 'URG']);
  assert.deepEqual([before_.tableVersion, before_.outcome], ['1.0.0', 'IMM']);
  const count = (await history()).length;
  await settle();
  assert.equal((await history()).length, count);
});

test('the deployer table asks for human impact; what it needs no more is no longer asked', async () => {
  await done(decide('ssvc:DT_DP'));
  assert.deepEqual(await inputsAsked(), ['HI']);
  await done(decide());
  await settle();
  assert.deepEqual(await inputsAsked(), []);
  await done(decide('ssvc:DT_DP:1.0.0'));
  await done(reply('HI', 'VH'));
  await settle();
  const { outcome, missing } = (await history())[0];
  assert.deepEqual([outcome, missing], [null, ['A']]);
  const statement = { input: 'A', value: 'Y', evidence: 'x' };
  await done(ask(who['officer'], 'POST', `/api/exposure/${cve}/statements`, statement));
  assert.equal((await history())[0].outcome, 'I');
});

test('a table that was revoked, and one that there is not, decide nothing', async () => {
  assert.equal((await decide('us-fceb:DT_BOD2201')).status, 409);
  assert.equal((await decide('nobody:DT')).status, 404);
  assert.equal(
    (await ask(who['harbour'], 'POST', `/api/exposure/${cve}/decisions`, {})).status,
    403,
  );
});
