// What it takes to bring in every advisory file of the corpus: anew, and again when nothing in it
// has changed. Beside it, what the same machine needs to read the files and to copy the same rows.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';

import { importFile } from '#features/intake/server/service.ts';

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
  'intake.vulnerability',
  'intake.voice',
  'intake.alias',
] as const;

const house = await openHouse();
try {
  const files = advisoryFiles();
  const lines = [];
  for (const file of files) lines.push(await imported(house, file));
  printTable('Import', [...lines, sum(lines)]);
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
  const again = await timed(() => within.tools.write(keeper, (work) => importFile(work, file)));
  assert.ok(first.result.accepted > 0, name);
  assert.equal(first.result.added, first.result.accepted, name);
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
