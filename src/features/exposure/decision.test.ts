import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Timeline } from '#features/profiles/timeline.ts';
import { readDecisionTable } from '#formats/ssvc/table.ts';

import {
  asked,
  decided,
  type Inputs,
  inputsOf,
  type OwnerFacts,
  type SourceFacts,
} from './decision.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../profiles/${file}`, import.meta.url), 'utf8'));
const ruleOf = (table: string, timeline: string, zone = 'Asia/Tokyo') => {
  const reading = readDecisionTable(read(table));
  assert.ok(reading.ok);
  return { table: reading.document, timeline: Timeline.parse(read(timeline)), zone };
};
const urgency = ruleOf('jp/tables/urgency_1_0_0.json', 'jp/tables/urgency-deadlines.json');
const catalogue = ruleOf(
  'us-fceb/tables/bod_22_01_1_0_0.json',
  'us-fceb/tables/bod-22-01-deadlines.json',
);

const said = (value: string) => ({ value, at: null, sourceId: 'cve', recordId: 'CVE-1' });
const silent: SourceFacts = {
  listed: null,
  automatable: null,
  technicalImpact: null,
  exploitation: null,
};
const unsaid: OwnerFacts = { exposure: null, importance: null, answers: new Map() };
const values = (
  sources: Partial<SourceFacts>,
  owner: Partial<OwnerFacts> = {},
  statements: { input: string; value: string; statedAt: Date }[] = [],
) => {
  const facts = { said: { ...silent, ...sources }, owner: { ...unsaid, ...owner } };
  const inputs = inputsOf({ ...facts, statements, catalogueAsOf: null });
  return Object.fromEntries(Object.entries(inputs).map(([key, { value }]) => [key, value]));
};

const day = new Date('2026-01-05T00:00:00Z');
const cases: [string, Record<string, string>, Record<string, string>][] = [
  ['nobody has said anything', values({}), {}],
  ['a proof of concept is public', values({ exploitation: said('poc') }), { E: 'P' }],
  ['a word that no table knows is no answer', values({ exploitation: said('maybe') }), {}],
  [
    'a listing outranks what another source rates',
    values({ listed: said('listed'), exploitation: said('none') }),
    { KEV: 'Y', E: 'A' },
  ],
  [
    'a system open to the internet',
    values({}, { exposure: { exposed: true, since: '2026-01-01' } }),
    { PE: 'Y', EXP: 'O' },
  ],
  [
    'one that is not, which may be controlled or small',
    values({}, { exposure: { exposed: false, since: '2026-01-01' } }),
    { PE: 'N' },
  ],
  ['an important system', values({}, { importance: 'high' }), { IMP: 'H' }],
  [
    'what an owner answered',
    values({}, { answers: new Map([['HI', { value: 'VH', at: day }]]) }),
    { HI: 'VH' },
  ],
  [
    'what the headquarters states outranks a source, the latest first',
    values({ automatable: said('no') }, {}, [
      { input: 'A', value: 'N', statedAt: day },
      { input: 'A', value: 'Y', statedAt: new Date(day.getTime() + 1) },
    ]),
    { A: 'Y' },
  ],
];
for (const [situation, found, expected] of cases) {
  test(`${situation}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(found, expected);
  });
}

const given = (pairs: Record<string, string>): Inputs =>
  Object.fromEntries(
    Object.entries(pairs).map(([key, value]) => [key, { value, source: 'test', at: null }]),
  );
const since = { detectedAt: day, catalogueDueOn: null };

test('a table is run on what it asks for, whatever else is known', () => {
  const known = given({ E: 'A', PE: 'Y', IMP: 'H', TI: 'T', HI: 'VH', KEV: 'Y' });
  const own = asked(urgency, known);
  assert.deepEqual(Object.keys(own), ['E', 'PE', 'IMP', 'TI']);
  const made = decided(urgency, own, since);
  assert.ok(!made.waiting);
  assert.deepEqual([made.outcome, made.days, made.forensic], ['IMM', 3, true]);
  assert.equal(made.due?.dueAt.toISOString(), '2026-01-08T14:59:59.999Z');
});

test('what is missing is waited for, by name', () => {
  assert.deepEqual(decided(urgency, given({ E: 'A' }), since), {
    waiting: true,
    missing: ['PE', 'IMP', 'TI'],
  });
});

test('an outcome may leave the date to the catalogue, in the zone of the profile', () => {
  const dated = { ...since, catalogueDueOn: '2026-01-23' };
  const dueIn = (zone: string) => {
    const made = decided({ ...catalogue, zone }, given({ KEV: 'Y' }), dated);
    return made.waiting ? undefined : made.due?.dueAt.toISOString();
  };
  assert.equal(dueIn('Asia/Tokyo'), '2026-01-23T14:59:59.999Z');
  assert.equal(dueIn('America/New_York'), '2026-01-24T04:59:59.999Z');
  const unlisted = decided(catalogue, given({ KEV: 'N' }), dated);
  assert.ok(!unlisted.waiting);
  assert.equal(unlisted.due, null);
});
