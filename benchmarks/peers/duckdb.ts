// Asks DuckDB, in memory: versions as lists of numbers, which it compares as semver does without a tag.
// `npm i @duckdb/node-api` in a folder of its own.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Enter } from '../nation/external.ts';

type Reader = { getColumns(): readonly (readonly unknown[])[] };
type Appender = {
  appendInteger(value: number): void;
  appendVarchar(value: string): void;
  endRow(): void;
  closeSync(): void;
};
type Connection = {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string, values?: readonly string[]): Promise<Reader>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
};
type Library = {
  readonly DuckDBInstance: { create(): Promise<{ connect(): Promise<Connection> }> };
};

const parts = (column: string) => `string_split(${column}, '.')::integer[]`;

export const enter: Enter = async ({ osv, installedIn, inventory }) => {
  const load = createRequire(join(installedIn, 'package.json'));
  const { DuckDBInstance } = load('@duckdb/node-api') as Library;
  const database = await (await DuckDBInstance.create()).connect();
  const append = async (table: string, fill: (appender: Appender) => void) => {
    const appender = await database.createAppender(table);
    fill(appender);
    appender.closeSync();
  };
  await database.run('set threads = 2');
  await database.run('create table loaded (system integer, name varchar, version varchar)');
  await append('loaded', (appender) => {
    for (const { system, name, version } of inventory()) {
      appender.appendInteger(system);
      appender.appendVarchar(name);
      appender.appendVarchar(version);
      appender.endRow();
    }
  });
  await database.run(`create table component as
    select system, name, ${parts('version')} as version from loaded order by name`);
  await database.run('drop table loaded');
  await database.run(`create table stretch as
    with record as (select * from read_json('${join(osv, '*.json')}', columns = {
      id: 'varchar', affected: 'struct(package struct(name varchar),
        ranges struct(events struct(introduced varchar, fixed varchar)[])[])[]' })),
    affected as (select id, unnest(affected) as a from record),
    range as (select id, a.package.name as name, unnest(a.ranges).events as events from affected)
    select id, name, ${parts('coalesce(events[1].introduced)')} as lo,
      ${parts('events[2].fixed')} as hi
    from range order by name`);
  await database.run('create index by_id on stretch (id)');
  await database.run('create table asked (name varchar, version varchar)');
  const matches = 'c.version >= s.lo and (s.hi is null or c.version < s.hi)';
  return {
    async findings(components) {
      await database.run('delete from asked');
      await append('asked', (appender) => {
        for (const { name, version } of components) {
          appender.appendVarchar(name);
          appender.appendVarchar(version);
          appender.endRow();
        }
      });
      const read = await database.runAndReadAll(`select distinct s.id from stretch s
        join (select name, ${parts('version')} as version from asked) c
          on c.name = s.name and ${matches}`);
      return (read.getColumns()[0] ?? []).map(String);
    },
    async exposed(id) {
      const read = await database.runAndReadAll(
        `select distinct c.system from stretch s
        join component c on c.name = s.name and ${matches} where s.id = $1`,
        [id],
      );
      return (read.getColumns()[0] ?? []).map(Number);
    },
    close: async () => {
      database.closeSync();
    },
  };
};
