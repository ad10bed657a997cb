// What it takes to keep every readable inventory of the corpus, each as one system's: the first one,
// and a newer one that lists the same. Beside it, what unpacking and parsing the JSON alone takes.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';

import type { File } from './ground/corpus.ts';
import { logged, percentile, printTable, rowsIn, timed, total } from './ground/figures.ts';
import { registerFleet, type Ship, submit, submitIfRead } from './ground/fleet.ts';
import { type House, openHouse, populate } from './ground/house.ts';

/** What a submission writes, save one row each of document, submission and ledger. */
const tables = [
  'inventory.package',
  'inventory.version',
  'inventory.component',
  'inventory.component_change',
] as const;

const house = await openHouse();
try {
  const [owner] = await populate(house, 1);
  const lines: Line[] = [];
  let refused = 0;
  for (const ship of await registerFleet(house, owner!)) {
    const line = await kept(house, ship);
    if (line) lines.push(line);
    else refused += 1;
  }
  const bySize = lines.toSorted((a, b) => b.components - a.components);
  const [largest, ...others] = bySize;
  printTable('Inventories', [
    largest!,
    ...others.slice(0, 4),
    summed(`the other ${others.length - 4}`, others.slice(4)),
    summed(`all ${lines.length}`, lines),
  ]);
  printTable('One inventory', [
    spread('first', lines, 'keep s'),
    spread('again', lines, 'again s'),
  ]);
  console.log(`\n${refused} files are not read: docs/conformance/sbom.md names each.`);
} finally {
  await house.close();
}

async function kept(within: House, ship: Ship) {
  const before = total(await rowsIn(within, tables));
  const first = await logged(within, () => submitIfRead(within, ship));
  if (first.result === null) return null;
  const after = await rowsIn(within, tables);
  const again = await timed(() => submit(within, ship));
  assert.equal(first.result.removed, 0, ship.file.name);
  assert.deepEqual([again.result.added, again.result.removed], [0, 0], ship.file.name);
  assert.deepEqual(await rowsIn(within, tables), after, ship.file.name);
  return {
    file: ship.file.name.split('/').at(-1)!,
    MB: ship.file.bytes.length / 1e6,
    components: first.result.components,
    kept: first.result.added,
    rows: total(after) - before,
    'parse s': (await timed(() => parsed(ship.file))).seconds,
    'keep s': first.seconds,
    'rows/s': (total(after) - before) / first.seconds,
    'WAL MB': first.megabytes,
    'again s': again.seconds,
  };
}

type Line = NonNullable<Awaited<ReturnType<typeof kept>>>;

/** The least that reading it takes; a table instead of JSON is only unpacked. */
function parsed({ bytes }: File): unknown {
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.trimStart().startsWith('{') ? JSON.parse(text) : null;
}

function summed(file: string, lines: readonly Line[]): Line {
  const of = (name: Exclude<keyof Line, 'file'>) => lines.reduce((so, line) => so + line[name], 0);
  return {
    ...{ file, MB: of('MB'), components: of('components'), kept: of('kept'), rows: of('rows') },
    ...{ 'parse s': of('parse s'), 'keep s': of('keep s'), 'rows/s': of('rows') / of('keep s') },
    ...{ 'WAL MB': of('WAL MB'), 'again s': of('again s') },
  };
}

function spread(which: string, lines: readonly Line[], name: 'keep s' | 'again s') {
  const milliseconds = lines.map((line) => line[name] * 1000);
  const at = (part: number) => percentile(milliseconds, part);
  return { which, 'p50 ms': at(0.5), 'p90 ms': at(0.9), 'p99 ms': at(0.99), 'max ms': at(1) };
}
