import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Refusal } from '#kernel/refusal.ts';

import { root } from './root.ts';
import { say } from './texts.ts';

/** One forward step of the database, as its file says. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly file: string;
  readonly sql: string;
  readonly sha256: Uint8Array;
};

/** One step as the database remembers it. */
export type Applied = {
  readonly number: number;
  readonly name: string;
  readonly sha256: Uint8Array;
};

/** Where the migrations lie. */
export const migrationFolder = join(root, 'migrations');

/** What the migrations produce, written by `scripts/schema.mjs`; not a migration itself. */
export const schemaFile = 'schema.sql';

/** Every migration of a folder in order. Refuses a gap, a double number, or a file without owner. */
export async function readMigrations(folder = migrationFolder): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const migrations: Migration[] = [];
  for (const file of files) {
    if (file === schemaFile) continue;
    migrations.push(parse(file, await readFile(join(folder, file), 'utf8')));
  }
  for (const [at, { number, file }] of migrations.entries()) {
    if (number === at + 1) continue;
    const values = { file, expected: at + 1 };
    throw new Refusal('invalid', say('platform.migration.out-of-sequence', values));
  }
  return migrations;
}

function parse(file: string, sql: string): Migration {
  const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
  if (!number || !name) throw new Refusal('invalid', say('platform.migration.misnamed', { file }));
  if (!/^-- Owner: [a-z]+\./.test(sql)) {
    throw new Refusal('invalid', say('platform.migration.ownerless', { file }));
  }
  const sha256 = createHash('sha256').update(sql).digest();
  return { number: Number(number), name, file, sql, sha256 };
}

/**
 * The migrations still to be applied, in order. Refuses a database that holds something else than
 * what these files say was applied, and one that a newer program has migrated.
 */
export function pending(
  known: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] {
  for (const [at, { number, name, sha256 }] of applied.entries()) {
    const migration = known[at];
    if (!migration) {
      const values = { number, name, known: known.length };
      throw new Refusal('conflict', say('platform.migration.database-newer', values));
    }
    if (number !== migration.number || Buffer.compare(sha256, migration.sha256) !== 0) {
      const values = { file: migration.file };
      throw new Refusal('conflict', say('platform.migration.changed', values));
    }
  }
  return known.slice(applied.length);
}
