import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Instrument, Obligation } from './instrument.ts';
import { changesUnder } from './revision.ts';

const certainty = { ja: '確実。', en: 'Certain.' };
const names = (name: string) => ({ ja: name, en: name });
const obligation = Obligation.parse({
  ...{ key: 'notify', provision: '4', names: names('届出'), kinds: ['operator'], becomes: null },
  ...{
    steps: [{ key: 'list', names: names('一覧'), days: 10, after: [] }],
    source: 's',
    certainty,
  },
});
const before = Instrument.parse({
  ...{ key: 'jp:act', version: '1', kind: 'act', parent: null, number: null, assets: null },
  ...{
    names: names('法'),
    short: names('法'),
    promulgatedOn: '2026-01-01',
    source: 's',
    certainty,
  },
  effects: [
    { provisions: [{ from: '4' }], on: { by: 'day', day: '2026-10-01' }, source: 's', certainty },
    { provisions: [], on: { by: 'day', day: '2027-01-01' }, source: 's', certainty },
  ],
  provisions: [
    { at: '4', names: names('届出') },
    { at: '4-2', names: names('変更の届出') },
    { at: '5', names: names('報告') },
  ],
  ...{ transitions: [], obligations: [obligation] },
});
const [own, rest] = before.effects;
assert.ok(own && rest);
const named = (at: string, name: string) =>
  before.provisions.map((each) => (each.at === at ? { ...each, names: names(name) } : each));

const cases: [string, Partial<Instrument>, string[]][] = [
  ['the same law in another version', { version: '2', source: '官報' }, []],
  ['another provision that is called otherwise', { provisions: named('5', '速報') }, []],
  ['its provision called otherwise', { provisions: named('4', '届け出') }, ['words']],
  ['a part of its provision called otherwise', { provisions: named('4-2', '変更') }, ['words']],
  [
    'a part that is added to it',
    { provisions: [...before.provisions, { at: '4-3', names: names('廃止の届出') }] },
    ['words'],
  ],
  ['its provision struck out', { provisions: [{ at: '5', names: names('報告') }] }, ['gone']],
  [
    'its day put off',
    { effects: [{ ...own, on: { by: 'day', day: '2026-12-01' } }, rest] },
    ['days'],
  ],
  [
    'the day of the rest put off',
    { effects: [own, { ...rest, on: { by: 'day', day: '2027-04-01' } }] },
    [],
  ],
  [
    'others that owe it',
    { obligations: [{ ...obligation, kinds: ['operator', 'agency'] }] },
    ['extraction'],
  ],
  [
    'what it turns into',
    { obligations: [{ ...obligation, becomes: { kind: 'duty', target: 'x' } }] },
    [],
  ],
  ['what is no longer extracted', { obligations: [] }, ['extraction']],
];
for (const [situation, change, expected] of cases) {
  test(`${situation}: ${expected.join(', ') || 'nothing to review'}`, () => {
    assert.deepEqual(
      changesUnder(obligation, { before, after: { ...before, ...change } }),
      expected,
    );
  });
}
