import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';

import { ok, refused as refusedWith } from '#features/access/server/testing.ts';
import { readPdf } from '#features/papers/server/testing-pdf.ts';

import { councilSite } from './testing-council.ts';

const site = await councilSite();
const { get, post, personWire: person, wire, actsFor: acts, verify, pass, owner } = site;
const refused = async (answer: Parameters<typeof refusedWith>[0]) =>
  (await refusedWith(answer)).join(' ');
after(() => site.drop());

const text = new TextEncoder();
const sha = (of: string) => createHash('sha256').update(of).digest('hex');

// The test walks through two meetings; each step rests on those before it.

let [body, meeting, item, sealed, directive] = ['', '', '', '', ''];
const seats: Record<string, string> = {};

const addSeat = async (of: string, name: string, kind: string, basis = 'ex-officio') => {
  const titles = { titleJa: `席${name}`, titleEn: `Seat ${name}` };
  const { id } = await ok(
    post('officer', `/api/council-bodies/${of}/seats`, { kind, basis, ...titles }),
  );
  return String(id);
};
const seatOn = (seat: string, name: string, standing = 'holder', more: object = {}) =>
  post('officer', `/api/council-seats/${seat}/terms`, {
    personId: person(name),
    standing,
    ...more,
  });
const show = (name: string, id = meeting) => ok(get(name, `/api/council-meetings/${id}`));
const move = (to: string, id = meeting) =>
  post('officer', `/api/council-meetings/${id}/moves`, { to });
const inDays = async (days: number) => {
  const { rows } = await owner.query<{ now: Date }>('select platform.now() as now');
  return new Date(Number(rows[0]?.now) + days * 86_400_000).toISOString();
};

test('an officer constitutes a body by a rule of the profile and seats its members', async () => {
  const names = { nameJa: '旧本部会議', nameEn: 'Former council', rule: 'headquarters' };
  assert.equal((await post('m1', '/api/council-bodies', names)).status, 403);
  const wrong = post('officer', '/api/council-bodies', { ...names, rule: 'none' });
  assert.equal(await refused(wrong), '400 council.body.no-rule');
  const former = await ok(post('officer', '/api/council-bodies', { ...names, firstNumber: 43 }));
  const next = { ...names, nameJa: '本部会議', nameEn: 'Council', succeeds: former.id };
  body = String((await ok(post('officer', '/api/council-bodies', next))).id);
  assert.equal(
    await refused(post('officer', '/api/council-bodies', next)),
    '409 council.body.ended',
  );
  for (const [name, kind] of [
    ['approver', 'chair'],
    ['m1', 'member'],
    ['m2', 'member'],
    ['m3', 'member'],
    ['expert', 'expert'],
  ] as const) {
    seats[name] = await addSeat(body, name, kind, kind === 'expert' ? 'personal' : 'ex-officio');
  }
  const chair = { kind: 'chair', basis: 'personal', titleJa: 'x', titleEn: 'x' };
  const second = post('officer', `/api/council-bodies/${body}/seats`, chair);
  assert.equal(await refused(second), '409 council.seat.has-chair');
  for (const name of ['approver', 'm1', 'm2', 'm3']) await ok(seatOn(seats[name] ?? '', name));
  await ok(seatOn(seats['m1'] ?? '', 'm1-deputy', 'alternate'));
  const endsOn = (await inDays(30)).slice(0, 10);
  const long = await seatOn(seats['expert'] ?? '', 'expert', 'holder', { endsOn: '2199-01-01' });
  assert.equal(long.body.faults[0].text.key, 'council.seat.too-long');
  await ok(seatOn(seats['expert'] ?? '', 'expert', 'holder', { endsOn }));
  const twice = await seatOn(seats['m1'] ?? '', 'm2');
  assert.equal(twice.status, 400);
  const { generation } = (await ok(get('m1', `/api/council-bodies/${body}`))).body;
  assert.equal(generation, 1, 'a member of the successor knows nothing of the body before it');
  assert.equal((await ok(get('officer', `/api/council-bodies/${body}`))).body.generation, 2);
});

test('a meeting is planned, prepared and notified; until then its agenda is not there for members', async () => {
  const plan = {
    bodyId: body,
    kind: 'session',
    title: '',
    place: '庁議室',
    beginsAt: await inDays(1),
  };
  meeting = String((await ok(post('officer', '/api/council-meetings', plan))).id);
  assert.equal(await refused(move('open')), '409 council.meeting.wrong-state');
  assert.equal(await refused(move('notified')), '409 council.meeting.no-agenda');
  const url = `/api/council-meetings/${meeting}/items`;
  const add = async (title: string, kind: string, more: object = {}) =>
    String((await ok(post('officer', url, { kind, title, ...more }))).id);
  item = await add('緊急の措置', 'decision');
  sealed = await add('脅威の評価', 'report', { insiders: [person('m1')] });
  await add('その他', 'deliberation');
  assert.deepEqual((await show('m1')).items, []);
  const { number } = await ok(move('notified'));
  assert.equal(number, 1, 'the successor counts anew');
  assert.equal((await get('auditor', '/api/council-meetings')).status, 200);
});

test('a sealed item is there for its insiders alone: no gap, no trace, for nobody else', async () => {
  for (const name of ['m2', 'approver', 'officer-2', 'auditor', 'expert']) {
    const { items } = await show(name);
    const told = items.map((each: { number: string; isSealed: boolean }) => each.number);
    assert.deepEqual(told, ['1', '2'], name);
    assert.equal(JSON.stringify(items).includes('脅威の評価'), false);
    const url = `/api/council-items/${sealed}/statements`;
    const spoken = await post(name === 'auditor' ? 'm2' : name, url, {
      seatId: seats['m2'],
      words: 'x',
    });
    const absent = await post(
      'm2',
      url.replace(sealed, 'item_00000000-0000-4000-8000-000000000000'),
      {
        ...{ seatId: seats['m2'], words: 'x' },
      },
    );
    assert.deepEqual([spoken.status, spoken.body.text], [absent.status, absent.body.text]);
  }
  for (const name of ['officer', 'm1']) {
    const { items } = await show(name);
    assert.deepEqual(
      items.map((each: { number: string; isSealed: boolean }) => [each.isSealed, each.number]),
      [
        [false, '1'],
        [false, '2'],
        [true, '1'],
      ],
    );
  }
  const subject = sealed.replace('item_', 'sealed-item_');
  assert.deepEqual(await acts('officer', subject), ['council-item.added']);
  assert.deepEqual(await acts('approver', subject), []);
  assert.deepEqual(await acts('auditor', subject), []);
  assert.deepEqual((await verify('auditor')).faults, [], 'what is sealed is verified all the same');
});

test('a paper is not there a second before its release, for whoever asks', async () => {
  const releasedAt = await inDays(1);
  const url = `/api/council-items/${item}/papers?name=a.txt&title=%E6%A1%88&releasedAt=${encodeURIComponent(releasedAt)}`;
  const { id, version } = await ok(post('officer', url, text.encode('案の本文')));
  const download = `/api/council-papers/${id}/${version}/download`;
  const count = async (name: string) => (await show(name)).items[0].papers.length;
  assert.equal(await count('officer'), 1);
  for (const name of ['m1', 'approver', 'officer-2']) {
    assert.equal(await count(name), 0);
    assert.equal((await post(name, download, {})).status, 404);
  }
  await pass('23:59:50');
  assert.equal(await count('m1'), 0);
  await pass('00:00:11');
  assert.equal(await count('m1'), 1);
  const taken = await ok(post('m1', download, {}));
  assert.equal(Buffer.from(taken.content, 'base64').toString(), '案の本文');
});

const arrive = (seat: string, name: string, of = meeting) =>
  post('officer', `/api/council-meetings/${of}/arrivals`, {
    ...{ seatId: seats[seat], personId: person(name), manner: 'present' },
  });
let proposal = '';
const adopted = '一 直ちに修正すること。\r\n二 結果を報告すること。 ';

test('attendance: a seat once, a person once, nobody on a seat that is not theirs', async () => {
  await ok(move('open'));
  await ok(arrive('approver', 'approver'));
  await ok(arrive('m1', 'm1-deputy'));
  assert.equal(await refused(arrive('m1', 'm1')), '409 council.floor.taken');
  assert.equal(await refused(arrive('m2', 'm1')), '400 council.floor.not-seated');
  const put = await ok(post('officer', `/api/council-items/${item}/proposals`, { text: adopted }));
  proposal = String(put.id);
  assert.equal(put.sha256, sha(adopted));
  const ballot = { proposalId: proposal, manner: 'named' };
  const early = post('officer', `/api/council-items/${item}/ballots`, ballot);
  assert.equal(await refused(early), '409 council.ballot.no-quorum');
  await ok(arrive('m2', 'm2'));
  assert.equal((await show('m2')).quorum.isReached, true);
});

test('what a decision will do is laid down beforehand, and refused where nothing waits', async () => {
  const scope = {
    ...{ exposure: false, kinds: ['ministry'], sectors: [], designations: [], communities: [] },
    ...{ organizations: [], except: [] },
  };
  const draft = { kind: 'alert', title: '至急の点検', body: '点検すること。', days: 7, scope };
  directive = String((await ok(post('officer', '/api/directives', draft))).id);
  const url = `/api/council-items/${item}/effects`;
  const issue = { kind: 'directive-issue', directiveId: directive, version: 1 };
  const other = post('officer', url, { effect: { ...issue, version: 2 } });
  assert.equal((await other).status, 400);
  await ok(post('officer', url, { effect: issue }));
  const dueOn = (await inDays(10)).slice(0, 10);
  const task = {
    kind: 'task-order',
    organizationId: wire('m2'),
    words: '体制を報告すること。',
    dueOn,
  };
  await ok(post('officer', url, { effect: task }));
  assert.equal(
    (await show('m2')).items[0].effects.length,
    0,
    'not for members before the decision',
  );
});

let ballot = '';
const vote = (name: string, seat: string, choice: string) =>
  post(name, `/api/council-ballots/${ballot}/votes`, { seatId: seats[seat], choice });

test('votes: once for a seat, once for a person, on one’s own seat, unseen until the close, never after', async () => {
  const outcome = `/api/council-items/${item}/outcome`;
  const early = post('approver', outcome, { kind: 'decided' });
  assert.equal(await refused(early), '409 council.item.nothing-adopted');
  const asked = { proposalId: proposal, manner: 'named' };
  ballot = String((await ok(post('officer', `/api/council-items/${item}/ballots`, asked))).id);
  assert.equal(await refused(vote('m1', 'm1', 'for')), '403 council.floor.not-yours');
  await ok(vote('m1-deputy', 'm1', 'for'));
  assert.equal(await refused(vote('m1-deputy', 'm1', 'against')), '409 council.ballot.seat-voted');
  assert.equal(await refused(vote('officer', 'm1', 'against')), '409 council.ballot.seat-voted');
  assert.equal(await refused(vote('m2', 'm3', 'for')), '409 council.floor.empty-seat');
  assert.deepEqual((await show('approver')).items[0].ballots[0].votes, []);
  await ok(vote('m2', 'm2', 'against'));
  const close = (more: object) => post('officer', `/api/council-ballots/${ballot}/close`, more);
  assert.equal(await refused(close({})), '409 council.ballot.tie');
  assert.equal(
    await refused(post('approver', outcome, { kind: 'noted' })),
    '409 council.ballot.running',
  );
  const { result, counts } = await ok(close({ casting: 'for' }));
  assert.deepEqual([result, counts.for, counts.against, counts.silent], ['adopted', 1, 1, 1]);
  assert.equal(await refused(vote('approver', 'approver', 'for')), '409 council.ballot.closed');
  assert.equal((await show('approver')).items[0].ballots[0].votes.length, 2);
});

test('two votes at once on one seat: one counts', async () => {
  const { id } = await ok(
    post('officer', `/api/council-items/${item}/proposals`, { text: '別案', amends: proposal }),
  );
  const open = { proposalId: id, manner: 'open' };
  ballot = String((await ok(post('officer', `/api/council-items/${item}/ballots`, open))).id);
  const sent = await Promise.all([vote('m2', 'm2', 'for'), vote('officer', 'm2', 'against')]);
  assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 409]);
  await ok(vote('m1-deputy', 'm1', 'against'));
  await ok(vote('approver', 'approver', 'against'));
  await ok(post('officer', `/api/council-ballots/${ballot}/close`, {}));
  const shown = (await show('m2')).items[0].ballots[1];
  assert.deepEqual([shown.result, shown.votes], ['rejected', []]);
});

test('a decision acts under the right of whoever declares it, or nothing happens', async () => {
  const url = `/api/council-items/${item}/outcome`;
  assert.equal((await post('officer', url, { kind: 'decided' })).status, 403);
  // Somebody who may declare and does not hold what the effect takes.
  const { permissions, ...chair } = site.who('approver');
  const held = {
    has: (each: Parameters<typeof permissions.has>[0]) =>
      each !== 'directives.approve' && permissions.has(each),
  };
  const lesser = site.ask({ ...chair, permissions: held }, 'POST', url, { kind: 'decided' });
  assert.equal(await refused(lesser), '403 council.effect.no-right');
  assert.equal((await show('m2')).items[0].outcome, null);
  const { done } = await ok(post('approver', url, { kind: 'decided' }));
  assert.deepEqual(
    done.map(({ kind }: { kind: string }) => kind),
    ['directive-issue', 'task-order'],
  );
  const { outcome, effects } = (await show('m2')).items[0];
  assert.equal(outcome.text, adopted);
  assert.equal(outcome.sha256, sha(outcome.text));
  assert.equal(effects.length, 2);
  assert.ok((await acts('approver', directive)).includes('directive.issued'));
  const { rows } = await owner.query(
    `select facts from ledger.entry where act = 'council-item.decided' and subject = $1`,
    [item],
  );
  assert.equal(rows[0].facts.sha256, sha(adopted));
  assert.equal(await refused(post('approver', url, { kind: 'noted' })), '409 council.item.settled');
});

let task = '';
test('a task is its body’s to answer with evidence, and closed by the headquarters alone', async () => {
  const [line] = await ok(get('m2', '/api/council-tasks'));
  task = String(line.id);
  assert.equal((await get('m1', `/api/council-tasks/${task}`)).status, 200, 'members know of it');
  const url = `/api/council-tasks/${task}`;
  const note = encodeURIComponent('体制表を提出する。');
  const answer = (name: string) =>
    post(name, `${url}/answers?name=a.txt&note=${note}`, text.encode('体制表'));
  assert.equal(await refused(answer('m1')), '403 council.task.not-own');
  const early = post('officer', `${url}/verdicts`, { kind: 'accepted', note: 'よい。' });
  assert.equal(await refused(early), '409 council.task.no-answer');
  await ok(post('m2', `${url}/reports`, { note: '準備中。' }));
  await ok(answer('m2'));
  await ok(post('officer', `${url}/verdicts`, { kind: 'returned', note: '氏名がない。' }));
  assert.equal((await ok(get('m2', url))).task.standing, 'open');
  await pass('20 days');
  assert.equal((await ok(get('m2', url))).task.standing, 'late');
});

test('minutes: drafted from the record, confirmed, locked, and then only corrected with a reason', async () => {
  const url = `/api/council-meetings/${meeting}/minutes`;
  assert.equal(await refused(post('officer', url, {})), '409 council.minutes.not-closed');
  await ok(move('closed'));
  await ok(post('officer', url, {}));
  const { paragraphs, waiting } = await ok(get('m2', url));
  assert.equal(waiting.length, 3);
  const whole = JSON.stringify(paragraphs);
  assert.ok(whole.includes('案1について採決し、賛成1、反対1、棄権0により可決'));
  assert.equal(whole.includes('脅威の評価'), false);
  assert.ok(!JSON.stringify(await ok(get('officer', url))).includes('別案'));
  const confirm = (name: string, seat: string, number: number, objection = '') =>
    post(name, `${url}-confirmations`, { number, seatId: seats[seat], objection });
  assert.equal(await refused(confirm('m3', 'm3', 1)), '403 council.minutes.not-there');
  await ok(confirm('m2', 'm2', 1, '反対の理由がない。'));
  const lock = (number: number) => post('approver', `${url}-lock`, { number });
  assert.equal(await refused(lock(1)), '409 council.minutes.unconfirmed');
  const changed = [
    ...paragraphs,
    { itemId: item, words: '省m2は、期間が短いと述べた。', isPublic: false },
  ];
  const revise = (number: number, reason = '') =>
    post('officer', `${url}-revisions`, { number, paragraphs: changed, reason });
  await ok(revise(1));
  assert.equal(await refused(revise(1)), '409 council.minutes.other');
  for (const [name, seat] of [
    ['approver', 'approver'],
    ['m1-deputy', 'm1'],
    ['m2', 'm2'],
  ] as const) {
    await ok(confirm(name, seat, 2));
  }
  const { sha256 } = await ok(lock(2));
  assert.match(sha256, /^[0-9a-f]{64}$/);
  assert.equal(await refused(lock(2)), '409 council.minutes.locked');
  const [fault] = (await revise(2)).body.faults;
  assert.equal(fault.path, '/reason');
  await assert.rejects(
    owner.query('update council.minutes set locked_at = null where number = 2'),
    /only through a correction/,
  );
  await ok(revise(2, '日付の誤り。'));
  const { revisions } = await ok(get('m2', url));
  assert.deepEqual(
    revisions.map(({ kind }: { kind: string }) => kind),
    ['correction', 'draft', 'draft'],
  );
});

test('an expert whose term ended sees what they saw, no more', async () => {
  const before = await show('expert');
  await pass('11 days');
  const plan = { bodyId: body, kind: 'session', beginsAt: await inDays(5) };
  const next = String((await ok(post('officer', '/api/council-meetings', plan))).id);
  const report = { kind: 'report', title: '前回までの状況' };
  const standing = await ok(post('officer', `/api/council-meetings/${next}/items`, report));
  await ok(move('notified', next));
  assert.equal((await get('expert', `/api/council-meetings/${next}`)).status, 404);
  assert.equal((await get('m3', `/api/council-meetings/${next}`)).status, 200);
  const now = await show('expert');
  assert.deepEqual(now.items, before.items);
  assert.equal(now.meeting.state, 'closed');
  const { meetings } = await ok(get('expert', '/api/council-meetings?fiscalYear=2026'));
  assert.ok(meetings.every(({ id }: { id: string }) => id !== next));
  await followUp(next, String(standing.id));
});

/** The papers of the next meeting tell what became of the last one, late ones first. */
async function followUp(next: string, report: string): Promise<void> {
  const lines = await ok(get('officer', '/api/council-decisions'));
  assert.deepEqual(
    lines.map(({ effect, course }: { effect: string; course: string }) => [effect, course]),
    [
      ['directive-issue', 'late'],
      ['task-order', 'late'],
    ],
  );
  await ok(post('officer', `/api/council-items/${report}/standing-paper`, {}));
  const part = get('m3', `/api/council-meetings/${next}/papers/standing/pdf`);
  assert.equal(await refused(part), '403 council.paper.whole-nation');
  const { items } = await show('m3', next);
  const [paper] = items[0].papers;
  const taken = await ok(post('m3', `/api/council-papers/${paper.id}/1/download`, {}));
  const read = readPdf(Buffer.from(taken.content, 'base64'));
  const said = JSON.stringify(read).replaceAll(/\\n|\s/g, '');
  assert.ok(
    said.indexOf('至急の点検') > 0 && said.indexOf('体制を報告する') > 0,
    said.slice(0, 400),
  );
}
