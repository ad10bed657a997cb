import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import * as xlsx from '@e965/xlsx';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { encodeShiftJis } from '#platform/shift-jis.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';

const site = await testSite(inventoryRoutes);
after(() => site.drop());
const { ask } = site;

let clerk: Actor, stranger: Actor, officer: Actor;
let town: string;

before(async () => {
  const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
town,町役場,Town Office,local-government,2020-01-01,hq
port,港,Port,operator,2020-01-01,hq`;
  const keeper = program(new Set());
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await site.tools.read(keeper, listOrganizations);
  const person = (role: Role, code: string): Actor => {
    const { id } = bodies.find((body) => body.code === code)!;
    return {
      id: PersonId.decode(`person_${randomUUID()}`),
      organizationId: id,
      permissions: new Set(rights[role].permissions),
      scope: role === 'officer' ? 'all' : [id],
      language: 'ja',
    };
  };
  clerk = person('operator', 'town');
  stranger = person('operator', 'port');
  officer = person('officer', 'hq');
  town = OrganizationId.encode(clerk.organizationId!);
});

type Rows = readonly (readonly unknown[])[];
type Book = {
  merges?: string[];
  name?: string;
  further?: Record<string, Rows>;
  formulas?: Record<string, string>;
};

function workbook(
  rows: Rows,
  { merges = [], name = '一覧', further = {}, formulas = {} }: Book = {},
) {
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet(rows as unknown[][], { UTC: true });
  sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
  for (const [cell, formula] of Object.entries(formulas)) sheet[cell].f = formula;
  xlsx.utils.book_append_sheet(book, sheet, name);
  for (const [other, content] of Object.entries(further)) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(content as unknown[][]), other);
  }
  return Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

type Options = Record<string, string>;
const query = (options: Options) => new URLSearchParams(options).toString();
const preview = (content: Uint8Array, options: Options = {}, actor = clerk) =>
  ask(
    actor,
    'POST',
    `/api/inventory/sheet-previews?${query({ organizationId: town, kind: 'systems', ...options })}`,
    content,
  );
const take = (content: Uint8Array, options: Options, actor = clerk) =>
  ask(
    actor,
    'POST',
    `/api/inventory/sheets?${query({ organizationId: town, kind: 'systems', ...options })}`,
    content,
  );

async function ledger() {
  const { body } = await ask(clerk, 'GET', `/api/systems?organizationId=${town}&limit=1000`);
  return Promise.all(
    body.systems.map(async ({ id, name, owner: who, importance }: Record<string, string>) => {
      const { body: written } = await ask(clerk, 'GET', `/api/systems/${id}/ledger`);
      const dependencies = written.dependencies.map(
        ({ facet, value, via }: Record<string, string>) => `${facet} ${via}>${value}`,
      );
      return { name, owner: who, importance, ...written.particulars, dependencies };
    }),
  );
}

const rows = [
  [
    'システム名',
    '管理課室',
    '責任者',
    '重要度',
    '機密性',
    'リージョン',
    '委託先',
    '再委託先',
    '予算',
  ],
  ['住民票', '住民課', '住民課長', '高', '機密性３', '東京リージョン', 'A社', 'A社＞B社', 100],
  ['税務', '税務課', '税務課長', '中', 2, '東京リージョン\n大阪リージョン', '', '', 200],
];

test('a preview names what would change and changes nothing; the import does exactly that', async () => {
  const content = workbook(rows);
  const before = await ledger();
  const { status, body } = await preview(content);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(await ledger(), before);
  assert.deepEqual(
    [body.added, body.changed, body.removed, body.unchanged, body.rows, body.mappedBy],
    [2, 0, 0, 0, 2, 'guessed'],
  );
  assert.deepEqual(body.mapping, [
    ...['name', 'division', 'owner', 'importance', 'confidentiality', 'region'],
    ...['contractor', 'subcontractor', ''],
  ]);
  assert.deepEqual(body.faults, []);
  const told = body.lines.map((each: { name: string; changes: Record<string, string>[] }) => [
    each.name,
    each.changes.map(({ field, after: value }) => `${field} ${value}`),
  ]);
  const done = await take(content, { token: body.token });
  assert.equal(done.status, 200, JSON.stringify(done.body));
  assert.deepEqual(done.body, { added: 2, changed: 0, removed: 0, unchanged: 0 });
  assert.deepEqual(told, [
    [
      '住民票',
      [
        ...['name 住民票', 'owner 住民課長', 'importance high', 'division 住民課'],
        ...['confidentiality 3', 'region 東京リージョン', 'contractor A社'],
        'subcontractor A社 > B社',
      ],
    ],
    [
      '税務',
      [
        ...['name 税務', 'owner 税務課長', 'importance medium', 'division 税務課'],
        ...['confidentiality 2', 'region 東京リージョン', 'region 大阪リージョン'],
      ],
    ],
  ]);
  assert.deepEqual((await ledger()).slice(-2), [
    {
      ...{ name: '住民票', owner: '住民課長', importance: 'high' },
      ...{ division: '住民課', confidentiality: '3' },
      dependencies: ['contractor >A社', 'region >東京リージョン', 'subcontractor A社>B社'],
    },
    {
      ...{ name: '税務', owner: '税務課長', importance: 'medium' },
      ...{ division: '税務課', confidentiality: '2' },
      dependencies: ['region >大阪リージョン', 'region >東京リージョン'],
    },
  ]);
  const again = await preview(content);
  assert.deepEqual([again.body.added, again.body.changed, again.body.unchanged], [0, 0, 2]);
});

test('a sheet changes only what it has columns for; an empty cell empties its field, as it is told', async () => {
  const content = workbook([
    ['ｼｽﾃﾑ名', '責任者', '機密性'],
    ['住民票', '新課長', ''],
  ]);
  const { body } = await preview(content);
  assert.deepEqual(body.absent, ['税務']);
  assert.deepEqual(body.lines, [
    {
      line: 2,
      name: '住民票',
      act: 'changed',
      changes: [
        { field: 'owner', before: '住民課長', after: '新課長' },
        { field: 'confidentiality', before: '3', after: '' },
      ],
    },
  ]);
  const done = await take(content, { token: body.token });
  assert.equal(done.status, 200, JSON.stringify(done.body));
  const kept = await ledger();
  assert.equal(kept.length, 2);
  const [changed] = kept;
  assert.deepEqual(
    [changed.owner, changed.division, changed.confidentiality],
    ['新課長', '住民課', undefined],
  );
  assert.equal(changed.dependencies.length, 3);
});

test('what was checked stands for just these bytes, this reading and this ledger', async () => {
  const content = workbook([
    ['システム名', '責任者'],
    ['介護', '甲'],
  ]);
  const other = workbook([
    ['システム名', '責任者'],
    ['介護', '乙'],
  ]);
  const { body } = await preview(content);
  const before = await ledger();
  for (const [sent, options] of [
    [other, {}],
    [content, { mapping: 'name,division' }],
    [content, { kind: 'components' }],
  ] as const) {
    const { status } = await take(sent, { token: body.token, ...options });
    assert.ok(status >= 400 && status < 500, String(status));
  }
  assert.equal((await take(content, { token: 'x' })).body.title, 'inventory.sheet-moved');
  const plain = { organizationId: town, name: '介護', purpose: '', owner: '', importance: null };
  const { body: made } = await ask(clerk, 'POST', '/api/systems', plain);
  assert.equal((await take(content, { token: body.token })).body.title, 'inventory.sheet-moved');
  await ask(clerk, 'POST', `/api/systems/${made.id}/retirement`, { reason: '試験' });
  assert.deepEqual(await ledger(), before);
  assert.equal((await take(content, { token: body.token })).status, 200);
});

test('every faulty cell is named by row and column, and nothing is done', async () => {
  const content = workbook([
    ['システム名', '重要度', '機密性', '鍵管理', '再委託先', '用途'],
    ['甲', '最高', '4', '誰か', 'あ'.repeat(301), 'い'.repeat(2001)],
    ['', '高', '', '', '', ''],
    ['乙', '高', '3', '事業者', '', ''],
    ['おつ', '', '', '', '', ''],
    ['乙 ', '', '', '', '', ''],
  ]);
  const before = await ledger();
  const { body } = await preview(content);
  assert.deepEqual(body.faults.map(({ path }: { path: string }) => path).sort(), [
    ...['/line/2/confidentiality', '/line/2/importance', '/line/2/keyCustody'],
    ...['/line/2/purpose', '/line/2/subcontractor', '/line/3/name', '/line/6/name'],
  ]);
  assert.equal(body.token, null);
  const refused = await take(content, { token: 'x' });
  assert.equal(refused.status, 400);
  assert.equal(refused.body.faults.length, 7);
  assert.deepEqual(await ledger(), before);
});

test('a mapping that was corrected is proposed the next time, to its own organization', async () => {
  const content = workbook([
    ['名', '長', '謎'],
    ['図書館', '館長', 'x'],
  ]);
  const blind = await preview(content);
  assert.equal(blind.body.faults[0].text.key, 'inventory.mapping-name');
  const { body } = await preview(content, { mapping: 'name,owner,' });
  assert.equal(body.added, 1);
  const options = { mapping: 'name,owner,', token: body.token, remember: 'yes' };
  assert.equal((await take(content, options)).status, 200);
  const next = await preview(
    workbook([
      ['長', '名', '謎'],
      ['新館長', '図書館', 'y'],
    ]),
  );
  assert.deepEqual([next.body.mapping, next.body.mappedBy], [['owner', 'name', ''], 'saved']);
  assert.equal(next.body.changed, 1);
  const port = OrganizationId.encode(stranger.organizationId!);
  const theirs = await preview(content, { organizationId: port }, stranger);
  assert.deepEqual([theirs.body.mapping, theirs.body.mappedBy], [['', '', ''], 'guessed']);
  for (const mapping of ['name,colour', 'name,name', 'name,owner,,division']) {
    assert.equal((await preview(content, { mapping })).status, 400, mapping);
  }
});

test('Shift_JIS, UTF-8 and UTF-16 text, commas and tabs, are read alike', async () => {
  const text = (separator: string) =>
    ['システム名', '重要度'].join(separator) + '\r\n' + ['表計算ソ', '低'].join(separator) + '\r\n';
  const utf16 = Buffer.from(`\uFEFF${text('\t')}`, 'utf16le');
  for (const content of [
    Buffer.from(text(',')),
    Buffer.from(`\uFEFF${text(',')}`),
    Buffer.from(encodeShiftJis(text(','))),
    Buffer.from(encodeShiftJis(text('\t'))),
    utf16,
  ]) {
    const { body } = await preview(content);
    assert.equal(body.lines[0]?.name, '表計算ソ', JSON.stringify(body));
    assert.equal(body.lines[0].changes[1].after, 'low');
  }
});

test('the chosen sheet is read; dates, formulas, merged and broken cells are read as they are shown', async () => {
  const content = workbook([['x'], ['y']], {
    name: '表紙',
    further: { 台帳: [['システム名'], ['選挙']] },
  });
  const first = await preview(content);
  assert.deepEqual(first.body.sheets, ['表紙', '台帳']);
  assert.equal((await preview(content, { sheet: '台帳' })).body.lines[0].name, '選挙');
  assert.equal((await preview(content, { sheet: 'なし' })).body.title, 'inventory.book-no-sheet');
  const odd = workbook(
    [
      ['システム名', '管理課室', '利用期間', '用途', 'ドメイン'],
      ['防災', '総務課', new Date(Date.UTC(2026, 3, 1)), 3, 'a'],
      ['防犯', null, '', 'x', 'b'],
    ],
    { merges: ['B2:B3'], formulas: { D2: '1+2' } },
  );
  const { body } = await preview(odd);
  const changes = body.lines.map((each: { changes: Record<string, string>[] }) =>
    Object.fromEntries(each.changes.map(({ field, after: value }) => [field, value])),
  );
  assert.deepEqual(changes[0], {
    ...{ name: '防災', division: '総務課', cloudPeriod: '2026-04-01', purpose: '3' },
    cloudDomain: 'a',
  });
  assert.equal(changes[1].division, '総務課');
  assert.deepEqual(body.remarks.map(({ rule }: { rule: string }) => rule).sort(), [
    'sheet.formula',
    'sheet.merged',
    'sheet.number',
  ]);
});

test('a list of components is previewed and submitted with its columns named', async () => {
  const plain = { organizationId: town, name: '境界', purpose: '', owner: '', importance: null };
  const { body: made } = await ask(clerk, 'POST', '/api/systems', plain);
  const list = workbook([
    ['番号', '作った会社', '品名', 'Ver.'],
    [1, 'Maker', 'Gate', '22.7R2'],
    [2, 'Maker', 'Mail', '1.10'],
  ]);
  const options = { kind: 'components', systemId: made.id, mapping: ',vendor,product,version' };
  const undated = await preview(list, options);
  assert.equal(undated.body.faults[0].text.key, 'inventory.taken-at-needed');
  const { body } = await preview(list, { ...options, current: 'yes' });
  assert.equal(body.added, 2, JSON.stringify(body));
  const stale = await take(list, { ...options, token: body.token });
  assert.equal(stale.status, 400);
  const done = await take(list, { ...options, current: 'yes', token: body.token });
  assert.equal(done.status, 200, JSON.stringify(done.body));
  const { body: shown } = await ask(clerk, 'GET', `/api/systems/${made.id}/components`);
  assert.deepEqual(
    shown.components.map(({ name, version }: Record<string, string>) => `${name} ${version}`),
    ['maker:gate 22.7R2', 'maker:mail 1.10'],
  );
  const later = await preview(list, { ...options, current: 'yes' });
  assert.deepEqual([later.body.added, later.body.unchanged, later.body.removed], [0, 2, 0]);
  const direct = workbook([
    ['ベンダー', '製品名', '版'],
    ['Maker', 'Gate', '22.8'],
  ]);
  const submitted = await ask(
    clerk,
    'POST',
    `/api/systems/${made.id}/submissions?current=yes`,
    direct,
  );
  assert.deepEqual([submitted.status, submitted.body.components], [200, 1]);
});

test('a template, filled in as it comes, is understood whole', async () => {
  for (const kind of ['systems', 'components']) {
    for (const form of ['xlsx', 'utf-8', 'shift_jis']) {
      const url = `/api/inventory/template?kind=${kind}&form=${form}`;
      const { body } = await ask(clerk, 'GET', url);
      const content = Buffer.from(body.content, 'base64');
      const { body: made } = await ask(clerk, 'POST', '/api/systems', {
        ...{ organizationId: town, name: randomUUID(), purpose: '', owner: '', importance: null },
      });
      const seen = await preview(content, { kind, systemId: made.id });
      assert.equal(seen.status, 200, JSON.stringify(seen.body));
      assert.deepEqual(seen.body.faults, [], `${kind} ${form}`);
      assert.ok(
        seen.body.mapping.every((field: string) => field !== ''),
        seen.body.mapping.join(),
      );
      assert.equal(seen.body.added, 1);
    }
  }
});

test('a sheet is for one’s own organization alone', async () => {
  const content = workbook(rows);
  assert.equal((await preview(content, {}, stranger)).status, 404);
  assert.equal((await preview(content, {}, officer)).status, 403);
  const { body } = await preview(content);
  assert.equal((await take(content, { token: body.token }, stranger)).status, 404);
  const list = workbook([
    ['ベンダー', '製品名'],
    ['Maker', 'Gate'],
  ]);
  const port = OrganizationId.encode(stranger.organizationId!);
  const { body: systems } = await ask(clerk, 'GET', `/api/systems?organizationId=${town}`);
  const options = { organizationId: port, kind: 'components', systemId: systems.systems[0].id };
  assert.equal((await preview(list, options, stranger)).status, 404);
});
