import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { Refusal } from '#kernel/refusal.ts';

import { say } from '../sheet-texts.ts';

export const mostRows = 50_000;
const mebibyte = 1024 * 1024;
/** Bytes of a workbook as it is received. */
export const largestWorkbook = 10 * mebibyte;
/** Bytes of all that is read of it. */
const unpacked = 48 * mebibyte;
const ratio = 100;
const entries = 2000;

/** Below this many bytes the ratio says nothing. */
const leastJudged = mebibyte;

// APPNOTE.TXT §4.3.7; [MS-CFB] §2.2.
export const isZip = ([a, b, c, d]: Uint8Array) => a === 0x50 && b === 0x4b && c === 3 && d === 4;
const isCompound = ([a, b, c, d]: Uint8Array) =>
  a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;

/** What is read of a workbook: its sheets and what they refer to. Everything else stays packed. */
const wanted =
  /^(_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

const invalid = (text: Parameters<typeof say>[0]) => new Refusal('invalid', say(text));

/** Refuses what is a spreadsheet of a kind that is not read, by its first bytes. */
export function refuseOtherBooks(bytes: Uint8Array): void {
  if (!isCompound(bytes)) return;
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An encrypted workbook lies in a stream of this name ([MS-OFFCRYPTO] §2.3.4.4).
  const isEncrypted = names.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw invalid(isEncrypted ? 'inventory.book-encrypted' : 'inventory.book-old');
}

/**
 * The workbook that remains when only its sheets are kept, every part unpacked by us within limits
 * and stored again as it is: whoever reads it further unpacks nothing and meets no macro.
 */
export async function plainWorkbook(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length > largestWorkbook) throw overgrown();
  const zip = await opened(bytes);
  if (zip.entryCount > entries) throw overgrown();
  const parts: Part[] = [];
  const seen = new Set<string>();
  let left = Math.min(unpacked, Math.max(leastJudged, bytes.length * ratio));
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName;
    refuseKind(name, entry);
    if (!wanted.test(name)) continue;
    if (seen.has(name.toLowerCase())) throw invalid('inventory.book-damaged');
    seen.add(name.toLowerCase());
    const content = await extract(zip, entry, left);
    left -= content.length;
    parts.push(name.startsWith('xl/worksheets/') ? thinned(name, content) : partOf(name, content));
  }
  if (!seen.has('xl/workbook.xml')) throw invalid('inventory.book-unknown');
  return stored([contentTypes(parts), ...parts]);
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const typesOf: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/i, `${spreadsheet}.sheet.main+xml`],
  [/^xl\/worksheets\//i, `${spreadsheet}.worksheet+xml`],
  [/^xl\/sharedStrings\.xml$/i, `${spreadsheet}.sharedStrings+xml`],
  [/^xl\/styles\.xml$/i, `${spreadsheet}.styles+xml`],
];

/** The list of parts that names just those that were kept (ECMA-376 part 2, §10.1.2.2). */
function contentTypes(parts: readonly Part[]): Part {
  const overrides = parts.flatMap(({ name }) => {
    const type = typesOf.find(([pattern]) => pattern.test(name))?.[1];
    const plain = name.replaceAll(/[<>&"]/g, '_');
    return type ? [`<Override PartName="/${plain}" ContentType="${type}"/>`] : [];
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const list = `<Types xmlns="${namespace}">${overrides.join('')}</Types>`;
  return partOf('[Content_Types].xml', Buffer.from(list, 'utf8'));
}

const partOf = (name: string, content: Buffer): Part => ({ name, content, crc: crc32(content) });

/** A sheet without the cells and rows that hold nothing: offices format sheets down to their end. */
function thinned(name: string, content: Buffer): Part {
  const rows = content
    .toString('utf8')
    .replaceAll(/<c\b[^<>]*\/>/g, '')
    .replaceAll(/<row\b[^<>]*\/>|<row\b[^<>/]*><\/row>/g, '');
  if (countOf(rows, '<row') > mostRows + 1) {
    throw new Refusal('too-large', say('inventory.book-too-many', { limit: mostRows }));
  }
  return partOf(name, Buffer.from(rows, 'utf8'));
}

function countOf(text: string, wanted: string): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) count += 1;
  return count;
}

function refuseKind(name: string, entry: Entry) {
  if (/vbaProject|macrosheets|xl\/vba/i.test(name)) throw invalid('inventory.book-macro');
  if (/^xl\/workbook\.bin$/i.test(name)) throw invalid('inventory.book-old');
  if (entry.isEncrypted()) throw invalid('inventory.book-encrypted');
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { autoClose: false });
  } catch (cause) {
    throw damaged(cause);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const all = zip.eachEntry();
  for (;;) {
    const step = await all.next().catch((cause: unknown) => {
      throw damaged(cause);
    });
    if (step.done) return;
    yield step.value;
  }
}

async function extract(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const own = Math.max(leastJudged, entry.compressedSize * ratio);
  // The size an archive states is checked by yauzl against what comes out.
  if (entry.uncompressedSize > Math.min(most, own)) throw overgrown();
  let content: Buffer;
  try {
    content = await gathered(await zip.openReadStreamPromise(entry));
  } catch (cause) {
    throw damaged(cause);
  }
  if (crc32(content) !== entry.crc32) throw damaged(new Error('crc32'));
  return content;
}

async function gathered(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const damaged = (cause: unknown) =>
  new Refusal('invalid', say('inventory.book-damaged'), { cause });

const overgrown = () =>
  new Refusal(
    'too-large',
    say('inventory.book-too-large', {
      packed: largestWorkbook / mebibyte,
      unpacked: unpacked / mebibyte,
      ratio,
    }),
  );

type Part = { readonly name: string; readonly content: Buffer; readonly crc: number };

/** An archive whose entries are stored without packing (APPNOTE.TXT §4.3). */
function stored(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, crc } of parts) {
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const file = Buffer.concat([signed(0x04034b50), common, label, content]);
    directory.push(signed(0x02014b50), Buffer.from([20, 0]), common, rest, label);
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, index, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
