import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';

import { numbers, octets } from '../index/memory.ts';
import { epochOver, type Part, partsOf } from '../index/parts.ts';
import type { Kept } from './fleet.ts';
import type { Lineage } from './fleet-store.ts';

/** Another number wherever what is written, or what it means, changes. */
const form = 1;
const mark = 'noroshi exposure index\n';
/** So that the program goes on answering while a large file is read or written. */
const atOnce = 16 * 2 ** 20;
const sumBytes = 32;

const Head = z.strictObject({
  form: z.literal(form),
  lineage: z.strictObject({ cluster: z.string(), entry: z.uuid() }),
  position: z.string().regex(/^\d+:\d+:[\d,]*$/),
  systems: z.number().int().min(0),
  words: z.number().int().min(0),
  parts: z.array(
    z.strictObject({ kind: z.enum(['numbers', 'bytes']), length: z.number().int().min(0) }),
  ),
});

const Names = z.strictObject({
  vulnerabilities: z.array(z.string()),
  berths: z.array(
    z.strictObject({
      organizationId: OrganizationId,
      id: SystemId,
      name: z.string(),
      takenAt: z.number().nullable(),
      components: z.number(),
      isWhole: z.boolean(),
      isRetired: z.boolean(),
    }),
  ),
});

/** Why a file was not used. */
export type Unused = 'absent' | 'corrupt' | 'foreign';

/**
 * Keeps what was laid out, whole or not at all: a file takes the place of the one before once everything
 * of it is on the disk.
 */
export async function writeIndex(path: string, kept: Kept, lineage: Lineage): Promise<void> {
  const { epoch, position, vulnerabilities, berths } = kept;
  const { systems, postings } = epoch;
  const names = Buffer.from(
    JSON.stringify({
      vulnerabilities: [...vulnerabilities.keys()],
      berths: berths.map(({ takenAt, organizationId, id, ...rest }) => ({
        organizationId: OrganizationId.encode(organizationId),
        id: SystemId.encode(id),
        ...{ ...rest, takenAt: takenAt?.getTime() ?? null },
      })),
    }),
  );
  const parts: Part[] = [names, ...partsOf(epoch)];
  const head: z.input<typeof Head> = {
    ...{ form, lineage, position, systems, words: postings.words },
    parts: parts.map((part) => ({
      kind: part instanceof Uint32Array ? 'numbers' : 'bytes',
      length: part.length,
    })),
  };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await writeAll(file, [Buffer.from(`${mark}${JSON.stringify(head)}\n`), ...parts]);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

async function writeAll(file: FileHandle, parts: readonly Part[]): Promise<void> {
  const hash = createHash('sha256');
  for (const part of parts) {
    for (const piece of piecesOf(part)) {
      hash.update(piece);
      await file.writeFile(piece);
    }
  }
  await file.writeFile(hash.digest());
}

function* piecesOf({ buffer, byteOffset, byteLength }: Part): Generator<Uint8Array> {
  for (let from = 0; from < byteLength; from += atOnce) {
    yield new Uint8Array(buffer, byteOffset + from, Math.min(atOnce, byteLength - from));
  }
}

/**
 * What a file holds, if it is whole, of this form and of this database; else why it is not used. Whoever
 * asks tells whether a lineage is that of the database.
 */
export async function readIndex(
  path: string,
  isOurs: (head: Pick<z.output<typeof Head>, 'lineage' | 'position'>) => Promise<boolean>,
): Promise<Kept | Unused> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return 'absent';
  try {
    const head = await readHead(file);
    if (!head) return 'corrupt';
    if (!(await isOurs(head))) return 'foreign';
    const parts = await readParts(file, head);
    return parts ? keptOf(head, parts) : 'corrupt';
  } finally {
    await file.close();
  }
}

/** Removes a file that is no use. */
export const removeIndex = (path: string): Promise<void> => rm(path, { force: true });

/** The longest that the first lines may be. */
const longestHead = 2 ** 16;

async function readHead(file: FileHandle) {
  const start = Buffer.alloc(longestHead);
  const { bytesRead } = await file.read(start, 0, longestHead, 0);
  const end = start.subarray(0, bytesRead).indexOf('\n', mark.length);
  if (end < 0 || start.toString('latin1', 0, mark.length) !== mark) return undefined;
  const { data } = Head.safeParse(jsonOf(start.toString('utf8', mark.length, end)));
  return data && { ...data, start: start.subarray(0, end + 1) };
}

type ReadHead = NonNullable<Awaited<ReturnType<typeof readHead>>>;

/** The parts that follow, in memory that threads share; undefined where the file is not what it was. */
async function readParts(
  file: FileHandle,
  { start, parts }: ReadHead,
): Promise<Part[] | undefined> {
  const made = parts.map(({ kind, length }) => ({
    bytes: kind === 'numbers' ? 4 * length : length,
  }));
  const length = made.reduce((sum, { bytes }) => sum + bytes, start.length + sumBytes);
  // Before room is made for what it names.
  if ((await file.stat()).size !== length) return undefined;
  const hash = createHash('sha256').update(start);
  const read: Part[] = [];
  let place = start.length;
  for (const part of parts) {
    const into = part.kind === 'numbers' ? numbers(part.length) : octets(part.length);
    for (const piece of piecesOf(into)) {
      await file.read(piece, 0, piece.length, place);
      hash.update(piece);
      place += piece.length;
    }
    read.push(into);
  }
  const sum = new Uint8Array(sumBytes);
  await file.read(sum, 0, sumBytes, place);
  return hash.digest().equals(sum) ? read : undefined;
}

function keptOf({ position, systems, words }: ReadHead, [first, ...parts]: readonly Part[]): Kept {
  const names = Names.parse(JSON.parse(Buffer.from(first ?? []).toString('utf8')));
  return {
    ...{ position, epoch: epochOver(parts, { systems, words }) },
    vulnerabilities: new Map(names.vulnerabilities.map((name, number) => [name, number])),
    berths: names.berths.map(({ takenAt, ...berth }) => ({
      ...berth,
      takenAt: takenAt === null ? null : new Date(takenAt),
    })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
