import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kinds } from '#features/directives/directive.ts';
import { citation } from '#features/directives/number.ts';
import { languages } from '#kernel/text.ts';

import { type Cited, cited } from './cited.ts';

const order = (number: number, fiscalYear: number | null = null): Cited => ({
  kind: 'directive',
  fiscalYear,
  number,
});
const cases: [string, Cited | undefined][] = [
  ['NR-D-2026-12', order(12, 2026)],
  ['nr d 2026 12', order(12, 2026)],
  ['ＮＲ－Ａ－２０２６－３', { kind: 'alert', fiscalYear: 2026, number: 3 }],
  ['指令第3号', order(3)],
  ['指令 第 ３ 号', order(3)],
  ['指令3', order(3)],
  ['令和元年度 事務連絡第1号', { kind: 'circular', fiscalYear: 2019, number: 1 }],
  ['2026年度注意喚起第7号', { kind: 'alert', fiscalYear: 2026, number: 7 }],
  ['第12号', { kind: null, fiscalYear: null, number: 12 }],
  ['12号', { kind: null, fiscalYear: null, number: 12 }],
  ['12', undefined],
  ['指令', undefined],
  ['指令第号', undefined],
  ['第9999999999号', undefined],
  ['第999999999号', { kind: null, fiscalYear: null, number: 999_999_999 }],
  ['NR-X-2026-1', undefined],
  ['CVE-2024-3400', undefined],
];
for (const [query, expected] of cases) {
  test(`“${query}” cites ${expected ? JSON.stringify(expected) : 'nothing'}`, () => {
    assert.deepEqual(cited(query), expected);
  });
}

test('however a directive is cited, it is found by it', () => {
  const all = kinds.flatMap((kind) =>
    [1999, 2018, 2019, 2020, 2026, 2031].flatMap((fiscalYear) =>
      [1, 27, 1004].map((number) => ({ kind, fiscalYear, number })),
    ),
  );
  for (const numbered of all) {
    for (const language of languages) {
      assert.deepEqual(cited(citation(numbered, language)), numbered);
    }
  }
});
