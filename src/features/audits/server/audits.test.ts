import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { catalogDocument, demand, samplePolicy } from '../testing.ts';
import { auditSite, bytes, mappingOf } from './testing.ts';

const site = await auditSite();
const { get, post, ask, who, wire, personWire, ministries, acts, owner } = site;
after(() => site.drop());

const oldEdition = catalogDocument([
  [
    '1',
    demand('a', 'ログの取得', ['操作を記録すること。']),
    demand('b', '鍵の管理', ['鍵を保管し、毎年更新すること。']),
    demand('c', '教育', ['職員を教育すること。']),
    demand('d', '訓練', ['職員を訓練すること。']),
    demand('e', '監視', ['通信を監視すること。']),
    demand('f', '紙の台帳', ['紙の台帳を備えること。']),
  ],
]);
const newEdition = catalogDocument(
  [
    [
      '1',
      demand('x1', '記録', ['操作を記録すること。']),
      demand('x2', '鍵の保管', ['鍵を保管すること。']),
      demand('x3', '鍵の更新', ['鍵を毎年更新すること。']),
      demand('x4', '教育と訓練', ['職員を教育し、訓練すること。']),
      demand('x5', '監視と分析', ['通信を監視し、分析すること。']),
      demand('x6', '資産の把握', ['資産を把握すること。']),
    ],
  ],
  '5f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d02',
);

const upload = async (name: string, document: object) =>
  String((await ok(post('officer', `/api/audit-editions?name=${name}`, bytes(document)))).id);

// The test walks through two years of audits; each step rests on those before it.

let [first, second, campaign, audit, finding] = ['', '', '', '', ''];

test('an officer takes in editions, everybody reads them, and the same bytes are taken once', async () => {
  first = await upload('old.json', oldEdition);
  second = await upload('new.json', newEdition);
  assert.deepEqual(await acts(first), ['audit-edition.imported']);
  assert.equal((await ok(get('a1', '/api/audit-editions'))).length, 2);
  const again = post('officer', '/api/audit-editions?name=b.json', bytes(oldEdition));
  assert.deepEqual(await refused(again), [409, 'audits.edition.known']);
  const lesser = post('m1', '/api/audit-editions?name=c.json', bytes(newEdition));
  assert.equal((await lesser).status, 403);
});

test('what is no edition is refused with its places, and leaves nothing', async () => {
  const broken = { catalog: { uuid: 'x', metadata: { title: 'T' } } };
  const { status, body } = await post('officer', '/api/audit-editions?name=d.json', bytes(broken));
  assert.equal(status, 400);
  assert.ok(body.faults.length > 1);
  assert.ok(body.faults.every(({ path }: { path: string }) => path.startsWith('/catalog')));
  const text = new TextEncoder().encode('まえがき\n第1部 総則\n3.1 別の章');
  const lines = await post('officer', '/api/audit-editions?name=e.txt', text);
  assert.deepEqual(
    lines.body.faults.map(({ path }: { path: string }) => path),
    ['/line/1', '/line/3'],
  );
  assert.equal((await ok(get('officer', '/api/audit-editions'))).length, 2);
});

test('a full text in the numbering of the Common Standards is taken in as a catalogue', async () => {
  const text = '第2部 枠組み\n2.1 導入\n2.1.1 体制\n(1) 責任者\n(a) 置くこと。\n(b) 代えること。';
  const url = '/api/audit-editions?name=standards.txt&title=基準&version=令和7年度';
  const { id, clauses } = await ok(post('officer', url, new TextEncoder().encode(text)));
  assert.equal(clauses, 2);
  const { list, version } = await ok(get('officer', `/api/audit-editions/${id}`));
  assert.equal(version, '令和7年度');
  assert.deepEqual(
    list.map(({ label }: { label: string }) => label),
    ['2.1.1(1)(a)', '2.1.1(1)(b)'],
  );
});

test('a profile is resolved with the catalogue it names', async () => {
  const profile = {
    profile: {
      uuid: '6f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d03',
      metadata: {
        ...{ title: '抜粋', 'last-modified': '2026-11-26T00:00:00Z' },
        ...{ version: '1', 'oscal-version': '1.1.2' },
      },
      imports: [{ href: 'old.json', 'include-controls': [{ 'with-ids': ['a', 'c'] }] }],
    },
  };
  const { clauses } = await ok(post('officer', '/api/audit-editions?name=p.json', bytes(profile)));
  assert.equal(clauses, 2);
  const [wrong] = profile.profile.imports.map((each) => ({ ...each, href: 'absent.json' }));
  const lost = { profile: { ...profile.profile, imports: [wrong] } };
  const { status, body } = await post('officer', '/api/audit-editions?name=q.json', bytes(lost));
  assert.equal(status, 400);
  assert.ok(body.faults.length > 0);
});

test('the policy holds once a second person adopted it', async () => {
  const proposal = { effectiveOn: '2099-01-01', policy: samplePolicy, reason: '改定' };
  const { faults } = (
    await post('officer', '/api/audit-policies', {
      ...proposal,
      policy: { ...samplePolicy, scale: [] },
    })
  ).body;
  assert.equal(faults[0].path, '/policy/urgent/from');
  const opened = { title: '令和8年度', kind: 'management', editionId: first };
  const days = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
  const early = { ...opened, ...days, organizations: [wire('m1')] };
  assert.deepEqual(await refused(post('officer', '/api/audit-campaigns', early)), [
    409,
    'audits.policy.none',
  ]);
  const today = (await owner.query('select platform.now() as now')).rows[0].now as Date;
  const effectiveOn = new Date(today.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
  const id = String(
    (await ok(post('officer', '/api/audit-policies', { ...proposal, effectiveOn }))).id,
  );
  assert.deepEqual(
    await refused(post('officer', '/api/audit-policies', { ...proposal, effectiveOn })),
    [409, 'audits.policy.waiting'],
  );
  assert.equal((await ok(get('m1', '/api/audit-policies'))).length, 0);
  const decision = `/api/audit-policies/${id}/decision`;
  assert.equal((await post('officer-2', decision, { adopt: true })).status, 403);
  const effect = await ok(get('approver', `/api/audit-policies/${id}/effect`));
  assert.equal(effect.due.length, 14);
  await ok(post('approver', decision, { adopt: true }));
  const [held] = await ok(get('m1', '/api/audit-policies'));
  assert.equal(held.inForce, true);
  assert.deepEqual(await refused(post('approver', decision, { adopt: false })), [
    409,
    'audits.policy.decided',
  ]);
  assert.deepEqual(await acts(id), ['audit-policy.adopted', 'audit-policy.proposed']);
});

test('a campaign of thirteen ministries: each knows its own audit, and no other', async () => {
  const opened = await ok(
    post('officer', '/api/audit-campaigns', {
      ...{ title: '令和8年度マネジメント監査', kind: 'management', editionId: first },
      ...{ startsOn: '2026-04-01', endsOn: '2027-03-31', organizations: ministries.map(wire) },
    }),
  );
  campaign = String(opened.id);
  const whole = await ok(get('officer', `/api/audit-campaigns/${campaign}`));
  assert.deepEqual([whole.audits, whole.bodies.length], [13, 13]);
  const own = await ok(get('m2', `/api/audit-campaigns/${campaign}`));
  assert.deepEqual([own.audits, own.bodies.length], [1, 1]);
  assert.equal((await get('a1', `/api/audit-campaigns/${campaign}`)).status, 404);
  audit = String(
    whole.bodies.find((each: { organizationId: string }) => each.organizationId === wire('m1')).id,
  );
  for (const { id } of whole.bodies) {
    await ok(post('officer', `/api/audits/${id}/auditors`, { personId: personWire('auditor') }));
  }
  const notAuditor = { personId: personWire('officer') };
  assert.equal((await post('officer', `/api/audits/${audit}/auditors`, notAuditor)).status, 404);
});

const judgement = (clause: string, result: string) => ({ clause, result });

test('only a named auditor judges, only what there is, and the body reads it after the end', async () => {
  const url = `/api/audits/${audit}/judgements`;
  const judgements = [
    judgement('a', 'not-met'),
    judgement('b', 'met'),
    judgement('c', 'met'),
    judgement('d', 'not-met'),
    judgement('e', 'met'),
    judgement('f', 'met'),
  ];
  assert.deepEqual(await refused(post('auditor-2', url, { judgements })), [
    403,
    'audits.audit.not-named',
  ]);
  assert.equal((await post('m1', url, { judgements })).status, 403);
  const stranger = await post('auditor', url, { judgements: [judgement('zz', 'met')] });
  assert.equal(stranger.body.faults[0].path, '/judgements/0/clause');
  await ok(post('auditor', url, { judgements }));
  const paper = await ok(get('auditor', `/api/audits/${audit}/working-paper`));
  assert.deepEqual([paper.judged, paper.clauses, paper.mayJudge], [6, 6, true]);
  const hidden = await ok(get('m1', `/api/audits/${audit}/working-paper`));
  assert.ok(hidden.lines.every(({ result }: { result: unknown }) => result === null));
  assert.equal((await get('m2', `/api/audits/${audit}/working-paper`)).status, 404);
});

test('a severe finding is urgent at once; the body plans, shows, and an auditor closes', async () => {
  const raised = await ok(
    post('auditor', `/api/audits/${audit}/findings`, {
      ...{ clause: 'a', rating: 'severe', title: '操作の記録がない' },
    }),
  );
  finding = String(raised.id);
  assert.deepEqual([raised.urgent, raised.repeats], [true, 0]);
  assert.deepEqual(await acts(finding), ['finding.raised-urgent', 'notice.told']);
  const url = `/api/audit-findings/${finding}`;
  assert.equal((await get('m2', url)).status, 404);
  const plan = { kind: 'plan', note: '記録装置を入れる。', until: '2099-03-31' };
  assert.equal((await post('auditor', `${url}/answers`, plan)).status, 403);
  assert.equal((await post('m2', `${url}/answers`, plan)).status, 404);
  const dayless = post('m1', `${url}/answers`, { kind: 'plan', note: 'x' });
  assert.deepEqual(await refused(dayless), [409, 'audits.step.no-day']);
  await ok(post('m1', `${url}/answers`, plan));
  const approval = { kind: 'plan-approved', note: '認める。' };
  assert.equal((await post('m1', `${url}/follow-ups`, approval)).status, 403);
  await ok(post('officer', `${url}/follow-ups`, approval));
  const passing = { passed: true, note: '確かめた。' };
  assert.deepEqual(await refused(post('auditor', `${url}/re-audits`, passing)), [
    409,
    'audits.step.no-evidence',
  ]);
  await ok(post('m1', `${url}/answers`, { kind: 'evidence', note: '設定の写し' }));
  await ok(post('auditor-2', `${url}/re-audits`, passing));
  const shown = await ok(get('m1', url));
  assert.equal(shown.state, 'closed');
  assert.equal(shown.steps.length, 4);
  assert.deepEqual(
    await refused(post('m1', `${url}/answers`, { kind: 'progress', note: 'まだ' })),
    [409, 'audits.step.is-closed'],
  );
});

test('whoever advised does not close, in the use case and in the database', async () => {
  const { id } = await ok(
    post('auditor', `/api/audits/${audit}/findings`, { clause: 'd', title: '訓練がない' }),
  );
  const url = `/api/audit-findings/${id}`;
  await ok(post('m1', `${url}/answers`, { kind: 'plan', note: '行う。', until: '2099-03-31' }));
  await ok(post('officer', `${url}/follow-ups`, { kind: 'plan-approved', note: '認める。' }));
  await ok(post('m1', `${url}/answers`, { kind: 'evidence', note: '記録' }));
  const both = {
    ...who('officer'),
    permissions: new Set(['audits.plan', 'audits.conduct'] as const),
  };
  await ok(ask(both, 'POST', `${url}/follow-ups`, { kind: 'advice', note: 'こうするとよい。' }));
  const closing = ask(both, 'POST', `${url}/re-audits`, { passed: true, note: '済' });
  assert.deepEqual(await refused(closing), [409, 'audits.step.is-adviser']);
  await assert.rejects(
    owner.query(
      `insert into audits.step (organization_id, id, finding_id, kind, note, taken_by, taken_at)
       select organization_id, gen_random_uuid(), finding_id, 'reaudit-passed', 'x', taken_by, now()
       from audits.step where kind = 'advice'`,
    ),
    /advised/,
  );
  const far = { note: '受容', until: '2099-01-01' };
  assert.deepEqual(await refused(post('approver', `${url}/acceptances`, far)), [
    409,
    'audits.step.too-long',
  ]);
});

test('a revision shows its effect, and moves only through a mapping', async () => {
  const move = { editionId: second };
  const url = `/api/audit-campaigns/${campaign}`;
  const forecast = await ok(get('officer', `${url}/impact?editionId=${second}`));
  assert.equal(forecast.mapping, null);
  assert.deepEqual(await refused(post('officer', `${url}/edition`, move)), [
    409,
    'audits.campaign.no-mapping',
  ]);
  const wrong = mappingOf([['a'], 'equal-to', ['nowhere']]);
  const between = `/api/audit-mappings?from=${first}&to=${second}`;
  const { body } = await post('officer', between, wrong);
  assert.equal(body.faults[0].path, '/maps/0/targets');
  await ok(
    post(
      'officer',
      between,
      mappingOf(
        [['a'], 'equal-to', ['x1']],
        [['b'], 'equal-to', ['x2', 'x3']],
        [['c', 'd'], 'equal-to', ['x4']],
        [['e'], 'subset-of', ['x5']],
      ),
    ),
  );
  const impact = await ok(get('officer', `${url}/impact?editionId=${second}`));
  const own = impact.audits.find(
    (each: { organizationId: string }) => each.organizationId === wire('m1'),
  );
  assert.deepEqual(own.counts, { preserved: 4, weakened: 1, examine: 0, new: 1, ended: 1 });
  assert.equal(own.state, 'running');
  assert.ok(impact.days > 0);
  const done = await ok(post('officer', `${url}/edition`, move));
  assert.deepEqual([done.moved, done.total.preserved], [13, 4]);
  const { lines } = await ok(get('auditor', `/api/audits/${audit}/working-paper`));
  assert.deepEqual(
    lines.map((line: { clause: string; carriage: string; result: string | null; reason: string }) =>
      [line.clause, line.carriage, line.result, line.reason].join(' ').trim(),
    ),
    [
      'x1 preserved not-met equal',
      'x2 preserved met equal',
      'x3 preserved met equal',
      'x4 preserved not-met failed-part',
      'x5 weakened met part',
      'x6 examine',
    ],
  );
  assert.deepEqual(await refused(post('officer', `${url}/edition`, move)), [
    409,
    'audits.campaign.same-edition',
  ]);
  assert.deepEqual(await acts(campaign), ['audit-campaign.moved', 'audit-campaign.opened']);
});

test('next year the finding is a repeat although its clause has another number', async () => {
  const next = await ok(
    post('officer', '/api/audit-campaigns', {
      ...{ title: '令和9年度', kind: 'management', editionId: second },
      ...{ startsOn: '2027-04-01', endsOn: '2028-03-31', organizations: [wire('m1'), wire('m2')] },
    }),
  );
  const { bodies } = await ok(get('officer', `/api/audit-campaigns/${next.id}`));
  const repeats = [];
  for (const { id } of bodies) {
    await ok(post('officer', `/api/audits/${id}/auditors`, { personId: personWire('auditor') }));
    const raised = { clause: 'x1', title: 'また記録がない' };
    repeats.push(await ok(post('auditor', `/api/audits/${id}/findings`, raised)));
  }
  assert.deepEqual(repeats.map((each) => each.repeats).sort(), [0, 1]);
  const advice = await ok(get('auditor', `/api/audit-editions/${second}/advice`));
  assert.deepEqual(
    advice.map(({ clause, bodies: count, rounds }: Record<string, unknown>) => [
      clause,
      count,
      rounds,
    ]),
    [['x1', 2, 2]],
  );
  const own = await ok(get('m2', '/api/audit-findings'));
  assert.equal(own.length, 1);
  const { otherBodies } = await ok(get('m2', `/api/audit-findings/${own[0].id}`));
  assert.deepEqual(otherBodies, []);
});

test('the supervising ministry sees its agency, and another ministry does not', async () => {
  const { id } = await ok(
    post('officer', '/api/audit-campaigns', {
      ...{ title: '法人', kind: 'penetration', editionId: second },
      ...{ startsOn: '2026-04-01', endsOn: '2027-03-31', organizations: [wire('a1')] },
    }),
  );
  const { bodies } = await ok(get('m1', `/api/audit-campaigns/${id}`));
  assert.equal(bodies.length, 1);
  assert.equal((await get('m2', `/api/audit-campaigns/${id}`)).status, 404);
  await ok(
    post('officer', `/api/audits/${bodies[0].id}/auditors`, { personId: personWire('auditor') }),
  );
  const raised = await ok(
    post('auditor', `/api/audits/${bodies[0].id}/findings`, { clause: 'x2', title: '鍵' }),
  );
  const answers = `/api/audit-findings/${raised.id}/answers`;
  const plan = { kind: 'plan', note: '直す。', until: '2099-03-31' };
  assert.deepEqual(await refused(post('m1', answers, plan)), [403, 'audits.step.other-body']);
  await ok(post('a1', answers, plan));
});

test('what is closed is read by its body, and changes no more', async () => {
  await ok(post('auditor', `/api/audits/${audit}/closure`, {}));
  const paper = await ok(get('m1', `/api/audits/${audit}/working-paper`));
  assert.equal(paper.lines[0].result, 'not-met');
  const late = { judgements: [judgement('x6', 'met')] };
  assert.deepEqual(await refused(post('auditor', `/api/audits/${audit}/judgements`, late)), [
    409,
    'audits.audit.closed',
  ]);
  await assert.rejects(
    owner.query('update audits.audit set edition_id = $1 where closed_at is not null', [
      first.replace('edition_', ''),
    ]),
    /closed/,
  );
});
