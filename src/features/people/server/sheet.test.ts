import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessRoutes } from '#features/access/server/routes.ts';
import { say as access } from '#features/access/texts.ts';
import { mailServerOf } from '#features/notices/server/mail.ts';
import {
  answers,
  closeReceivers,
  letters,
  opened,
  receiverSettings,
} from '#features/notices/server/testing-receivers.ts';
import { readCsv } from '#formats/csv/records.ts';
import { utf8 } from '#kernel/utf8.ts';
import { egressPolicy } from '#platform/egress.ts';

import { say } from '../invitation-texts.ts';
import { mailSweep } from './mail.ts';
import { peopleRoutes } from './routes.ts';
import { testRealm } from './testing-realm.ts';

const realm = await testRealm([...accessRoutes, ...peopleRoutes]);
const { ask, cookieOf, seat, owner } = realm;
after(async () => {
  await closeReceivers();
  await realm.drop();
});

let admin = '';
let rail = '';
before(async () => {
  await seat('admin', 'administrator', 'hq');
  await seat('rail', 'operator', 'rail', 'own');
  admin = await cookieOf('admin');
  rail = await cookieOf('rail');
});

const head = '組織コード,氏名,ログイン名,役割,電子メール,表示言語,利用者の管理';
const sheetOf = (...rows: string[]) => utf8([head, ...rows].join('\n'));
const tried = (cookie: string, body: Uint8Array) =>
  ask('POST', '/api/invitation-sheets/trials?days=14', { cookie, body });
const imported = (cookie: string, body: Uint8Array, mail = 'no') =>
  ask('POST', `/api/invitation-sheets?days=14&mail=${mail}`, { cookie, body });
const count = async () => (await owner.query('select from people.invitation')).rowCount;
const countsIn = ({ added, changed, renewed, unchanged }: Record<string, number>) => [
  ...[added, changed, renewed, unchanged],
];

const thousand = sheetOf(
  ...Array.from(
    { length: 1000 },
    (_, at) => `${at % 2 ? 'rail' : 'water'},操作 太郎${at},op${at},事業者,,,`,
  ),
);

test('a thousand are invited in one act, each with a code; again it invites nobody', async () => {
  const looked = await tried(admin, thousand);
  assert.deepEqual([looked.status, ...countsIn(looked.body)], [200, 1000, 0, 0, 0]);
  assert.equal(await count(), 0, 'trying invites nobody');
  const { status, body } = await imported(admin, thousand);
  assert.deepEqual([status, ...countsIn(body)], [200, 1000, 0, 0, 0]);
  const codes = new Set(body.letters.map(({ code }: { code: string }) => code));
  assert.equal(codes.size, 1000);
  const table = Buffer.from(body.file.content, 'base64').toString('utf8');
  assert.equal(table.charCodeAt(0), 0xfeff, 'with the mark that spreadsheets look for');
  const { records } = readCsv(table.slice(1));
  assert.equal(records.length, 1001);
  assert.ok(codes.has(records[1]?.cells[5]));
  const again = await imported(admin, thousand);
  assert.deepEqual([again.status, ...countsIn(again.body)], [200, 0, 0, 0, 1000]);
  assert.deepEqual(again.body.letters, []);
  assert.equal(await count(), 1000);
});

test('one fault and nobody is invited; every fault is named by line and heading', async () => {
  const before = await count();
  const body = sheetOf(
    'rail,良い,good,事業者,,,',
    'rail,上の,up,府省庁,,,',
    'nowhere,どこ,where,事業者,,,',
    'rail,広い,wide,事業者,,,自組織と所管',
  );
  for (const answer of [await tried(rail, body), await imported(rail, body)]) {
    assert.deepEqual(
      answer.body.faults.map(({ path, text }: { path: string; text: { key: string } }) => [
        ...[path, text.key],
      ]),
      [
        ['/line/3/役割', 'people.role-beyond'],
        ['/line/4/組織コード', 'people.sheet.unknown-organization'],
        ['/line/5/利用者の管理', 'access.below-needs-reach'],
      ],
    );
  }
  assert.equal(await count(), before);
});

test('to whoever administers one organization, the codes of others are no codes at all', async () => {
  const hidden = await tried(rail, sheetOf('water,水野,mizuno,事業者,,,'));
  const absent = await tried(rail, sheetOf('wafer,水野,mizuno,事業者,,,'));
  const said = ({ body }: typeof hidden) =>
    body.faults.map(({ path, text }: { path: string; text: { key: string } }) => [path, text.key]);
  assert.deepEqual(said(hidden), said(absent));
  // Who is invited elsewhere under a name is not told either: they meet it when they register.
  const taken = await tried(rail, sheetOf('rail,別人,op0,事業者,,,'));
  assert.deepEqual([taken.body.faults, taken.body.added], [[], 1]);
});

test('what a sheet says anew of an open invitation is changed, and its code stays', async () => {
  const { body } = await imported(admin, sheetOf('rail,旧姓 花子,hanako,事業者,,,'));
  const [{ code }] = body.letters;
  const changed = await imported(admin, sheetOf('rail,新姓 花子,hanako,事業者,,English,自組織'));
  assert.deepEqual([...countsIn(changed.body), changed.body.letters], [0, 1, 0, 0, []]);
  const opening = await ask('POST', '/api/invitation-openings', { body: { code } });
  assert.deepEqual(
    [opening.body.name, opening.body.language, opening.body.administers],
    ['新姓 花子', 'en', 'own'],
  );
});

const hostile: [string, Uint8Array, number][] = [
  ['nothing', new Uint8Array(), 400],
  ['headings alone', utf8(head), 400],
  ['bytes that are no text', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 256), 400],
  ['a quote that never ends', utf8(`${head}\nrail,"abc`), 400],
  ['a workbook that is none', utf8(`PK\u0003\u0004${'x'.repeat(200)}`), 400],
  [
    'six thousand rows',
    sheetOf(...Array.from({ length: 6000 }, (_, at) => `rail,a,x${at},operator`)),
    413,
  ],
];
for (const [what, bytes, expected] of hostile) {
  test(`${what}: refused, nobody is invited`, async () => {
    const before = await count();
    assert.equal((await tried(admin, bytes)).status, expected);
    assert.equal((await imported(admin, bytes)).status, expected);
    assert.equal(await count(), before);
  });
}

test('the template is read back as it is: its example names no organization, and nothing else is amiss', async () => {
  for (const form of ['xlsx', 'utf-8', 'shift_jis']) {
    const { body } = await ask('GET', `/api/invitation-templates?form=${form}`, { cookie: admin });
    const looked = await tried(admin, new Uint8Array(Buffer.from(body.content, 'base64')));
    assert.deepEqual(
      looked.body.faults.map(({ text }: { text: { key: string } }) => text.key),
      ['people.sheet.unknown-organization'],
      form,
    );
  }
});

test('a name that a spreadsheet would take for a formula is written as text', async () => {
  const { body } = await imported(admin, sheetOf('rail,=1+1,formula,事業者,,,'));
  const table = Buffer.from(body.file.content, 'base64').toString('utf8');
  assert.ok(!/(^|,)"?=1\+1/m.test(table), table);
});

test('by mail the code goes to the address, in the language of whoever is invited, and is then forgotten', async () => {
  const office = {
    words: { ...say.catalogue, ...access.catalogue },
    site: 'https://noroshi.example',
    mail: () => mailServerOf(receiverSettings.NOROSHI_SMTP_URL, receiverSettings.NOROSHI_MAIL_FROM),
    egress: egressPolicy,
  };
  const rows = sheetOf(
    'rail,郵便 太郎,yubin,事業者,yubin@rail.example,,',
    'rail,Post Taro,post,operator,post@rail.example,en,',
    'rail,無し 太郎,nashi,事業者,,,',
  );
  const { body } = await imported(admin, rows, 'yes');
  const codeOf = (login: string) =>
    body.letters.find((each: { login: string }) => each.login === login).code;
  answers.mail = { responseCode: 451 };
  await realm.drain([mailSweep(office)]);
  const waits = await owner.query('select tries from people.letter order by tries');
  assert.deepEqual(
    waits.rows.map(({ tries }) => tries > 0),
    [true, true],
  );
  answers.mail = null;
  await realm.drain([mailSweep(office)]);
  assert.deepEqual(letters.map(({ to }) => to[0]).sort(), [
    'post@rail.example',
    'yubin@rail.example',
  ]);
  const read = (to: string) => {
    const letter = letters.find((each) => each.to[0] === to);
    assert.ok(letter);
    return opened(letter);
  };
  const japanese = read('yubin@rail.example');
  assert.equal(japanese.subject, '狼煙への招待');
  assert.ok(japanese.body.includes(codeOf('yubin')));
  assert.ok(japanese.body.includes('https://noroshi.example/welcome'));
  assert.ok(read('post@rail.example').body.includes('Dear Post Taro'));
  assert.equal((await owner.query('select from people.letter')).rowCount, 0, 'no code is kept');
  const listed = await ask('GET', '/api/invitations?limit=1000', { cookie: admin });
  const mailed = listed.body.invitations.filter((each: { mailedAt: unknown }) => each.mailedAt);
  assert.equal(mailed.length, 2);
});
