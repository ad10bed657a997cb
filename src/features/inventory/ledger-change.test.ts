import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dependenciesIn } from './dependency.ts';
import { changesBetween, type SystemLedger } from './ledger-change.ts';

const ledger: SystemLedger = {
  name: '予約窓口',
  purpose: '予約の受付',
  owner: '情報課',
  importance: 'high',
  particulars: { division: '情報課', confidentiality: '2' },
  dependencies: dependenciesIn('region', '東京リージョン'),
};

const cases: [string, Partial<SystemLedger>, [string, string, string][]][] = [
  ['nothing changed', {}, []],
  ['a rating was withdrawn', { importance: null }, [['importance', 'high', '']]],
  [
    'a particular was cleared and another written',
    { particulars: { division: '情報課', handling: '複製禁止' } },
    [
      ['confidentiality', '2', ''],
      ['handling', '', '複製禁止'],
    ],
  ],
  [
    'a region is only written otherwise',
    { dependencies: dependenciesIn('region', '東京ﾘｰｼﾞｮﾝ') },
    [],
  ],
  [
    'a system moved to another region',
    { dependencies: dependenciesIn('region', '大阪リージョン') },
    [
      ['region', '東京リージョン', ''],
      ['region', '', '大阪リージョン'],
    ],
  ],
];
for (const [situation, change, expected] of cases) {
  test(situation, () => {
    const changes = changesBetween(ledger, { ...ledger, ...change });
    assert.deepEqual(
      changes.map(({ field, before, after }) => [field, before, after]),
      expected,
    );
  });
}

test('a new system begins with everything that is written', () => {
  const fields = changesBetween(null, ledger).map(({ field }) => field);
  assert.deepEqual(fields, [
    ...['name', 'purpose', 'owner', 'importance'],
    ...['division', 'confidentiality', 'region'],
  ]);
});

test('a sub-contractor is written behind whoever engages it', () => {
  assert.deepEqual(dependenciesIn('subcontractor', 'A社 > B社\nC社；D社＞E社'), [
    { facet: 'subcontractor', value: 'B社', via: 'A社' },
    { facet: 'subcontractor', value: 'C社', via: '' },
    { facet: 'subcontractor', value: 'E社', via: 'D社' },
  ]);
  assert.deepEqual(dependenciesIn('contractor', ' \n、'), []);
});
