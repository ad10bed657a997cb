import assert from 'node:assert/strict';
import { test } from 'node:test';

import { citation, fiscalYear } from './number.ts';

const years: [string, string, number][] = [
  ['the last moment of March in Japan', '2026-03-31T14:59:59Z', 2025],
  ['the first moment of April in Japan', '2026-03-31T15:00:00Z', 2026],
  ['New Year', '2026-12-31T15:00:00Z', 2026],
];
for (const [moment, at, expected] of years) {
  test(`${moment} lies in the fiscal year ${expected}`, () => {
    assert.equal(fiscalYear(new Date(at)), expected);
  });
}

test('a directive is cited by the year of the era, or by its code', () => {
  const directive = { kind: 'directive', fiscalYear: 2026, number: 12 } as const;
  assert.equal(citation(directive, 'ja'), '令和8年度 指令第12号');
  assert.equal(citation(directive, 'en'), 'NR-D-2026-12');
  assert.equal(citation({ ...directive, kind: 'alert' }, 'en'), 'NR-A-2026-12');
  assert.equal(citation({ ...directive, fiscalYear: 2019 }, 'ja'), '令和元年度 指令第12号');
});
