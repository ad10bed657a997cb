import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import pg from 'pg';

import { connect } from '#platform/db.ts';
import { asApplication } from '#platform/role.ts';
import { copyOf, emptyDatabase } from '#platform/testing.ts';
import { toolsFor } from '#platform/tools.ts';

export const guide = await readFile(
  new URL('../../../../docs/guides/sharding.md', import.meta.url),
  'utf8',
);
const blocks = [...guide.matchAll(/```sql\n([^]*?)```/g)].map(([, block]) => block ?? '');

/** The one block of the guide that says this, with names and values of one's own, each of which it must have. */
export function said(words: string, ...own: readonly (readonly [string, string])[]): string {
  const [block = '', ...others] = blocks.filter((each) => each.includes(words));
  assert.ok(block && others.length === 0, words);
  return own.reduce((text, [name, value]) => {
    assert.ok(text.includes(name), name);
    return text.replaceAll(name, value);
  }, block);
}

export type Installation = Awaited<ReturnType<ReturnType<typeof testServers>['installed']>>;
export type Shard = Awaited<ReturnType<ReturnType<typeof testServers>['shard']>>;

/** Databases that stand for servers, each with a connection of its owner, and how they are put away. */
export function testServers() {
  const ending: (() => Promise<void>)[] = [];
  const owned = async (made: Awaited<ReturnType<typeof emptyDatabase>>) => {
    const owner = new pg.Client({ connectionString: made.ownerUrl });
    owner.on('error', () => undefined);
    await owner.connect();
    ending.push(async () => {
      await owner.end();
      await made.drop();
    });
    return { owner, name: new URL(made.ownerUrl).pathname.slice(1), url: made.ownerUrl };
  };
  /** An installation that holds what a database does to which nobody is connected. */
  const installed = async (like: Parameters<typeof copyOf>[0]) => {
    const made = await owned(await copyOf(like));
    const db = connect(asApplication(made.url), 3);
    ending.push(() => db.destroy());
    return { ...made, db, tools: toolsFor(db) };
  };
  const shard = async () => owned(await emptyDatabase());
  /** Puts them away, the last one first. */
  const drop = async () => {
    for (const end of ending.toReversed()) await end();
  };
  return { installed, shard, drop };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Makes a lead of an installation and introduces shards to it, each under a name, as the guide says. */
export async function makeLead(
  made: Installation,
  role: string,
  shards: Readonly<Record<string, Shard>>,
): Promise<void> {
  const { hostname, searchParams, port, password } = new URL(made.url);
  const secret = quoted(password || 'secret');
  const creating = said('create role', ['noroshi_lead', role], [`'…'`, secret]);
  await made.owner.query(
    said('create extension postgres_fdw', ['database noroshi', `database ${made.name}`]),
  );
  for (const [at, [server, { owner, name }]] of Object.entries(shards).entries()) {
    // A role belongs to the whole server, and here all shards are on one.
    await owner.query(at === 0 ? creating : creating.replace(/^create role.*\n/, ''));
    await made.owner.query(
      said(
        'create user mapping',
        ['noroshi_lead', role],
        ['shard_a', server],
        [`'a.internal'`, quoted(searchParams.get('host') ?? decodeURIComponent(hostname))],
        [`'5432'`, quoted(port || '5432')],
        [`'parts'`, quoted(name)],
        [`'…'`, secret],
      ),
    );
  }
}

/** Organizations as a list of values. */
export const listOf = (bodies: readonly string[]) =>
  `(${bodies.map((id) => quoted(id)).join(', ')})`;
