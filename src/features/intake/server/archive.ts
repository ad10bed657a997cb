import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, gunzip } from 'node:zlib';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { isGzip } from '#kernel/bytes.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import { say } from '../texts.ts';

/** One file as it lay in what was received; the name is a label and is never used as a path. */
export type Unit = { readonly name: string; readonly bytes: Uint8Array };

export type ArchiveLimits = {
  /** Bytes of everything unpacked together. */
  readonly unpacked: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
  /** Entries of one archive, folders included. */
  readonly entries: number;
};

export const archiveLimits: ArchiveLimits = {
  unpacked: 512 * 1024 * 1024,
  ratio: 100,
  entries: 400_000,
};

/** Below this many bytes the ratio says nothing: a short text of one letter packs very well. */
const leastJudged = 64 * 1024;

const gunzipped = promisify(gunzip);

/**
 * The files in what was received: itself, or what a gzip or zip holds, known by its first bytes.
 *
 * A damaged, truncated, encrypted or overgrown archive is refused whole. An archive inside another
 * is passed by and named as a fault.
 */
export async function* unpack(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): AsyncGenerator<Unit | Fault> {
  if (bytes.length === 0) throw new Refusal('invalid', say('intake.empty'));
  if (isZip(bytes)) {
    yield* unzip(bytes, limits);
    return;
  }
  const inside = isGzip(bytes) ? await inflate(bytes, limits) : bytes;
  if (isGzip(bytes) && isArchive(inside)) throw new Refusal('invalid', say('intake.nested'));
  if (isTar(inside)) throw new Refusal('invalid', say('intake.tar'));
  yield { name: '', bytes: inside };
}

// APPNOTE.TXT §4.3.7 and, for an archive of nothing, §4.3.16.
const isZip = ([a, b, c, d]: Uint8Array) =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
// POSIX.1-2017 pax, ustar interchange format: the field "magic" of the first header.
const isTar = (bytes: Uint8Array) =>
  [0x75, 0x73, 0x74, 0x61, 0x72].every((byte, at) => bytes[257 + at] === byte);
const isArchive = (bytes: Uint8Array) => isGzip(bytes) || isZip(bytes);

function allowance(packed: number, { unpacked, ratio }: ArchiveLimits): number {
  return Math.min(unpacked, Math.max(leastJudged, packed * ratio));
}

async function inflate(bytes: Uint8Array, limits: ArchiveLimits): Promise<Uint8Array> {
  try {
    return await gunzipped(bytes, { maxOutputLength: allowance(bytes.length, limits) });
  } catch (cause) {
    if (codeOf(cause) === 'ERR_BUFFER_TOO_LARGE') throw bomb(limits);
    throw damaged(cause);
  }
}

async function* unzip(bytes: Uint8Array, limits: ArchiveLimits): AsyncGenerator<Unit | Fault> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) {
    throw new Refusal('too-large', say('intake.many-entries', { limit: limits.entries }));
  }
  let left = allowance(bytes.length, limits);
  for await (const entry of entriesOf(zip)) {
    const name = label(entry);
    if (name.endsWith('/')) continue;
    const content = await extract(zip, entry, Math.min(left, ratioOf(entry, limits)));
    if (!content) throw bomb(limits);
    left -= content.length;
    if (isArchive(content)) yield { path: name, text: say('intake.nested') };
    else yield { name, bytes: content };
  }
}

const ratioOf = (entry: Entry, limits: ArchiveLimits) => allowance(entry.compressedSize, limits);

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Undecoded names are not judged: an odd name must not cost the records.
    return await fromBufferPromise(buffer, { decodeStrings: false, autoClose: false });
  } catch (cause) {
    throw damaged(cause);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const step = await entries.next().catch((cause: unknown) => {
      throw damaged(cause);
    });
    if (step.done) return;
    yield step.value;
  }
}

/** The bytes of one entry; undefined once they are more than allowed. */
async function extract(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | undefined> {
  if (entry.isEncrypted()) throw new Refusal('invalid', say('intake.encrypted'));
  // The size an archive states is checked by yauzl against what comes out.
  if (entry.uncompressedSize > most) return undefined;
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

/** A name fit to be shown: no control characters, and not endless. */
function label({ fileNameRaw }: Entry): string {
  const text = fileNameRaw.toString('utf8').replaceAll(/[\p{C}\uFFFD]/gu, '?');
  return text.length <= 200 ? text : `…${text.slice(-199)}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

const damaged = (cause: unknown) => new Refusal('invalid', say('intake.damaged'), { cause });

const bomb = ({ unpacked, ratio }: ArchiveLimits) =>
  new Refusal('too-large', say('intake.bomb', { ratio, megabytes: unpacked / 1024 / 1024 }));
