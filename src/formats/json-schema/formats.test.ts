import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isDate, isDateTime, isEmail, isIriReference, isUri, isUuid } from './formats.ts';

const table: [(text: string) => boolean, good: string[], bad: string[]][] = [
  [
    isDate,
    ['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'],
    ['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '', ' '],
  ],
  [
    isDateTime,
    [
      '2026-11-23T00:00:00Z',
      '2026-11-23t09:00:00.123456789+09:00',
      '1990-12-31T23:59:60Z',
      '1991-01-01T08:59:60+09:00',
      '1990-12-31T15:59:60-08:00',
    ],
    [
      '2026-11-23',
      '2026-11-23T00:00:00',
      '2026-11-23 00:00:00Z',
      '2026-11-23T24:00:00Z',
      '2026-11-23T00:60:00Z',
      '2026-11-23T00:00:60Z',
      '2026-11-23T00:00:00+24:00',
      '2026-11-23T00:00:00+09:60',
      '2026-11-23T00:00:00.Z',
      `2026-11-23T00:00:00.${'0'.repeat(99)}Z`,
    ],
  ],
  [
    isIriReference,
    ['', '#a', '../x?y=z', 'https://例え.テスト/あ', 'urn:uuid:1', 'a%20b', 'pkg:npm/@a/b@1'],
    ['a b', 'a\nb', '<a>', 'a%2', 'a%zz', '{x}', 'a|b', '#a#b', 'a\\b', '"'],
  ],
  [isUri, ['https://example.test/', 'urn:x', 'a+b:'], ['//example.test', '1:x', '', 'a b:c', 'x']],
  [
    isUuid,
    ['86c81730-1a06-478d-82d4-978e41eb332f', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'],
    ['', '86c817301a06478d82d4978e41eb332f', '{86c81730-1a06-478d-82d4-978e41eb332f}', 'x'],
  ],
  [isEmail, ['a@b', '太郎@例え.テスト', '"a@b"@c'], ['', '@b', 'a@', 'ab', 'a @b', 'a@b\n']],
];

for (const [format, good, bad] of table) {
  test(`${format.name} lets ${good.length} texts through and stops ${bad.length}`, () => {
    assert.deepEqual(
      good.filter((text) => !format(text)),
      [],
    );
    assert.deepEqual(
      bad.filter((text) => format(text)),
      [],
    );
  });
}
