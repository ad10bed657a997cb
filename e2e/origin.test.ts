// The meeting that this product began as, in the demo nation: urgent measures decided, an opinion given on
// another body's plan, the policy on audits revised, the Act made ready, posts asked for, a strategy ordered.
// Six months later the next meeting's papers tell what became of all that.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Page } from 'playwright-core';
import { z } from 'zod';

import { experts } from '../src/app/demo/experts.ts';
import { readPdf } from '../src/features/papers/server/testing-pdf.ts';
import { assertAccessible } from './accessibility.ts';
import { ask, made, meetingOf, type Voter } from './meeting.ts';
import { bodies, send } from './orders.ts';
import { openSite } from './person.ts';

const site = openSite();
const names = { officer: '灯 あかり', approver: '司 たえ', home: '内田山 ほのか' } as const;
const transportName = '運部 わたる';
const Lines = z.array(z.object({ id: z.string() }));
const dayMs = 86_400_000;

/** Everybody at the meeting, each with a page of their own. */
type Cast = {
  readonly officer: Page;
  readonly approver: Page;
  readonly home: Page;
  readonly voters: readonly Voter[];
};
async function cast(): Promise<Cast> {
  const [officer, approver, home, transport] = [
    await site.signIn(names.officer),
    await site.signIn(names.approver),
    await site.signIn(names.home),
    await site.signIn(transportName),
  ];
  const voters = [
    { page: approver, name: names.approver },
    { page: home, name: names.home },
    { page: transport, name: transportName },
  ];
  return { officer, approver, home, voters };
}
const leave = async ({ officer, voters }: Cast): Promise<void> => {
  for (const page of [officer, ...voters.map((each) => each.page)]) await page.context().close();
};

const now = async (): Promise<number> =>
  Date.parse(
    z.object({ now: z.string() }).parse(JSON.parse(await site.command('clock', '--json'))).now,
  );
const dayAfter = async (days: number): Promise<string> =>
  new Date((await now()) + days * dayMs).toISOString().slice(0, 10);

const confirm = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
};
const textOf = (name: string): string =>
  readFileSync(new URL(`../profiles/demo/plans/${name}.md`, import.meta.url), 'utf8');
/** A paper that a page offers, by what is written in it. */
async function paper(page: Page, path: string): Promise<string> {
  const got = await page.request.get(site.url + path);
  assert.equal(got.status(), 200, await got.text());
  return JSON.stringify(readPdf(await got.body())).replaceAll(/\\n|\s/g, '');
}

const urgent = [
  ['境界にある装置の緊急点検', 3],
  ['悪用が確認された脆弱性の修正', 7],
  ['管理者の多要素認証の徹底', 10],
  ['構成情報の提出', 14],
  ['委託先の体制の確認', 21],
  ['記録の保存期間の見直し', 30],
  ['事案対処の訓練の実施', 60],
] as const;
const items = {
  urgent: '緊急に取り組む事項について',
  opinion: '重点計画(改定案)への意見について',
  audit: '監査の基本方針の改定について',
  ready: '制度の施行準備の状況について',
  strategy: '次期戦略の策定について',
} as const;

let body = '';
let meetingId = '';
let statement = '';
let strategy = '';
let consultation = '';
const ids = { urgent: '', opinion: '', audit: '', ready: '', strategy: '' };

test('eleven experts are asked about the plan of another body, and an opinion is composed of what they say', async () => {
  const officer = await site.signIn(names.officer);
  const [home] = await bodies(officer, 'home');
  const title = 'デジタル社会の実現に向けた重点計画(改定案)';
  const plan = await made(officer, '/api/plans', {
    ...{ kind: 'other-body', title, organizationId: home, text: textOf('digital-1') },
  });
  const window = {
    opensAt: new Date((await now()) - 1000),
    closesAt: `${await dayAfter(20)}T00:00:00Z`,
  };
  const consultation = await made(officer, `/api/plans/${plan}/consultations`, {
    ...{ number: 1, title: `${title}への意見`, lead: '', naming: 'either', ...window },
    ...{ isModerated: true, isPublic: false, organizations: [] },
  });
  const invited = `/api/consultations/${consultation}/invitees`;
  for (const { name, affiliation, paragraph, words } of experts.slice(1)) {
    const invitation = { audience: 'expert', name, affiliation };
    const { code } = z
      .object({ code: z.string() })
      .parse(await send(officer, 'POST', invited, invitation));
    const said = { code, paragraph, words, giver: name, affiliation };
    await send(officer, 'POST', '/api/door-opinions', said);
  }
  // The eleventh comes as an expert does, with the code they were given.
  const [first] = experts;
  assert.ok(first);
  await officer.goto(`${site.url}/consultations/${consultation}`);
  await officer.getByText('有識者等に意見を求める').click();
  const form = officer.getByRole('form', { name: '有識者等に意見を求める' });
  await form.getByLabel('氏名').fill(first.name);
  await form.getByRole('button', { name: 'コードを発行する' }).click();
  const link = await officer.getByText('/opinion#').innerText();
  const expert = await site.visit({ path: link.slice(link.indexOf('/opinion#')) });
  await expert.getByRole('button', { name: '次へ' }).click();
  await expert
    .getByRole('button', { name: 'この段落に意見を述べる' })
    .nth(first.paragraph - 1)
    .click();
  await expert.getByRole('textbox', { name: '意見', exact: false }).first().fill(first.words);
  await expert.getByRole('button', { name: '意見を送る' }).click();
  await expert.getByText('意見を受け付けました。').waitFor();
  await expert.context().close();

  const { opinions } = await ask(
    officer,
    `/api/consultations/${consultation}/opinions`,
    z.object({ opinions: z.array(z.object({ id: z.string(), paragraph: z.number() })) }),
  );
  assert.equal(opinions.length, 11);
  const about = {
    number: 1,
    title: `${title}に対する本部の意見`,
    lead: '次のとおり意見を述べる。',
  };
  statement = await made(officer, `/api/plans/${plan}/statements`, about);
  for (const [paragraph, words] of [
    [4, '共通の認証基盤には、多要素認証を必須とすること。'],
    [9, '鍵の管理と障害時の対応を定めること。'],
    [10, '調達の基準に、サイバーセキュリティの確保を加えること。'],
  ] as const) {
    const own = opinions.filter((each) => each.paragraph === paragraph).map(({ id }) => id);
    assert.ok(own.length > 0);
    const point = { paragraph, words, opinions: own };
    await send(officer, 'POST', `/api/statements/${statement}/points`, point);
  }
  await officer.goto(`${site.url}/statements/${statement}`);
  await officer.getByText('鍵の管理と障害時の対応を定めること。').waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('an officer prepares the meeting with what each decision will do, its papers and its notice', async () => {
  const officer = await site.signIn(names.officer);
  const [council] = await ask(officer, '/api/council-bodies', Lines);
  body = council?.id ?? assert.fail('no body');
  const beginsAt = new Date((await now()) + 3_600_000);
  meetingId = await made(officer, '/api/council-meetings', {
    bodyId: body,
    kind: 'session',
    beginsAt,
  });
  const meeting = meetingOf(meetingId, officer);
  ids.urgent = await meeting.addItem('decision', items.urgent);
  ids.opinion = await meeting.addItem('opinion', items.opinion);
  ids.audit = await meeting.addItem('decision', items.audit);
  ids.ready = await meeting.addItem('report', items.ready);
  ids.strategy = await meeting.addItem('decision', items.strategy);
  const scope = {
    ...{ exposure: false, kinds: ['ministry'], sectors: [], designations: [], communities: [] },
    ...{ organizations: [], except: [] },
  };
  for (const [title, days] of urgent) {
    const draft = { kind: 'alert', title, body: `${title}を行うこと。`, days, scope };
    const directiveId = await made(officer, '/api/directives', draft);
    await meeting.prepare(ids.urgent, { kind: 'directive-issue', directiveId, version: 1 });
  }
  await meeting.propose(
    ids.urgent,
    '公開されている脆弱性への対処等を、期限を定めて各府省庁に求める。',
  );
  await meeting.propose(ids.audit, '監査の基本方針を、資料のとおり改定する。');
  await meeting.propose(ids.strategy, '本部は、次期戦略の案を作成し、次回の会合に提出する。');
  const [hq] = await bodies(officer, 'hq');
  const words = '次期戦略の案を作成し、次回の会合に提出すること。';
  const order = { kind: 'task-order', organizationId: hq, words, dueOn: await dayAfter(150) };
  await meeting.prepare(ids.strategy, order);

  await officer.goto(site.url + meeting.page);
  const part = (title: string) =>
    officer.getByRole('article').filter({ has: officer.getByRole('heading', { name: title }) });
  for (const [title, choice] of [
    [items.opinion, /^本部の意見の決定 .*改定案/],
    [items.audit, /^監査の基本方針の採択/],
  ] as const) {
    await part(title).getByText('決定に伴う措置を準備する', { exact: true }).click();
    const form = part(title).getByRole('form', { name: '決定に伴う措置を準備する' });
    const label = await form.getByRole('option', { name: choice }).first().innerText();
    await form.getByLabel('措置').selectOption({ label });
    await form.getByRole('button', { name: '記録する' }).click();
    await part(title).getByText('決定後に実施').waitFor();
  }
  await part(items.audit)
    .getByText(/採択した場合の影響/)
    .waitFor();
  await part(items.strategy).getByText('決定に伴い設定する施策を準備する').click();
  const measure = part(items.strategy).getByRole('form', {
    name: '決定に伴い設定する施策を準備する',
  });
  const goal = await measure.getByRole('option', { name: /政府機関等の対策の底上げ/ }).innerText();
  await measure.getByLabel('計画と目標').selectOption({ label: goal });
  await measure.getByLabel('施策').fill('次期戦略の検討体制の整備');
  await measure.getByRole('combobox', { name: '組織' }).fill('内務省');
  await officer
    .getByRole('option', { name: /内務省/ })
    .first()
    .click();
  await measure.getByLabel('内容').fill('検討の体制を整える。');
  await measure
    .getByLabel('期限の日')
    .first()
    .fill(await dayAfter(120));
  await measure.getByRole('button', { name: '記録する' }).click();
  await part(items.strategy).getByText('次期戦略の検討体制の整備').waitFor();

  const about = `name=a.txt&title=${encodeURIComponent('緊急に取り組む事項(案)')}`;
  const put = await officer.request.post(
    `${site.url}/api/council-items/${ids.urgent}/papers?${about}`,
    {
      data: Buffer.from('一から七までの措置'),
      headers: {
        ...{ 'content-type': 'application/octet-stream', origin: site.url },
        'idempotency-key': randomUUID(),
      },
    },
  );
  assert.equal(put.status(), 200, await put.text());
  await officer.reload();
  await officer.getByText('資料1 緊急に取り組む事項(案)').waitFor();
  await assertAccessible(officer);
  await confirm(officer, '開催を通知する');
  await officer.getByRole('heading', { level: 1, name: /第44回/ }).waitFor();
  await officer.context().close();
  assert.match(await site.command('council', 'agenda', meetingId), /次期戦略の策定について/);
});

test('the Act: every ministry has reported, and posts are asked for', async () => {
  const officer = await site.signIn(names.officer);
  const Readiness = z.object({
    bodies: z.array(z.object({ id: z.string(), nameJa: z.string() })),
    milestones: z.array(
      z.object({ id: z.string(), organizationId: z.string(), state: z.string() }),
    ),
  });
  const before = await ask(officer, '/api/law-readiness', Readiness);
  const silent = before.bodies.flatMap(({ id }) => {
    const own = before.milestones.filter(({ organizationId }) => organizationId === id);
    const said = own.some(({ state }) => state !== 'planned');
    return said ? [] : own.slice(0, 1);
  });
  assert.ok(silent.length > 0);
  for (const { id } of silent) {
    const report = { state: 'started', note: '照会を始めた。' };
    await send(officer, 'POST', `/api/law-milestones/${id}/reports`, report);
  }
  const { bodies: all, milestones } = await ask(officer, '/api/law-readiness', Readiness);
  for (const { id, nameJa } of all) {
    const own = milestones.filter(({ organizationId }) => organizationId === id);
    assert.ok(
      own.some(({ state }) => state !== 'planned'),
      nameJa,
    );
  }
  const { laws } = await ask(officer, '/api/laws', z.object({ laws: Lines }));
  const [hq, home] = await bodies(officer, 'hq', 'home');
  for (const [organizationId, amount] of [
    [hq, 30],
    [home, 12],
  ]) {
    const asked = { organizationId, lawId: laws[0]?.id, fiscalYear: 2028, kind: 'posts' };
    const step = { step: 'requested', amount, note: '施行後の体制' };
    await send(officer, 'POST', '/api/law-resources', { ...asked, ...step });
  }
  await officer.goto(`${site.url}/law-resources`);
  await officer.getByRole('row').filter({ hasText: '2028' }).filter({ hasText: '30' }).waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('with a quorum the meeting decides, and what it decided happens by itself', async () => {
  const people = await cast();
  const { officer, approver, home, voters } = people;
  const meeting = meetingOf(meetingId, officer);
  await officer.goto(site.url + meeting.page);
  await confirm(officer, '開会する');
  await officer.getByText(/定足数に達していません/).waitFor();
  for (const { name } of voters) await meeting.arrive(name);
  await officer.reload();
  await officer.getByText(/定足数に達しています/).waitFor();
  for (const id of [ids.urgent, ids.opinion, ids.audit, ids.strategy])
    await meeting.adopt(id, voters);

  await approver.goto(site.url + meeting.page);
  for (const [title, kind] of [
    [items.urgent, '決定'],
    [items.opinion, '意見'],
    [items.audit, '決定'],
    [items.strategy, '決定'],
  ] as const) {
    const part = approver
      .getByRole('article')
      .filter({ has: approver.getByRole('heading', { name: title }) });
    await part.getByText('結果を記録する', { exact: true }).click();
    const form = part.getByRole('form', { name: '結果を記録する' });
    await form.getByLabel('結果').selectOption({ label: kind });
    await form.getByRole('button', { name: '記録する' }).click();
    await part.getByText('実施済み').first().waitFor();
  }
  await assertAccessible(approver);

  const decided = await meeting.item(ids.urgent);
  assert.equal(decided.effects.length, 7);
  const Directive = z.object({ issuedAt: z.string(), title: z.string() });
  const issued: string[] = [];
  for (const { subject } of decided.effects) {
    issued.push((await ask(approver, `/api/directives/${subject ?? ''}`, Directive)).title);
  }
  assert.deepEqual(issued.toSorted(), urgent.map(([title]) => title).toSorted());
  const Stated = z.object({ state: z.string(), sha256: z.string(), decision: z.string() });
  const stated = await ask(officer, `/api/statements/${statement}`, Stated);
  assert.equal(stated.state, 'adopted');
  assert.equal(stated.sha256, (await meeting.item(ids.opinion)).outcome?.sha256);
  assert.match(stated.decision, /第44回会合決定/);
  await send(officer, 'POST', `/api/statements/${statement}/sending`, {});
  const Policies = z.array(z.object({ adopted: z.boolean().nullable() }));
  const policies = await ask(officer, '/api/audit-policies', Policies);
  assert.ok(policies.every(({ adopted }) => adopted === true));

  const noted = { kind: 'noted', words: '各府省庁の準備の状況を了承した。' };
  await send(approver, 'POST', `/api/council-items/${ids.ready}/outcome`, noted);
  await officer.reload();
  await confirm(officer, '閉会する');
  await officer.getByRole('link', { name: '議事録を見る' }).click();
  await officer.getByRole('button', { name: '記録から案を作成する' }).click();
  await officer.getByText('案(確認中)').waitFor();
  for (const { page } of voters) {
    await page.goto(`${site.url}${meeting.page}/minutes`);
    await page.getByRole('button', { name: '議事録を確認する' }).click();
    await page.getByText('確認済み').first().waitFor();
  }
  await approver.reload();
  await confirm(approver, '議事録を確定する');
  await approver.getByText('公開部分の SHA-256').waitFor();

  await home.goto(`${site.url}/statements/${statement}`);
  await home.getByText('多要素認証を必須とすること。').waitFor();
  for (const [number, state, words] of [
    [1, 'accepted', '必須とするよう修文する。'],
    [2, 'accepted', ''],
  ] as const) {
    const received = { number, state, words };
    await send(home, 'POST', `/api/statements/${statement}/receptions`, received);
  }
  await leave(people);
});

test('the strategy that was ordered is drafted, consulted on and answered opinion by opinion', async () => {
  const officer = await site.signIn(names.officer);
  strategy = await made(officer, '/api/plans', {
    ...{ kind: 'strategy', title: '次期烽火国サイバーセキュリティ戦略', organizationId: null },
    ...{ years: { first: 2027, last: 2031 }, text: textOf('strategy-1'), note: '意見募集の案' },
  });
  const [home] = await bodies(officer, 'home');
  const opensAt = new Date((await now()) - 1000);
  consultation = await made(officer, `/api/plans/${strategy}/consultations`, {
    ...{ number: 1, title: '次期戦略(案)への意見', lead: '', naming: 'either', isModerated: true },
    ...{
      isPublic: true,
      organizations: [home],
      opensAt,
      closesAt: `${await dayAfter(30)}T00:00:00Z`,
    },
  });
  const ministry = await site.signIn(names.home);
  const words = '脆弱性の影響を確認した後の報告先が示されていない。';
  const opinion = { paragraph: 8, words };
  await send(ministry, 'POST', `/api/consultations/${consultation}/opinions`, opinion);
  await ministry.context().close();
  for (const [paragraph, said] of [
    [5, '監査の結果を国民にも知らせてほしい。'],
    [5, '監査の結果は、概要だけでも公表すべきである。'],
    [11, '演習には中小企業も参加できるようにしてほしい。'],
  ] as const) {
    const given = {
      consultationId: consultation,
      paragraph,
      words: said,
      giver: '',
      affiliation: '',
    };
    await send(officer, 'POST', '/api/door-opinions', given);
  }
  await officer.context().close();
  await site.command('clock', '--forward', '40');

  const people = await cast();
  await answerAll(people);
  await leave(people);
});

/** Merges, answers, approves and publishes: each opinion with what it changed, or why it changed nothing. */
async function answerAll({ officer, approver }: Cast): Promise<void> {
  const revision = { base: 1, text: textOf('strategy-2'), note: '意見を踏まえた修正' };
  await send(officer, 'POST', `/api/plans/${strategy}/revisions`, revision);
  const desk = `/api/consultations/${consultation}`;
  const Opinions = z.object({ opinions: z.array(z.object({ id: z.string(), words: z.string() })) });
  const { opinions } = await ask(officer, `${desk}/opinions`, Opinions);
  assert.equal(opinions.length, 4);
  const idOf = (part: string) =>
    opinions.find(({ words }) => words.includes(part))?.id ?? assert.fail(part);
  const all = opinions.map(({ id }) => id);
  await send(officer, 'POST', `${desk}/moderation`, { opinions: all, isShown: true });
  const same = { into: idOf('国民にも'), opinions: [idOf('概要だけでも')] };
  await send(officer, 'POST', `${desk}/merges`, same);
  const changed = (paragraph: number) => ({ from: 1, to: 2, paragraphs: [paragraph] });
  const answers = [
    {
      ...{ id: idOf('国民にも'), gist: '監査の結果を公表すべきである。', outcome: 'reflected' },
      ...{ words: '結果の概要を公表することとした。', change: changed(5) },
    },
    {
      ...{ id: idOf('報告先'), gist: '報告先を示すべきである。', outcome: 'reflected' },
      ...{ words: '所管府省庁に報告することを明記した。', change: changed(8) },
    },
    {
      ...{ id: idOf('中小企業'), gist: '中小企業も参加できるようにすべきである。' },
      ...{ outcome: 'reference', words: '実施に当たっての参考とする。' },
      reason: '参加の範囲は、演習ごとの実施要領で定める。',
    },
  ];
  for (const { id, ...answer } of answers) {
    await send(officer, 'POST', `/api/opinions/${id}/answers`, answer);
  }
  const approved = answers.map(({ id }) => ({ opinionId: id, version: 1 }));
  await send(approver, 'POST', `${desk}/approvals`, { answers: approved });
  await approver.goto(`${site.url}/consultations/${consultation}/opinions`);
  await approver.getByRole('button', { name: '考え方を公表' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: '公表する' }).click();
  await approver.getByRole('button', { name: '考え方を公表' }).waitFor({ state: 'detached' });
  await approver.goto(`${site.url}/consultations/${consultation}/table`);
  for (const { gist, words } of answers) {
    const row = approver.getByRole('row').filter({ hasText: gist });
    await row.getByText(words).waitFor();
  }
  await assertAccessible(approver);
  const printed = await paper(officer, `${desk}/table/papers/pdf`);
  for (const { gist, words } of answers) {
    assert.ok(printed.includes(gist) && printed.includes(words), gist);
  }
}

test('six months later the next papers tell what became of everything, late ones first', async () => {
  await site.command('clock', '--forward', '143');
  const people = await cast();
  const { officer, approver, voters } = people;
  const next = await made(officer, '/api/council-meetings', {
    ...{ bodyId: body, kind: 'session', beginsAt: new Date((await now()) + 3_600_000) },
  });
  const meeting = meetingOf(next, officer);
  await meeting.addItem('report', '前回までの決定事項等の状況');
  const adoption = await meeting.addItem('decision', '次期戦略の決定について');
  const Plan = z.object({
    revisions: z.array(z.object({ number: z.number(), sha256: z.string(), state: z.string() })),
  });
  const draft = (await ask(officer, `/api/plans/${strategy}`, Plan)).revisions[0];
  assert.ok(draft);
  const { number, sha256 } = draft;
  await meeting.prepare(adoption, { kind: 'plan-adopt', planId: strategy, number, sha256 });
  await officer.goto(site.url + meeting.page);
  await officer.getByText('資料を追加する').first().click();
  await officer.getByRole('button', { name: '前回までの決定事項等の状況を資料にする' }).click();
  await officer.getByText(/資料1/).first().waitFor();

  const standing = await paper(officer, `/api/council-meetings/${next}/papers/standing/pdf`);
  const Decisions = z.array(
    z.object({ about: z.string(), title: z.string(), course: z.enum(['late', 'going', 'done']) }),
  );
  const lines = await ask(officer, '/api/council-decisions', Decisions);
  const courses = lines.map(({ course }) => course);
  const order = ['late', 'going', 'done'];
  assert.deepEqual(
    courses,
    courses.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  for (const [title] of urgent) {
    assert.equal(lines.find(({ about }) => about === title)?.course, 'late', title);
    assert.ok(standing.includes(title), title);
  }
  const courseOf = (part: string) => lines.find(({ about }) => about.includes(part))?.course;
  assert.equal(courseOf('次期戦略の案を作成し'), 'late', 'nobody has answered the task');
  assert.equal(courseOf('次期戦略の検討体制の整備'), 'late');
  assert.equal(courseOf('に対する本部の意見'), 'going', 'one point has no answer yet');
  for (const { about, title } of lines) {
    const said = (about || title).replaceAll(/\s/g, '');
    assert.ok(standing.includes(said) || /^\d{4}-/.test(said), said);
  }

  await meeting.move('notified');
  await meeting.move('open');
  for (const { name } of voters) await meeting.arrive(name);
  await meeting.adopt(adoption, voters);
  await send(approver, 'POST', `/api/council-items/${adoption}/outcome`, { kind: 'decided' });
  const adopted = (await ask(officer, `/api/plans/${strategy}`, Plan)).revisions[0];
  assert.deepEqual([adopted?.state, adopted?.sha256], ['adopted', sha256]);
  await approver.goto(`${site.url}/council-decisions`);
  await approver
    .getByRole('row')
    .filter({ hasText: '次期烽火国サイバーセキュリティ戦略' })
    .waitFor();
  await assertAccessible(approver);
  await leave(people);
});

test('the annual report is whole once each measure has its result, and rolls into the next year', async () => {
  const officer = await site.signIn(names.officer);
  const Plans = z.array(z.object({ id: z.string(), title: z.string() }));
  const plan = (await ask(officer, '/api/plans', Plans)).find(
    ({ title }) => title === '烽火国サイバーセキュリティ戦略',
  );
  assert.ok(plan);
  const year =
    Number((await dayAfter(-183)).slice(0, 4)) -
    ((await dayAfter(-183)).slice(5, 7) < '04' ? 1 : 0);
  const Report = z.object({
    gaps: z.number(),
    lines: z.array(
      z.object({
        ...{ id: z.string(), title: z.string() },
        year: z.object({
          ...{ version: z.number(), planned: z.string(), next: z.string() },
          budget: z.number().nullable(),
        }),
      }),
    ),
  });
  const path = `/api/plans/${plan.id}/annual-reports/${year}`;
  const before = await ask(officer, path, Report);
  assert.equal(before.gaps, before.lines.length);
  for (const { id, title, year: own } of before.lines) {
    await send(officer, 'POST', `/api/measures/${id}/years/${year}`, {
      ...{ base: own.version, planned: own.planned || `${title}に着手する。` },
      ...{
        result: `${title}を実施した。`,
        next: own.next || `${title}を続ける。`,
        budget: own.budget,
      },
    });
  }
  await officer.goto(`${site.url}/plans/${plan.id}/annual-report?year=${year}`);
  for (const { title } of before.lines) await officer.getByText(`${title}を実施した。`).waitFor();
  assert.equal((await ask(officer, path, Report)).gaps, 0);
  await assertAccessible(officer);
  const printed = await paper(officer, `${path}/papers/pdf`);
  for (const { title } of before.lines) assert.ok(printed.includes(`${title}を実施した。`), title);
  await officer.context().close();
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
