import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { readCsv } from '#formats/csv/records.ts';

import { decide } from './decide.ts';
import {
  type DecisionPoint,
  type DecisionTable,
  isDecisionTable,
  readDecisionTable,
} from './table.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'ssvc/data');
const absent = existsSync(data) ? false : `no test data in ${data}`;
const shipped = resolve(root, 'profiles/us-fceb/tables/cisa_bod_26_04_1_0_0.json');

function tableIn(file: string): DecisionTable {
  const reading = readDecisionTable(JSON.parse(readFileSync(file, 'utf8')));
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

const directive = tableIn(shipped);

const decided: [string, Record<string, string>, string, number][] = [
  ['keys', { KEV: 'Y', PE: 'Y', A: 'Y', TI: 'T' }, '3DF', 15],
  ['keys and values in small letters', { kev: 'n', pe: 'n', a: 'n', ti: 'p' }, 'FSU', 0],
  ['names of values', { KEV: 'Yes', PE: 'no', A: 'No', TI: 'TOTAL' }, '14D', 8],
  [
    'namespaced ids',
    { 'cisa:KEV': 'N', 'cisa:PE:1.0.0': 'Y', 'ssvc:A:2.0.0': 'Y', TI: 'T' },
    '3D',
    14,
  ],
];
for (const [manner, inputs, outcome, row] of decided) {
  test(`inputs given by ${manner} are understood`, () => {
    const decision = decide(directive, inputs);
    assert.ok(decision.ok);
    assert.deepEqual([decision.outcome.key, decision.row], [outcome, row]);
  });
}

test('a decision says what it was decided on', () => {
  const decision = decide(directive, { KEV: 'yes', PE: 'yes', A: 'no', TI: 'partial' });
  assert.ok(decision.ok);
  assert.deepEqual(decision.inputs, {
    'cisa:KEV:1.0.0': 'Y',
    'cisa:PE:1.0.0': 'Y',
    'ssvc:A:2.0.0': 'N',
    'ssvc:TI:1.0.0': 'P',
  });
});

test('a missing input is asked for, with the outcomes still open', () => {
  const decision = decide(directive, { KEV: 'Y', A: 'Y', TI: 'T' });
  assert.ok(!decision.ok);
  assert.deepEqual(
    decision.missing.map(({ key }) => key),
    ['PE'],
  );
  assert.deepEqual(
    decision.possible.map(({ key }) => key),
    ['3DF'],
  );
  assert.deepEqual(decision.invalid, []);
});

const wrong: [string, Record<string, string>, string, readonly string[]][] = [
  ['a value that is none', { KEV: 'perhaps', PE: 'Y', A: 'Y', TI: 'T' }, 'KEV', ['N', 'Y']],
  [
    'a key that is none',
    { KEV: 'Y', PE: 'Y', A: 'Y', TI: 'T', EPSS: '0.9' },
    'EPSS',
    ['PE', 'KEV', 'A', 'TI'],
  ],
  [
    'a key given twice',
    { KEV: 'Y', 'cisa:KEV': 'N', PE: 'Y', A: 'Y', TI: 'T' },
    'cisa:KEV',
    ['N', 'Y'],
  ],
];
for (const [situation, inputs, key, allowed] of wrong) {
  test(`${situation} decides nothing`, () => {
    const decision = decide(directive, inputs);
    assert.ok(!decision.ok);
    assert.deepEqual(
      decision.invalid.map((input) => [input.key, input.allowed]),
      [[key, allowed]],
    );
  });
}

type Written = {
  mapping: Record<string, string>[];
  outcome: string;
  decision_points: Record<string, { key: string }>;
};

const broken: [string, (table: Written) => void, string][] = [
  ['without a row', (table) => table.mapping.pop(), '/mapping'],
  ['with a row twice', (table) => table.mapping.push({ ...table.mapping[0]! }), '/mapping/16'],
  [
    'with an unknown value',
    (table) => (table.mapping[3]!['ssvc:TI:1.0.0'] = 'X'),
    '/mapping/3/ssvc:TI:1.0.0',
  ],
  [
    'with an unknown point',
    (table) => (table.mapping[3]!['ssvc:X:1.0.0'] = 'Y'),
    '/mapping/3/ssvc:X:1.0.0',
  ],
  [
    'with a row that leaves a point out',
    (table) => delete table.mapping[3]!['ssvc:TI:1.0.0'],
    '/mapping/3',
  ],
  ['without its outcome', (table) => (table.outcome = 'cisa:NONE:1.0.0'), '/outcome'],
  [
    'with a point filed under another name',
    (table) => (table.decision_points['cisa:PE:1.0.0']!.key = 'EP'),
    '/decision_points/cisa:PE:1.0.0',
  ],
];
for (const [situation, damage, path] of broken) {
  test(`a table ${situation} is refused, and the place named`, () => {
    const table = JSON.parse(readFileSync(shipped, 'utf8'));
    damage(table);
    const reading = readDecisionTable(table);
    assert.equal(reading.ok, false);
    assert.ok(
      reading.findings.some((finding) => finding.path === path),
      JSON.stringify(reading.findings),
    );
  });
}

test('a decision table is recognised by its content', () => {
  assert.equal(isDecisionTable(JSON.parse(readFileSync(shipped, 'utf8'))), true);
  assert.equal(isDecisionTable({ mapping: [] }), false);
});

/** A point as the heads of the published CSV files name it. */
function headOf({ name, version, namespace }: DecisionPoint): string {
  return `${name} v${version}${namespace === 'ssvc' ? '' : ` (${namespace})`}`;
}

function rowsOf(file: string): { head: string[]; rows: string[][] } {
  const { records } = readCsv(readFileSync(file, 'utf8'));
  const [head = [], ...rows] = records.map(({ cells }) => [...cells]);
  return { head, rows };
}

test('every row of every published table decides as published', { skip: absent }, () => {
  let decisions = 0;
  for (const namespace of readdirSync(join(data, 'csv'))) {
    for (const name of readdirSync(join(data, 'csv', namespace))) {
      const json = name.replace('.csv', '.json');
      const table = tableIn(join(data, 'json/decision_tables', namespace, json));
      const { head, rows } = rowsOf(join(data, 'csv', namespace, name));
      const ids = head.slice(1, -1).map((column) => {
        const point = table.inputs.find((input) => headOf(input) === column);
        assert.ok(point, `${name}: ${column}`);
        return point.id;
      });
      for (const row of rows) {
        const inputs = Object.fromEntries(ids.map((id, at) => [id, row[at + 1] ?? '']));
        const decision = decide(table, inputs);
        assert.ok(decision.ok, `${name}: row ${row[0]}`);
        assert.equal(decision.outcome.name.toLowerCase(), row.at(-1), `${name}: row ${row[0]}`);
        decisions += 1;
      }
      assert.equal(rows.length, table.rows.length, name);
    }
  }
  assert.equal(decisions, 1574);
});

test('the table that ships is the published one', { skip: absent }, () => {
  const published = join(data, 'json/decision_tables/cisa/cisa_bod_26_04_1_0_0.json');
  assert.equal(readFileSync(shipped, 'utf8'), readFileSync(published, 'utf8'));
});

test('every outcome of the directive has a time limit', () => {
  const file = resolve(root, 'profiles/us-fceb/tables/deadlines.json');
  const { table, outcomes } = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(table, directive.id);
  assert.deepEqual(
    Object.keys(outcomes).sort(),
    directive.outcome.values.map(({ key }) => key).sort(),
  );
});
