// What it takes to bring in every advisory file of the corpus: anew, and again when nothing in it
// has changed. Beside it, what the same machine needs to read the files and to copy the same rows.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import { SnapshotId } from '#features/intake/intake.ts';
import { importFile, releaseSnapshot, restoreSnapshot } from '#features/intake/server/service.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';

import { advisoryFiles, type File } from './ground/corpus.ts';
import { logged, printTable, rowsIn, timed, total } from './ground/figures.ts';
import { type House, keeper, openHouse } from './ground/house.ts';

/** What an import writes, save one row each of document, snapshot and ledger. */
const tables = [
  'inventory.package',
  'intake.record',
  'intake.affected',
  'intake.range',
  'intake.signal',
  'intake.edition',
  'intake.vulnerability',
  'intake.voice',
  'intake.alias',
] as const;

/** Another person than the keeper, who may decide on what the keeper brings in. */
const approver: Actor = { ...keeper, id: PersonId.parse(`person_${randomUUID()}`) };

const house = await openHouse();
try {
  const files = advisoryFiles();
  const lines = [];
  for (const file of files) lines.push(await imported(house, file));
  printTable('Import', [...lines, sum(lines)]);
  const returns = [];
  for (const file of files.filter(({ name }) => name.startsWith('osv/'))) {
    returns.push(await returned(house, file));
  }
  const seconds = returns.reduce((so, line) => so + line['back s'], 0);
  const records = returns.reduce((so, line) => so + line.records, 0);
  printTable('Going back', [...returns, { source: 'all', records, 'back s': seconds }]);
  printTable('The same rows, copied', await copied(house));
} finally {
  await house.close();
}

async function imported(within: House, { name, bytes }: File) {
  const file = { name, bytes };
  const before = await rowsIn(within, tables);
  const first = await logged(within, () =>
    within.tools.write(keeper, (work) => importFile(work, file)),
  );
  const after = await rowsIn(within, tables);
  assert.ok(first.result.accepted > 0, name);
  assert.deepEqual([first.result.standing, first.result.reasons], ['taken', []], name);
  assert.equal(first.result.added, first.result.accepted, name);
  const again = await timed(() => within.tools.write(keeper, (work) => importFile(work, file)));
  assert.equal(again.result.unchanged, first.result.accepted, name);
  assert.deepEqual(await rowsIn(within, tables), after, name);
  const rows = total(after) - total(before);
  return {
    file: name.split('/').at(-1)!,
    MB: bytes.length / 1e6,
    records: first.result.accepted,
    ranges: after['intake.range']! - before['intake.range']!,
    rows,
    'read s': (await timed(() => parsed(bytes))).seconds,
    'import s': first.seconds,
    'rows/s': rows / first.seconds,
    'WAL MB': first.megabytes,
    'again s': again.seconds,
  };
}

/** Every record of a file rewritten, released by another person, and put back as it was. */
async function returned(within: House, { bytes }: File) {
  const [first] = await seen<{ id: string; source: string }>(
    within,
    `select id, source_id as source from intake.snapshot
     where sha256 = '\\x${createHash('sha256').update(bytes).digest('hex')}'
     order by number desc limit 1`,
  );
  const { id, source } = first!;
  const rewritten = gunzipSync(bytes)
    .toString('utf8')
    .replaceAll(/"(?:details|summary)": ?"/g, '$&rewritten ');
  const before = await digestOf(within);
  const file = { name: 'rewritten', bytes: Buffer.from(rewritten), source };
  const held = await within.tools.write(keeper, (work) => importFile(work, file));
  assert.equal(held.standing, 'waiting', source);
  const reason = 'measured';
  await within.tools.write(approver, (work) =>
    releaseSnapshot(work, { snapshotId: held.snapshotId, reason }),
  );
  assert.notEqual(await digestOf(within), before);
  const snapshotId = SnapshotId.parse(`snapshot_${id}`);
  const back = await timed(() =>
    within.tools.write(approver, (work) => restoreSnapshot(work, { snapshotId, reason })),
  );
  assert.equal(await digestOf(within), before, `${source} is as it was`);
  return { source, records: back.result.changed, 'back s': back.seconds };
}

/** The merged view and what it is made of, but for the moment it was merged. */
async function digestOf(within: House): Promise<string> {
  const rows = await seen<{ digest: string }>(
    within,
    `select md5(string_agg(d, '' order by d)) as digest from (
       select md5(r::text) as d from intake.record r union all
       select md5(a::text) from intake.affected a union all
       select md5(g::text) from intake.range g union all
       select md5(s::text) from intake.signal s union all
       select md5((to_jsonb(v) - 'merged_at')::text) from intake.vulnerability v union all
       select md5(v::text) from intake.voice v union all
       select md5(a::text) from intake.alias a) all_rows`,
  );
  return rows[0]!.digest;
}

/** Rows as the headquarters sees them: policies bind the owner of the tables as well. */
async function seen<Row extends object>({ owner }: House, query: string): Promise<Row[]> {
  await owner.query('begin');
  await owner.query("select set_config('noroshi.scope', 'all', true)");
  await owner.query("select set_config('noroshi.actor', $1, true)", [keeper.id]);
  const { rows } = await owner.query<Row>(query);
  await owner.query('commit');
  return rows;
}

/** The least that reading a file takes: unpacked, and every document of it parsed. */
function parsed(bytes: Buffer): number {
  const isPacked = bytes[0] === 0x1f;
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  const documents = isPacked ? text.split('\n').filter(Boolean) : [text];
  return documents.map((document) => JSON.parse(document)).length;
}

type Line = Awaited<ReturnType<typeof imported>>;

function sum(lines: readonly Line[]): Line {
  const of = (name: Exclude<keyof Line, 'file'>) => lines.reduce((so, line) => so + line[name], 0);
  return {
    ...{
      file: 'all',
      MB: of('MB'),
      records: of('records'),
      ranges: of('ranges'),
      rows: of('rows'),
    },
    ...{ 'read s': of('read s'), 'import s': of('import s') },
    ...{ 'rows/s': of('rows') / of('import s'), 'WAL MB': of('WAL MB'), 'again s': of('again s') },
  };
}

/** Every row the imports left, copied by the server itself into tables alike: the machine's limit. */
async function copied(within: House) {
  const { owner } = within;
  const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
  const fileOf = (table: string) => `${rows[0]!.data_directory}/${table}.copy`;
  const counts = await rowsIn(within, tables);
  for (const table of tables) await owner.query(`copy ${table} to '${fileOf(table)}'`);
  const lines = [];
  for (const [way, including] of [
    ['without any index', ''],
    ['with the same indexes and checks', 'including indexes including constraints'],
  ] as const) {
    await owner.query(`create schema copied`);
    for (const table of tables) {
      await owner.query(`create table copied.${table.split('.')[1]!} (like ${table} ${including})`);
    }
    const { seconds, megabytes } = await logged(within, async () => {
      await owner.query('begin');
      for (const table of tables) {
        await owner.query(`copy copied.${table.split('.')[1]!} from '${fileOf(table)}'`);
      }
      await owner.query('commit');
    });
    await owner.query(`drop schema copied cascade`);
    const number = total(counts);
    lines.push({ way, rows: number, s: seconds, 'rows/s': number / seconds, 'WAL MB': megabytes });
  }
  return lines;
}
