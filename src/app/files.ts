import { readdirSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { Refusal } from '#kernel/refusal.ts';

import { say } from './texts.ts';

const mebibyte = 1024 * 1024;
const largest = 1024 * mebibyte;

/** Files to work on, and how many symbolic links stood among them. */
type Named = { readonly files: readonly string[]; readonly links: number };

/**
 * The files that operands name, in order: a folder stands for every file below it, by name. Links
 * below a folder are not followed: they may lead round in a circle, or out of it.
 */
export function filesNamed(operands: readonly string[]): Named {
  const files: string[] = [];
  let links = 0;
  for (const operand of operands) {
    const below = isFolder(operand) ? filesBelow(operand) : { files: [operand], links: 0 };
    for (const file of below.files) files.push(file);
    links += below.links;
  }
  return { files, links };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function filesBelow(folder: string): Named {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return { files, links: entries.filter((entry) => entry.isSymbolicLink()).length };
}

/** The bytes of a file. Refused where there is none, where it cannot be read, and beyond 1 GiB. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largest) {
      throw new Refusal('too-large', say('cli.file.too-large', { megabytes: largest / mebibyte }));
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT') throw new Refusal('not-found', say('cli.file.absent'), { cause });
    if (code === '') throw cause;
    throw new Refusal('invalid', say('cli.file.unreadable', { reason: code }), { cause });
  }
}

/**
 * UTF-8 where it is sound, else Shift_JIS, in which spreadsheets still write CSV in Japan; undefined
 * where it is neither, or holds a null character as no text does.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
