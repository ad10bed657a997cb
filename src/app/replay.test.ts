import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { root } from '#platform/root.ts';

import type { Nation } from './demo/nation.ts';
import { chosenThreats, madeThreats } from './replay/catalogue.ts';
import { replay, wholeRoute } from './replay/replay.ts';
import type { Route } from './replay/walk.ts';

// A few weeks of what `node scripts/replay.mjs` walks from the first listing to the last.

const file = resolve(
  root,
  process.env['NOROSHI_TEST_DATA'] ?? '../shared/data',
  'kev/known_exploited_vulnerabilities.json',
);
const skip = !existsSync(file) && `there is no ${file}: set NOROSHI_TEST_DATA`;

/** One of the listings bears a date that had passed on its day, as fifteen of the first ones do. */
const passed = 'CVE-2025-25257';

/** The headquarters, and the bodies of every eighth system with those above them. */
function fewOf({ sheet, systems, persons }: Nation): Nation {
  const [heading = '', ...rows] = sheet.trimEnd().split('\n');
  const few = systems.filter((_, at) => at % 8 === 0);
  const kept = new Set(['hq', ...few.map(({ organization }) => organization)]);
  const cellsOf = (row: string) => row.split(',');
  for (const row of rows.toReversed()) {
    const [code = '', , , , , , , supervisor = ''] = cellsOf(row);
    if (kept.has(code)) kept.add(supervisor);
  }
  const known = rows.filter((row) => kept.has(cellsOf(row)[0] ?? ''));
  return {
    sheet: [heading, ...known, ''].join('\n'),
    systems: few,
    persons: persons.filter(({ organization }) => organization === 'hq'),
  };
}

function route(): Route {
  const whole = wholeRoute(JSON.parse(readFileSync(file, 'utf8')));
  const entries = whole.entries
    .filter(({ dateAdded }) => dateAdded > '2025-07-01' && dateAdded <= '2025-08-13')
    .map((each) => (each.cveID === passed ? { ...each, dueDate: '2025-07-01' } : each));
  const chosen = chosenThreats(entries, { every: 2, except: new Set() });
  return {
    ...whole,
    nation: fewOf(whole.nation),
    entries,
    threats: [...chosen, ...madeThreats],
    ...{ beginsOn: '2025-07-01', endsOn: '2026-06-26' },
    away: { from: '2025-07-22', until: '2025-07-29' },
    ...{ lastFrom: '2025-08-12', longestStep: 75, withAdvisories: false },
  };
}

test(
  'the catalogue, day by day: every deadline is right, nothing is issued twice, an outage is caught up',
  { skip },
  async () => {
    const { comparison } = await replay(route(), () => undefined, process.env['TEST_SERVER_URL']);
    const { apart, missed, twice, byRule, ...counts } = comparison;
    assert.deepEqual({ apart, missed, twice }, { apart: [], missed: [], twice: 0 });
    assert.equal(counts.agreed, counts.systems);
    assert.deepEqual([counts.away.caughtUp, counts.away.late], [4, 3]);
    // Beside those, one that nobody was known to run until a system showed what it runs.
    assert.equal(counts.late, 4);
    assert.ok(counts.joined > 0);
    for (const [rule, systems] of Object.entries(byRule)) assert.ok(systems > 0, rule);
  },
);
