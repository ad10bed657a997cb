import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';

import * as xlsx from '@e965/xlsx';

import { Refusal } from '#kernel/refusal.ts';

import { readTable } from './table.ts';

function workbook(rows: readonly (readonly unknown[])[]): Buffer {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows as unknown[][]));
  return Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

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
  const { records } = await readTable(bookOf(sheetXml(plainRows, 'A1:XFD1048576')));
  assert.deepEqual(records, [
    { line: 1, cells: ['システム名'] },
    { line: 2, cells: ['素'] },
  ]);
});

test('a million empty rows are passed over, and what stands below them is read', async () => {
  const empties = Array.from(
    { length: 999_000 },
    (_, at) => `<row r="${at + 3}" s="${at % 977}"/>`,
  );
  const last = `<row r="1048576">${text('A1048576', '末尾')}</row>`;
  const { records } = await readTable(bookOf(sheetXml(plainRows + empties.join('') + last)));
  assert.deepEqual(
    records.map(({ line }) => line),
    [1, 2, 1048576],
  );
});

const many = Array.from(
  { length: 60_000 },
  (_, at) => `<row r="${at + 1}">${text(`A${at + 1}`, String(at))}</row>`,
);
const zeros = Buffer.alloc(60 * 1024 * 1024);
const halves = Buffer.concat([randomBytes(1024), Buffer.alloc(30 * 1024 * 1024)]);
const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1024),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
const hostile: [string, Buffer, string, string][] = [
  ['a sheet that unpacks without end', bookOf(zeros), 'too-large', 'inventory.book-too-large'],
  ['a sheet that packs a thousandfold', bookOf(halves), 'too-large', 'inventory.book-too-large'],
  [
    'a sheet that states a smaller size than it has',
    zip([{ ...part('xl/workbook.xml', Buffer.alloc(1024 * 1024)), stated: 10 }]),
    'invalid',
    'inventory.book-damaged',
  ],
  [
    'two parts of one name',
    bookOf(sheetXml(plainRows), [part('xl/worksheets/SHEET1.xml', sheetXml(plainRows))]),
    'invalid',
    'inventory.book-damaged',
  ],
  [
    'a workbook with macros',
    bookOf(sheetXml(plainRows), [part('xl/vbaProject.bin', 'x')]),
    'invalid',
    'inventory.book-macro',
  ],
  [
    'a part that is encrypted',
    zip([{ ...part('xl/workbook.xml', 'x'), flags: 1 }]),
    'invalid',
    'inventory.book-encrypted',
  ],
  ['a workbook behind a password', encrypted, 'invalid', 'inventory.book-encrypted'],
  ['a workbook of the old kind', encrypted.subarray(0, 512), 'invalid', 'inventory.book-old'],
  ['an archive of something else', zip([part('a.txt', 'x')]), 'invalid', 'inventory.book-unknown'],
  [
    'a workbook cut short',
    workbook([['システム名'], ['a']]).subarray(0, 900),
    'invalid',
    'inventory.book-damaged',
  ],
  ['a sheet that is no XML', bookOf('\u0001\u0002<<<'), 'invalid', 'inventory.sheet-empty'],
  [
    'a picture named .xlsx',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    'invalid',
    'inventory.refused',
  ],
  [
    'more columns than anybody fills in',
    workbook([Array.from({ length: 201 }, (_, at) => `列${at}`)]),
    'too-large',
    'inventory.book-too-wide',
  ],
  [
    'more rows than anybody fills in',
    bookOf(sheetXml(many.join(''))),
    'too-large',
    'inventory.book-too-many',
  ],
  ['nothing', workbook([]), 'invalid', 'inventory.sheet-empty'],
  ['a quote that never ends', Buffer.from('システム名\n"a'), 'invalid', 'inventory.sheet-faults'],
];
for (const [what, content, reason, key] of hostile) {
  test(`${what} is refused with a word`, async () => {
    await assert.rejects(readTable(content), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.reason, error.text.key], [reason, key]);
      return true;
    });
  });
}

test('an entity is never expanded, and no file of the machine is read', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbb">]>';
  const rowsXml = `<row r="1">${text('A1', 'システム名')}</row><row r="2">${text('A2', '&a;&b;')}</row>`;
  const { records } = await readTable(bookOf(doctype + sheetXml(rowsXml)));
  assert.doesNotMatch(JSON.stringify(records), /root:|bbbb/);
});
