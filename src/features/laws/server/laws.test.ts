import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';
import {
  registerSystem,
  retireSystem,
  submitInventory,
} from '#features/inventory/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import { tellingJob } from '#features/notices/server/service.ts';
import { drain } from '#platform/jobs.ts';

import { lawSweep } from './service.ts';
import { lawSite } from './testing.ts';

const site = await lawSite();
const { get, post, put, wire, who, acts } = site;
after(() => site.drop());

type Extracted = { id: string; key: string; confirmed: boolean | null; outcomeState: string };
type Milestone = {
  id: string;
  organizationId: string;
  obligationId: string;
  names: { en: string };
  state: string;
  slack: number | null;
  endsOn: string;
  needs: { id: string; nameEn: string }[];
};

let act = '';
const obligations = new Map<string, string>();
const extracted = async (name: string): Promise<Extracted[]> =>
  (await ok(get(name, `/api/laws/${act}`))).extracted;

test('an officer takes in the Act with the order that sets its day; its obligations are drafts', async () => {
  assert.equal((await get('m1', '/api/law-offers')).status, 403);
  const offers = await ok(get('officer', '/api/law-offers'));
  assert.equal(offers.length, 5);
  const keys = ['jp:act42-2025'];
  const { laws, drafts } = await ok(post('officer', '/api/law-adoptions', { keys }));
  assert.equal(laws.length, 2);
  assert.equal(drafts, 7);
  [act = ''] = laws;
  assert.deepEqual(await refused(post('officer', '/api/law-adoptions', { keys })), [
    400,
    'kernel.invalid',
  ]);
  const own = await extracted('officer');
  assert.ok(own.every(({ confirmed }) => confirmed === null));
  assert.deepEqual(await extracted('m1'), []);
  for (const { id, key } of own) obligations.set(key, id);
});

const obligation = (key: string) => obligations.get(key) ?? assert.fail(key);

test('whoever drafted an obligation does not confirm it; a second person does, once', async () => {
  const url = `/api/law-obligations/${obligation('in-use')}/decision`;
  assert.equal((await post('officer', url, { confirm: true })).status, 403);
  for (const key of ['in-use', 'receive-reports', 'communications']) {
    await ok(
      post('approver', `/api/law-obligations/${obligation(key)}/decision`, { confirm: true }),
    );
  }
  assert.deepEqual(await refused(post('approver', url, { confirm: true })), [
    409,
    'laws.draft.decided',
  ]);
  assert.equal((await extracted('m1')).length, 3);
  const entered = await acts(obligation('in-use'));
  assert.ok(entered.includes('law.obligation-confirmed'));
});

test('a document with faults is refused with each of them, and nothing of it stays', async () => {
  const { laws: before } = await ok(get('officer', '/api/laws'));
  const document = {
    ...{ key: 'jp:other', version: '1', kind: 'act', parent: 'jp:nowhere', number: null },
    ...{ names: { ja: '法', en: 'Law' }, short: { ja: '法', en: 'Law' }, promulgatedOn: null },
    effects: [
      {
        ...{ provisions: [{ from: '1' }], on: { by: 'day', day: '2027-04-01' } },
        ...{ source: 's', certainty: { ja: '確実。', en: 'High.' } },
      },
    ],
    ...{ provisions: [{ at: '1', names: { ja: '目的', en: 'Purpose' } }], transitions: [] },
    ...{ obligations: [], assets: null, source: 's', certainty: { ja: '確実。', en: 'High.' } },
  };
  const bytes = (value: object) => new TextEncoder().encode(JSON.stringify(value));
  const { status, body } = await post('officer', '/api/law-documents', bytes(document));
  assert.equal(status, 400);
  assert.deepEqual(body.faults[0].path, '/parent');
  const wrong = bytes({ ...document, kind: 'poem', provisions: [{ at: 'x', names: {} }] });
  const again = await post('officer', '/api/law-documents', wrong);
  assert.ok(again.body.faults.length >= 3, JSON.stringify(again.body));
  assert.equal((await post('officer', '/api/law-documents', bytes([]))).status, 400);
  assert.deepEqual((await ok(get('officer', '/api/laws'))).laws, before);
  await ok(post('officer', '/api/law-documents', bytes({ ...document, parent: null })));
});

test('a law that is typed is read line by line, and every line that cannot be is named', async () => {
  const said = {
    ...{ key: 'jp:typed', kind: 'guideline', parent: 'jp:act42-2025', source: '官報' },
    ...{ names: { ja: '指針', en: 'Guideline' }, promulgatedOn: '2026-10-01' },
    ...{ effectiveOn: null, withinMonths: 6 },
  };
  const bad = { ...said, provisions: '第1条 目的 / Purpose\n何か\n第2条' };
  const { body } = await post('officer', '/api/laws', bad);
  assert.deepEqual(
    body.faults.map(({ text }: { text: { values: { line: number } } }) => text.values.line),
    [2, 3],
  );
  const { id } = await ok(
    post('officer', '/api/laws', { ...said, provisions: '第1条 目的 / Purpose' }),
  );
  const shown = await ok(get('m1', `/api/laws/${id}`));
  assert.equal(shown.provisions[0].force.state, 'undated');
  assert.equal(shown.provisions[0].force.latest, '2027-03-31');
});

const readiness = (name: string, query = '') => ok(get(name, `/api/law-readiness${query}`));
const milestones = async (name: string, key: string, code: string): Promise<Milestone[]> =>
  (await readiness(name)).milestones.filter(
    (each: Milestone) =>
      each.obligationId === obligation(key) && each.organizationId === wire(code),
  );
const named = async (name: string, [key, code, en]: readonly [string, string, string]) =>
  (await milestones(name, key, code)).find(({ names }) => names.en === en) ?? assert.fail(en);

test('plans are made for the bodies that owe an obligation, and each body sees its own alone', async () => {
  const url = `/api/law-obligations/${obligation('in-use')}/plans`;
  const strangers = { organizations: [wire('m1'), wire('power')] };
  assert.equal((await post('officer', url, strangers)).status, 400);
  assert.equal((await post('m1', url, strangers)).status, 403);
  const both = { organizations: [wire('m1'), wire('m2')] };
  assert.deepEqual(await ok(post('officer', url, both)), { plans: 2, milestones: 8 });
  assert.deepEqual(await refused(post('officer', url, both)), [409, 'laws.plan.all-there']);
  assert.deepEqual(
    (await readiness('m1')).bodies.map(({ id }: { id: string }) => id),
    [wire('m1')],
  );
  assert.deepEqual((await readiness('power')).milestones, []);
  const hidden = await named('officer', ['in-use', 'm2', 'Establish who has not notified yet']);
  assert.equal((await get('m1', `/api/law-milestones/${hidden.id}`)).status, 404);
  const report = { state: 'started' };
  assert.equal((await post('m1', `/api/law-milestones/${hidden.id}/reports`, report)).status, 404);
});

test('a ministry reports that a milestone is late, and the forecast and the path change with it', async () => {
  const first = await named('m1', ['in-use', 'm1', 'Establish who has not notified yet']);
  const before = await named('m1', ['in-use', 'm1', 'Report the outcome to the headquarters']);
  assert.equal(before.slack, 14);
  const url = `/api/law-milestones/${first.id}/reports`;
  for (const wrong of [
    { state: 'expected' },
    { state: 'expected', on: '2026-11-01' },
    { state: 'done', on: '2027-01-01' },
    { state: 'blocked' },
  ]) {
    assert.equal((await post('m1', url, wrong)).status, 400, JSON.stringify(wrong));
  }
  assert.deepEqual(await refused(post('m1', url, { state: 'reopened' })), [
    409,
    'laws.report.not-done',
  ]);
  await ok(post('m1', url, { state: 'expected', on: '2027-01-25', note: '照会に時間を要する。' }));
  const after = await named('m1', ['in-use', 'm1', 'Report the outcome to the headquarters']);
  assert.equal(after.slack, -20);
  const seen = await readiness('officer');
  const cell = seen.cells.find(
    (each: { organizationId: string }) => each.organizationId === wire('m1'),
  );
  assert.equal(cell.standing, 'late');
  assert.equal(seen.path[0], first.id);
  const earlier = encodeURIComponent('2026-11-25T00:00:00Z');
  assert.deepEqual((await readiness('officer', `?at=${earlier}`)).milestones, []);
  assert.deepEqual((await acts(first.id)).filter((each) => each === 'law.reported').length, 1);
});

test('a slip is weighed without anything being changed by it', async () => {
  const { id } = await named('m2', ['in-use', 'm2', 'Establish who has not notified yet']);
  const weighed = await ok(get('m2', `/api/law-milestones/${id}/slip?days=15`));
  assert.equal(weighed.moved.length, 4);
  assert.ok(weighed.moved.some(({ isMissed }: { isMissed: boolean }) => isMissed));
  const last = await named('m2', ['in-use', 'm2', 'Report the outcome to the headquarters']);
  assert.equal(last.slack, 14);
  assert.equal((await get('m1', `/api/law-milestones/${id}/slip?days=15`)).status, 404);
});

test('milestones that would wait for one another are refused by name; what waits for another body is told so', async () => {
  const m1 = await milestones('officer', 'in-use', 'm1');
  const [first, last] = [m1.at(0) ?? assert.fail(), m1.at(-1) ?? assert.fail()];
  const plan = { owner: '情報システム課', startsOn: '2026-12-01', days: 21 };
  const circle = { ...plan, needs: [last.id] };
  const { status, body } = await put('m1', `/api/law-milestones/${first.id}`, circle);
  assert.equal(status, 400);
  for (const name of ['未届出の事業者を把握する → ', '移行の結果を本部に報告する']) {
    assert.ok(body.faults[0].text.values.ids.includes(name), name);
  }
  const other = await named('officer', ['in-use', 'm2', 'Establish who has not notified yet']);
  const waiting = { ...plan, needs: [other.id] };
  assert.equal((await put('m1', `/api/law-milestones/${first.id}`, waiting)).status, 400);
  await ok(put('officer', `/api/law-milestones/${first.id}`, waiting));
  const shown = await named('m1', ['in-use', 'm1', 'Establish who has not notified yet']);
  assert.deepEqual(
    shown.needs.map(({ nameEn }) => nameEn),
    ['Transport'],
  );
  // It learns that it waits, and no more.
  assert.equal((await get('m1', `/api/law-milestones/${other.id}`)).status, 404);
  assert.deepEqual(
    await refused(put('m1', `/api/law-milestones/${first.id}`, { ...plan, needs: [] })),
    [403, 'laws.plan.headquarters-set'],
  );
});

test('evidence is kept byte for byte and taken along by whoever may, through the exit door', async () => {
  const { id } = await named('m1', ['in-use', 'm1', 'Remind them and answer questions']);
  const url = `/api/law-milestones/${id}`;
  const file = new TextEncoder().encode('催告状');
  const handed = await ok(post('m1', `${url}/evidence?name=a.txt&note=`, file));
  const asked = { evidenceId: handed.id };
  const taken = await ok(post('officer', `${url}/evidence-download`, asked));
  assert.equal(Buffer.from(taken.content, 'base64').toString(), '催告状');
  assert.equal((await post('m2', `${url}/evidence-download`, asked)).status, 404);
  await ok(post('m1', `${url}/reports`, { state: 'done', on: '2026-11-26' }));
  assert.equal((await ok(get('m1', url))).evidence[0].file, 'a.txt');
  assert.deepEqual(await refused(post('m1', `${url}/reports`, { state: 'started' })), [
    409,
    'laws.report.is-done',
  ]);
});

test('what is requested a ministry says, what is granted the headquarters, each of what was requested', async () => {
  const line = { organizationId: wire('m1'), lawId: act, fiscalYear: 2027, kind: 'posts' };
  const state = (name: string, step: string, amount: number) =>
    post(name, '/api/law-resources', { ...line, step, amount });
  assert.deepEqual(await refused(state('officer', 'granted', 3)), [
    409,
    'laws.resource.not-requested',
  ]);
  await ok(state('m1', 'requested', 8));
  assert.equal((await state('m1', 'granted', 8)).status, 403);
  assert.equal((await state('m2', 'requested', 8)).status, 404);
  await ok(state('officer', 'assessed', 5));
  await ok(state('officer', 'granted', 4));
  const [shown] = await ok(get('m1', '/api/law-resources'));
  assert.deepEqual([shown.requested, shown.assessed, shown.granted], [8, 5, 4]);
  assert.deepEqual(await ok(get('m2', '/api/law-resources')), []);
});

test('a duty that is not there once its law is in force is found missing, told once, and linked', async () => {
  const find = async () =>
    (await extracted('officer')).find(({ key }) => key === 'receive-reports');
  assert.equal((await find())?.outcomeState, 'linked');
  const url = `/api/law-obligations/${obligation('receive-reports')}/outcome`;
  const gone = { outcome: { kind: 'duty', target: 'jp:nowhere' } };
  assert.deepEqual(await ok(put('officer', url, gone)), { state: 'missing' });
  const settle = () => drain(site.ownerUrl, site.tools, [lawSweep, tellingJob]);
  await settle();
  await settle();
  const told = async () => (await acts(act)).filter((each) => each === 'notice.told').length;
  assert.equal(await told(), 1);
  const future = { outcome: { kind: 'clause', target: 's9' } };
  const later = `/api/law-obligations/${obligation('communications')}/outcome`;
  assert.deepEqual(await ok(put('officer', later, future)), { state: 'awaited' });
});

test('milestones are reminded of before and after they are due, and in the end above', async () => {
  const { id } = await named('m2', ['in-use', 'm2', 'Establish who has not notified yet']);
  const told = async () => (await acts(id)).filter((each) => each === 'notice.told').length;
  const settle = () => drain(site.ownerUrl, site.tools, [lawSweep, tellingJob]);
  const plan = { owner: '課', startsOn: '2026-11-26', days: 10, needs: [] };
  await ok(put('m2', `/api/law-milestones/${id}`, plan));
  await settle();
  assert.equal(await told(), 0);
  for (const [days, count] of [
    [4, 1],
    [7, 2],
    [7, 3],
    [1, 3],
  ] as const) {
    await site.passDays(days);
    await settle();
    assert.equal(await told(), count, `after ${days} days more`);
  }
});

let system = '';

test('a computer that runs nothing but excluded products is not notified, and is reported on all the same', async () => {
  const actor = who('power');
  const fields = {
    name: '給電制御',
    purpose: '制御',
    owner: '系統課',
    importance: 'high',
  } as const;
  const { id } = await site.tools.write(actor, (work) =>
    registerSystem(work, { organizationId: site.of('power'), ...fields }),
  );
  system = SystemId.encode(id);
  const submit = (list: string) =>
    site.tools.write(actor, (work) =>
      submitInventory(
        work,
        { systemId: id, current: 'yes' },
        Buffer.from(`vendor,product,version\n${list}\n`),
      ),
    );
  const line = async (name = 'power') =>
    (await ok(get(name, '/api/law-assets'))).computers.find(
      (each: { systemId: string }) => each.systemId === system,
    );
  assert.equal((await line()).standing, 'unjudged');
  assert.equal((await line()).reports, 'unknown');
  const judged = { lawId: act, systemId: system, specified: true, reason: '供給に直結する。' };
  assert.equal(
    (await post('m1', '/api/law-scopings', { ...judged, sinceOn: '2020-04-01' })).status,
    404,
  );
  await ok(post('power', '/api/law-scopings', { ...judged, sinceOn: '2020-04-01' }));
  // Of what it runs nothing is known yet: that is no exclusion.
  assert.equal((await line()).standing, 'owed');
  await submit('Microsoft,Windows Server,2022');
  const excluded = await line();
  assert.equal(excluded.standing, 'excluded');
  assert.equal(excluded.reports, 'required');
  const notify = { lawId: act, systemId: system };
  assert.equal((await post('power', '/api/law-notifications', notify)).status, 409);
  await submit('Microsoft,Windows Server,2022\nMaker,Gate,1.5');
  const owed = await line('m1');
  assert.equal(owed.standing, 'owed');
  assert.equal(owed.dueOn, '2027-03-31');
});

test('a notification goes to the competent ministry, a change is owed again, and others see nothing', async () => {
  const notify = { lawId: act, systemId: system };
  const sent = await ok(post('power', '/api/law-notifications', notify));
  assert.equal(sent.kind, 'introduction');
  const url = `/api/law-notifications/${sent.id}`;
  const shown = await ok(get('m1', url));
  assert.deepEqual(
    shown.products.map(({ name }: { name: string }) => name),
    ['maker:gate'],
  );
  assert.equal(shown.recipient.en, 'Home Affairs');
  assert.equal((await get('m2', url)).status, 404);
  assert.equal((await get('m2', `${url}/receipt`)).status, 404);
  // Nobody has signed the tree of this installation yet.
  assert.deepEqual(await refused(get('power', `${url}/receipt`)), [
    409,
    'laws.asset.receipt-later',
  ]);
  assert.equal((await post('power', '/api/law-notifications', notify)).status, 409);
  const actor = who('power');
  await site.tools.write(actor, (work) =>
    submitInventory(
      work,
      { systemId: SystemId.decode(system), current: 'yes' },
      Buffer.from('vendor,product,version\nMicrosoft,Windows Server,2022\nMaker,Gate,1.6\n'),
    ),
  );
  const changed = await ok(post('power', '/api/law-notifications', notify));
  assert.equal(changed.kind, 'change');
  const retired = { systemId: SystemId.decode(system), reason: '廃止' };
  await site.tools.write(actor, (work) => retireSystem(work, retired));
  const withdrawn = await ok(post('power', '/api/law-notifications', notify));
  assert.equal(withdrawn.kind, 'withdrawal');
  assert.deepEqual((await ok(get('power', '/api/law-assets'))).computers, []);
  assert.ok((await acts(sent.id)).includes('law.computer-notified'));
});
