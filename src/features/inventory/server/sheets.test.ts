import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';

import * as xlsx from '@e965/xlsx';
import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { encodeShiftJis } from '#platform/shift-jis.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';

const site = await testSite(inventoryRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});
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
    ['甲', '最高', '4', '誰か', `${'あ'.repeat(301)}`, 'い'.repeat(2001)],
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

type Entry = { name: string; content: Buffer; stated?: number; method?: number; flags?: number };

/** An archive as its maker pleases. */
function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stated, method = 8, flags = 0 } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : content;
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated ?? content.length, 18);
    common.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, packed]);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, label);
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}

const part = (name: string, content: string | Buffer): Entry => ({
  name,
  content: Buffer.from(content),
});
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least that a workbook is, around the rows of its one sheet. */
const bookOf = (sheet: string | Buffer, further: readonly Entry[] = []): Buffer =>
  zip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', sheet),
    ...further,
  ]);
const sheetXml = (rowsXml: string, dimension = 'A1:A2') =>
  `<worksheet xmlns="${main}"><dimension ref="${dimension}"/><sheetData>${rowsXml}</sheetData></worksheet>`;
const text = (cell: string, value: string) =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const plainRows = `<row r="1">${text('A1', 'システム名')}</row><row r="2">${text('A2', '素')}</row>`;

test('the smallest workbook is read, however large it says it is', async () => {
  const { body } = await preview(bookOf(sheetXml(plainRows, 'A1:XFD1048576')));
  assert.equal(body.lines[0]?.name, '素', JSON.stringify(body));
});

test('a million empty rows are passed over quickly, and too many full ones refused', async () => {
  const empties = Array.from(
    { length: 999_000 },
    (_, at) => `<row r="${at + 3}" s="${at % 977}"/>`,
  );
  const started = performance.now();
  const last = `<row r="1048576">${text('A1048576', '末尾')}</row>`;
  const { body } = await preview(bookOf(sheetXml(plainRows + empties.join('') + last)));
  assert.equal(body.rows, 2, JSON.stringify(body).slice(0, 300));
  assert.deepEqual(
    body.lines.map(({ line, name }: { line: number; name: string }) => [line, name]),
    [
      [2, '素'],
      [1048576, '末尾'],
    ],
  );
  assert.ok(performance.now() - started < 10_000);
  const full = Array.from(
    { length: 60_000 },
    (_, at) => `<row r="${at + 1}">${text(`A${at + 1}`, String(at))}</row>`,
  );
  const many = await preview(bookOf(sheetXml(full.join(''))));
  assert.equal(many.status, 413);
});

const zeros = Buffer.alloc(60 * 1024 * 1024);
const halves = Buffer.concat([randomBytes(1024), Buffer.alloc(30 * 1024 * 1024)]);
const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1024),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
const hostile: [string, Buffer, number, string][] = [
  ['a sheet that unpacks without end', bookOf(zeros), 413, 'inventory.book-too-large'],
  ['a sheet that packs a thousandfold', bookOf(halves), 413, 'inventory.book-too-large'],
  [
    'a sheet that states a smaller size than it has',
    zip([{ ...part('xl/workbook.xml', Buffer.alloc(1024 * 1024)), stated: 10 }]),
    400,
    'inventory.book-damaged',
  ],
  [
    'two parts of one name',
    bookOf(sheetXml(plainRows), [part('xl/worksheets/SHEET1.xml', sheetXml(plainRows))]),
    400,
    'inventory.book-damaged',
  ],
  [
    'a workbook with macros',
    bookOf(sheetXml(plainRows), [part('xl/vbaProject.bin', 'x')]),
    400,
    'inventory.book-macro',
  ],
  [
    'a part that is encrypted',
    zip([{ ...part('xl/workbook.xml', 'x'), flags: 1 }]),
    400,
    'inventory.book-encrypted',
  ],
  ['a workbook behind a password', encrypted, 400, 'inventory.book-encrypted'],
  ['a workbook of the old kind', encrypted.subarray(0, 512), 400, 'inventory.book-old'],
  ['an archive of something else', zip([part('a.txt', 'x')]), 400, 'inventory.book-unknown'],
  ['a workbook cut short', workbook(rows).subarray(0, 900), 400, 'inventory.book-damaged'],
  ['a sheet that is no XML', bookOf('\u0001\u0002<<<'), 400, 'inventory.sheet-empty'],
  ['a picture named .xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 400, 'inventory.refused'],
  [
    'more columns than anybody fills in',
    workbook([Array.from({ length: 201 }, (_, at) => `列${at}`)]),
    413,
    'inventory.book-too-wide',
  ],
  ['nothing', workbook([]), 400, 'inventory.sheet-empty'],
  ['a quote that never ends', Buffer.from('システム名\n"a'), 400, 'inventory.sheet-faults'],
];
const counted = async () =>
  (
    await owner.query(`select (select count(*) from inventory.system) as systems,
      (select count(*) from inventory.system_change) as changes,
      (select count(*) from ledger.entry) as entries`)
  ).rows;
for (const [what, content, expected, key] of hostile) {
  test(`${what} is refused with a word and changes nothing`, async () => {
    const before = await counted();
    const { status, body } = await preview(content);
    assert.deepEqual([status, body.title], [expected, key], JSON.stringify(body).slice(0, 300));
    assert.deepEqual(await counted(), before);
  });
}

test('an entity is never expanded, and no file of the machine is read', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbb">]>';
  const rowsXml = `<row r="1">${text('A1', 'システム名')}</row><row r="2">${text('A2', '&a;&b;')}</row>`;
  const { body } = await preview(bookOf(doctype + sheetXml(rowsXml)));
  assert.doesNotMatch(JSON.stringify(body), /root:|bbbb/);
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
