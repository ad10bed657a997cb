// Papers as they are asked for: who gets which, what they bear, and what is left behind of them.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { readPdf } from '#features/papers/server/testing-pdf.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';

import { noroshi } from './testing.ts';
import { settledSite } from './testing-settled.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const { site, idOf, who, ask, done, refused, settle, pass } = await settledSite();

const nobody = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
const action = { text: '', per: 'organization', onlyForensic: false, evidence: 'report' };

async function drafted(kind: 'directive' | 'alert' | 'circular', more: object = {}) {
  const { id } = await done(
    ask(who['officer'], 'POST', '/api/directives', {
      ...{
        kind,
        label: 'TLP:AMBER+STRICT',
        title: '機器の点検',
        body: '点検すること。\n急ぐこと。',
      },
      days: 10,
      scope: { ...nobody, organizations: [idOf['harbour'], idOf['water']], except: [] },
      ...(kind === 'circular'
        ? {}
        : { actions: [{ ...action, number: 1, due: { by: 'days', days: 10 } }] }),
      ...more,
    }),
  );
  return id as string;
}

async function issued(...of: Parameters<typeof drafted>) {
  const id = await drafted(...of);
  await done(ask(who['approver'], 'POST', `/api/directives/${id}/issue`, { version: 1 }));
  return id;
}

const newPerson = `person_${randomUUID()}`;
let directive: string;
before(async () => {
  directive = await issued('directive');
  await settle();
});

const paper = (asker: string, rest: string, id = directive) =>
  ask(who[asker], 'GET', `/api/directives/${id}/papers/${rest}`);
const to = (code: string) => `organizationId=${idOf[code] ?? ''}`;

/** A file as it is downloaded: its name and its bytes, or the status of the refusal. */
async function file(asker: Actor | undefined, rest: string, id = directive) {
  assert.ok(asker);
  const answer = await site.app.inject({
    method: 'GET',
    url: `/api/directives/${id}/papers/${rest}`,
    headers: site.headersOf(asker),
  });
  const disposition = String(answer.headers['content-disposition']);
  const name = decodeURIComponent(disposition.replace(/^.*UTF-8''/, ''));
  return { status: answer.statusCode, name, bytes: answer.rawPayload };
}

const ledger = async () =>
  done(ask(who['auditor'], 'GET', `/api/ledger/entries?subject=${directive}&limit=200`));

test('a letter bears what a ministry would send, in the language that is asked for', async () => {
  const letter = await done(paper('officer', `order?${to('harbour')}`));
  assert.deepEqual(letter.addressees, ['港湾公社 最高情報セキュリティ責任者 殿']);
  assert.deepEqual([letter.title, letter.issuer], ['機器の点検について（指令）', ['本部']]);
  assert.match(letter.marks.join(' '), /^閣サ第1号 令和\d+年\d+月\d+日$/);
  assert.deepEqual(letter.opening.slice(1), ['点検すること。', '急ぐこと。']);
  const items = letter.particulars.map((block: Answer) => `${block.marker ?? ''} ${block.text}`);
  assert.match(
    items.join('\n'),
    /^1 措置事項\n\(1\) 確認し、結果を報告すること。\nア 期限: .+まで\nイ 確認の方法: /,
  );
  const english = await done(paper('officer', `order?${to('water')}&language=en`));
  assert.deepEqual(english.addressees, ['To the representative, Waterworks']);
  assert.deepEqual([english.title, english.marks[0]], ['機器の点検 (Directive)', 'Kakusa No. 1']);
  assert.equal(english.particulars[1].marker, '(a)');
});

test('the same letter, byte for byte, for the headquarters and for the body that it is to', async () => {
  const [sent, received] = [
    await file(who['officer'], `order/pdf?${to('water')}`),
    await file(who['water'], `order/pdf?${to('water')}`),
  ];
  assert.deepEqual([sent.status, received.status], [200, 200]);
  assert.deepEqual(sent.bytes, received.bytes);
  assert.match(sent.name, /^\d{8}_閣サ第1号_水道\.pdf$/);
  assert.match(readPdf(sent.bytes).pages.join(''), /水道 代表者 様/);
});

test('what leaves is in the ledger with its hash, and passed the exit door', async () => {
  const { bytes } = await file(who['officer'], `order/docx?${to('harbour')}&language=en`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const made = (await ledger()).find((entry: Answer) => entry.facts.sha256 === sha256);
  assert.equal(made.act, 'directive.paper-made');
  assert.deepEqual(
    [made.facts.of, made.facts.form, made.facts.language, made.facts.addressee],
    ['order', 'docx', 'en', idOf['harbour']],
  );
  assert.ok((await ledger()).some((entry: Answer) => entry.act === 'label.passed'));
});

test('nobody gets a paper of a directive or an addressee beyond their reach', async () => {
  const other = await issued('directive', {
    scope: { ...nobody, organizations: [idOf['harbour']], except: [] },
  });
  const before = (await ledger()).length;
  for (const [asker, rest, id] of [
    ['water', 'order', other],
    ['water', 'standing', other],
    ['water', `order?${to('harbour')}`, directive],
    ['ministry', `order?${to('water')}`, directive],
    ['officer', `order?${to('transport')}`, directive],
  ] as const) {
    assert.equal((await paper(asker, rest, id)).status, 404, `${asker} ${rest}`);
    const taken = rest.replace(/^(\w+)/, '$1/pdf');
    assert.equal((await file(who[asker], taken, id)).status, 404, `${asker} ${taken}`);
  }
  assert.equal((await ledger()).length, before);
  const unsigned = await ask(undefined, 'GET', `/api/directives/${directive}/papers/order`);
  assert.equal(unsigned.status, 401);
  const administrator: Actor = {
    ...(who['officer'] as Actor),
    permissions: new Set(['access.manage']),
  };
  assert.equal(
    (await file({ ...administrator, id: PersonId.decode(newPerson) }, 'order/pdf')).status,
    403,
  );
});

test('a ministry’s report and letters tell of its own bodies alone', async () => {
  const report = JSON.stringify(await done(paper('ministry', 'standing')));
  assert.ok(report.includes('港湾公社') && !report.includes('水道'));
  // The label names the addressees alone, and their ministry may not hand their letters on.
  assert.equal((await file(who['ministry'], 'order/pdf?letters=each')).status, 403);
  const open = await issued('directive', { label: 'TLP:CLEAR' });
  const letters = await file(who['ministry'], 'order/pdf?letters=each', open);
  const whole = await file(who['officer'], 'order/pdf?letters=each', open);
  assert.deepEqual(
    [readPdf(letters.bytes).pages.length, readPdf(whole.bytes).pages.length],
    [1, 2],
  );
  assert.ok(!readPdf(letters.bytes).pages.join('').includes('水道'));
});

test('a paper of TLP:RED is for nobody but those it names', async () => {
  const secret = await issued('directive');
  const raised = {
    ...{ subject: secret, label: 'TLP:RED', organizations: [], communities: [] },
    persons: [PersonId.encode((who['officer'] as Actor).id)],
  };
  await done(ask(who['officer'], 'POST', '/api/labels/markings', raised));
  const named = await file(who['officer'], 'order/pdf', secret);
  assert.equal(named.status, 200);
  assert.match(readPdf(named.bytes).pages[0] ?? '', /^TLP:RED/);
  for (const asker of ['second', 'approver', 'auditor', 'ministry', 'harbour']) {
    assert.equal((await file(who[asker], 'order/pdf', secret)).status, 403, asker);
  }
});

test('a draft says that it is one, has no number, and no reminder or report', async () => {
  const draft = await drafted('alert');
  const shown = await done(paper('officer', 'order', draft));
  assert.deepEqual([shown.marks[0], shown.number], ['案', '案']);
  assert.match(shown.remark, /まだ発出されていません/);
  for (const of of ['reminder', 'standing']) {
    assert.deepEqual(await refused(paper('officer', of, draft)), [
      409,
      'directives.paper.not-issued',
    ]);
  }
  assert.equal((await paper('harbour', 'order', draft)).status, 404);
});

test('numbers are given at issue, without a gap, in the series of the profile; a circular has none', async () => {
  const abandoned = await drafted('directive');
  const numberOf = async (id: string) => (await done(paper('officer', 'order', id))).marks[0];
  const alert = await issued('alert');
  const circular = await issued('circular', {
    questions: [
      {
        number: 1,
        text: '台数',
        help: '',
        type: 'number',
        options: [],
        unit: '台',
        required: false,
      },
    ],
  });
  const next = await issued('directive');
  assert.deepEqual([await numberOf(abandoned), await numberOf(circular)], ['案', '事務連絡']);
  const [first, second] = [await numberOf(alert), await numberOf(next)];
  const count = Number(/\d+/.exec(first)?.[0]);
  assert.deepEqual([first, second], [`閣サ第${count}号`, `閣サ第${count + 1}号`]);
  const asked = JSON.stringify((await done(paper('officer', 'order', circular))).particulars);
  assert.ok(asked.includes('台数（単位: 台）（任意）'), asked);
});

test('a reminder is to whoever still owes something, and tells a deadline that passed from one that did not', async () => {
  const before = await done(paper('officer', `reminder?${to('water')}`));
  assert.match(before.title, /（期限の確認）$/);
  await done(
    ask(who['water'], 'POST', `/api/directives/${directive}/acknowledgements`, { version: 1 }),
  );
  await done(
    ask(who['water'], 'POST', `/api/directives/${directive}/claims`, {
      ...{ action: 1, measure: 'reported', evidence: '点検した。' },
    }),
  );
  assert.deepEqual(await refused(paper('officer', `reminder?${to('water')}`)), [
    409,
    'directives.paper.nothing-owed',
  ]);
  await pass(11);
  const after = await done(paper('officer', 'reminder'));
  assert.match(after.title, /（督促）$/);
  const [opening] = after.opening;
  assert.ok(opening.includes('閣サ第1号で求めた標記の件について、期限（'), opening);
  assert.ok(opening.includes('）を過ぎましたが、'), opening);
  assert.deepEqual(after.addressees, ['港湾公社 最高情報セキュリティ責任者 殿']);
  const report = await done(paper('officer', 'standing'));
  assert.match(report.opening[0], /現在、下記のとおりです。$/);
  const [, overview] = report.particulars;
  assert.match(overview.text, /宛先2組織のうち、対応終了は1組織、期限超過は1組織/);
});

test('the command writes the same letter, for the body that it is to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'noroshi-paper-'));
  const out = join(folder, 'letter.pdf');
  const run = (...typed: string[]) =>
    noroshi(['paper', ...typed], {
      environment: { DATABASE_URL: site.ownerUrl, NOROSHI_DATA: folder },
    });
  const cited = 'NR-D-2026-1';
  const year = (await done(ask(who['officer'], 'GET', `/api/directives/${directive}`))).fiscalYear;
  const typed = [cited.replace('2026', String(year)), '--addressee', 'water', '--out', out];
  const { code, stdout, stderr } = await run(...typed);
  assert.equal(code, 0, stderr);
  assert.equal(stdout.trim(), out);
  const { bytes } = await file(who['water'], `order/pdf?${to('water')}`);
  assert.deepEqual(readFileSync(out), bytes);
  assert.equal((await run('directive_00000000-0000-4000-8000-000000000000')).code, 1);
  assert.equal((await run(directive, '--as', 'odt')).code, 2);
  rmSync(folder, { recursive: true });
});
