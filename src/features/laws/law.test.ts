import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { type Leaf, readShelf } from '#features/profiles/shelf.ts';

import { forceOn, takesEffect, targetOf } from './in-force.ts';
import type { Instrument } from './instrument.ts';
import { readLaws } from './law-shelf.ts';
import { addressIn, citation, compareAddresses, covers } from './provision.ts';
import { progressOf, type Reported, startsFor } from './readiness.ts';

const folder = new URL('../../../profiles/', import.meta.url);
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[a-z0-9-]+\/(profile|(tables|calendars|laws)\/[^/]+)\.json$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

type Loose = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a document on its way to being spoilt

function lawsAfter(path: string, change: (document: Loose) => void) {
  const leaves = shipped.map(({ path: at, text }): Leaf => {
    const document: Loose = JSON.parse(text);
    if (at === path) change(document);
    return { path: at, document };
  });
  return readLaws(leaves, readShelf(leaves).profiles);
}

const { instruments } = lawsAfter('', () => undefined);
const named = (profile: string, key: string): Instrument => {
  const found = instruments.get(profile)?.find((each) => each.key === key);
  assert.ok(found, key);
  return found;
};
const act = named('jp', 'jp:act42-2025');

const file = 'jp/laws/act42-2025.json';
const order = 'jp/laws/act42-joint-order.json';
const spoilt: [string, string, (document: Loose) => void, string[]][] = [
  ['what ships', '', () => undefined, []],
  [
    'an instrument that rests on nothing',
    order,
    (document) => (document['parent'] = 'jp:nowhere'),
    [`${order}#/parent laws.fault.absent`],
  ],
  [
    'a step that waits for itself by way of another',
    file,
    (document) => (document['obligations'][0].steps[0].after = ['drill']),
    [`${file}#/obligations/0/steps laws.fault.circle`],
  ],
  [
    'a kind of body that the jurisdiction has not',
    file,
    (document) => (document['obligations'][1].kinds = ['guild']),
    [`${file}#/obligations/1/kinds/0 laws.fault.absent`],
  ],
  [
    'a transitional measure that is not there, twice',
    file,
    (document) => (document['transitions'] = []),
    [
      `${file}#/obligations/2/transition laws.fault.absent`,
      `${file}#/assets/transition laws.fault.absent`,
    ],
  ],
  [
    'an unknown word and an address that is none',
    file,
    (document) => {
      document['colour'] = 'red';
      document['provisions'][0].at = 'four';
    },
    [`${file}#/provisions/0/at kernel.wrong-form`, `${file}#/colour kernel.unexpected-key`],
  ],
];
for (const [what, path, change, expected] of spoilt) {
  test(`${what}: ${expected.length} faults are named with their places`, () => {
    const faults = lawsAfter(path, change).faults.map((each) => `${each.path} ${each.text.key}`);
    const own = faults.filter((fault) => fault.startsWith(path));
    assert.deepEqual(path === '' ? faults : own.toSorted(), expected.toSorted());
  });
}

const phases: [string, string, string][] = [
  ['2', '2025-05-22', 'not-promulgated'],
  ['2', '2025-06-30', 'awaited'],
  ['2_2', '2025-07-01', 'in-force'],
  ['5-1', '2026-09-30', 'awaited'],
  ['5-1', '2026-10-01', 'in-force'],
  ['50', '2026-04-01', 'in-force'],
  ['17', '2026-11-26', 'undated'],
];
for (const [provision, on, state] of phases) {
  test(`provision ${provision} of the Act is ${state} on ${on}`, () => {
    assert.equal(forceOn(act, provision, on).state, state);
  });
}

test('a transitional measure moves the day; a day not yet set counts as the latest there can be', () => {
  assert.equal(targetOf(act, { provision: '4' }), '2026-10-01');
  assert.equal(targetOf(act, { provision: '4', transition: 'in-use' }), '2027-03-31');
  // The day of promulgation counts: 30 months from 23 May 2025 end with 22 November 2027.
  assert.equal(targetOf(act, { provision: '17' }), '2027-11-22');
  const bod = named('us-fceb', 'us-fceb:bod-26-04');
  const [effect] = bod.effects;
  assert.ok(effect?.on.by === 'order');
  assert.equal(takesEffect({ ...effect.on, day: null }, '2026-06-10').latest, '2026-08-09');
});

test('a provision is cited as people cite it, and read however they write it', () => {
  const cases: [string, string, string][] = [
    ['4', '第4条', 'Art. 4'],
    ['4_2-1-3', '第4条の2第1項第3号', 'Art. 4-2(1)(3)'],
    ['23-4', '第23条第4項', 'Art. 23(4)'],
  ];
  for (const [address, ja, en] of cases) {
    assert.equal(citation(address, 'ja'), ja);
    assert.equal(citation(address, 'en'), en);
    assert.equal(addressIn(ja), address);
    assert.equal(addressIn(address), address);
  }
  assert.equal(addressIn('第４条 第１項'), '4-1');
  assert.equal(addressIn('第2条第3号'), '2-1-3');
  for (const wrong of ['', '第0条', '四条', '第4条第1項第3号ただし書', '4-', '../4']) {
    assert.equal(addressIn(wrong), undefined, wrong);
  }
});

test('provisions stand in the order in which they are printed, and ranges hold what lies between', () => {
  const printed = ['1', '2', '2-1', '2-1-1', '2-2', '2_2', '2_2-1', '2_10', '3', '10'];
  assert.deepEqual(printed.toReversed().sort(compareAddresses), printed);
  assert.ok(covers({ from: '11', to: '36' }, '36-2'));
  assert.ok(covers({ from: '2' }, '2-1-1'));
  assert.ok(!covers({ from: '2' }, '2_2'));
  assert.ok(!covers({ from: '11', to: '36' }, '37'));
});

const told: [string, Reported[], string, string | null][] = [
  ['nothing', [], 'planned', null],
  ['a later day alone', [{ state: 'expected', on: '2027-01-05' }], 'started', null],
  ['done', [{ state: 'done', on: '2027-01-05' }], 'done', '2027-01-05'],
  [
    'done and taken up again',
    [
      { state: 'done', on: '2027-01-05' },
      { state: 'reopened', on: null },
    ],
    'started',
    null,
  ],
  [
    'blocked, with a day',
    [
      { state: 'blocked', on: null },
      { state: 'expected', on: '2027-01-05' },
    ],
    'blocked',
    null,
  ],
];
for (const [what, reports, state, doneOn] of told) {
  test(`a milestone of which is reported ${what} is ${state}`, () => {
    const progress = progressOf(reports);
    assert.equal(progress.state, state);
    assert.equal(progress.doneOn, doneOn);
  });
}

test('a new plan begins as late as its day allows, and never before today', () => {
  const steps = [
    { key: 'order', days: 30, after: [] },
    { key: 'drill', days: 10, after: ['order'] },
  ];
  const plan = { target: '2027-03-31', today: '2026-11-26', spare: 14 };
  const starts = startsFor(steps, plan);
  assert.equal(starts.get('drill'), '2027-03-07');
  assert.equal(starts.get('order'), '2027-02-05');
  assert.equal(startsFor(steps, { ...plan, target: '2026-12-01' }).get('order'), '2026-11-26');
});
