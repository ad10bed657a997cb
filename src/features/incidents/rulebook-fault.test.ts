import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { type Leaf, readShelf } from '#features/profiles/shelf.ts';

import { readRulebooks } from './rulebook-shelf.ts';
import { tried } from './sample.ts';

const folder = new URL('../../../profiles/', import.meta.url);
const leaf = /^[a-z0-9-]+\/(profile|(tables|calendars|duties|questions|forms)\/[^/]+)\.json$/;
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => leaf.test(path));
const shipped = new Map(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));

type Loose = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a document on its way to being spoilt

function rulebooksAfter(path: string, change: (document: Loose) => void) {
  const leaves = [...shipped].map(([at, text]): Leaf => {
    const document: Loose = JSON.parse(text);
    if (at === path) change(document);
    return { path: at, document };
  });
  return readRulebooks(leaves, readShelf(leaves).profiles);
}

const faultsAfter = (path: string, change: (document: Loose) => void) =>
  rulebooksAfter(path, change).faults.map((each) => `${each.path} ${each.text.key}`);

const act = 'jp/duties/act42.json';
const personal = 'jp/duties/appi.json';
const common = 'jp/forms/common-1.json';
const asked = 'jp/questions/scope.json';
const nis2 = 'eu-nis2/duties/incident.json';
const entity = (duty: Loose): Loose => duty['scope'].entity.tests[0];
const hold = (condition: unknown) => (duty: Loose) => (entity(duty)['holds'] = condition);
const at = '#/scope/entity/tests/0/holds';
const keep = { all: [{ question: 'jp:special-operator', is: true }] };
const beside = (condition: unknown) => hold({ all: [...keep.all, condition] });

const cases: [string, string, (document: Loose) => void, string[]][] = [
  ['what ships', '', () => undefined, []],
  [
    'a field that does not exist',
    act,
    beside({ field: 'colour', is: true }),
    [
      `${act}${at}/all/1/field kernel.not-one-of`,
      `${asked}#/questions/0/id incidents.fault.unused`,
      `${asked}#/questions/1/id incidents.fault.unused`,
      `${asked}#/questions/2/id incidents.fault.unused`,
      `jp/forms/common-1.json#/id incidents.fault.unused`,
    ],
  ],
  [
    'a comparison that the field cannot take',
    act,
    beside({ field: 'outline', is: true }),
    [`${act}${at}/all/1 incidents.fault.comparison`],
  ],
  [
    'two comparisons at once',
    act,
    beside({ field: 'users-affected', atLeast: 1, moreThan: 2 }),
    [`${act}${at}/all/1 incidents.fault.comparison`],
  ],
  [
    'no comparison',
    act,
    beside({ field: 'malicious' }),
    [`${act}${at}/all/1 incidents.fault.comparison`],
  ],
  [
    'an option that the field does not have',
    act,
    beside({ field: 'status', oneOf: ['contained', 'asleep'] }),
    [`${act}${at}/all/1/oneOf/1 incidents.fault.option`],
  ],
  ['no subject', act, beside({ is: true }), [`${act}${at}/all/1 incidents.fault.subject`]],
  [
    'two subjects',
    act,
    beside({ field: 'malicious', record: ['sign'], is: true }),
    [`${act}${at}/all/1 incidents.fault.subject`],
  ],
  [
    'a question that nobody asks',
    act,
    beside({ question: 'jp:x', is: true }),
    [`${act}${at}/all/1/question incidents.fault.absent`],
  ],
  [
    'a sector that the profile does not know',
    act,
    beside({ reporter: 'sector', oneOf: ['space'] }),
    [`${act}${at}/all/1/oneOf/0 incidents.fault.absent`],
  ],
  [
    'a condition deeper than anybody reads',
    act,
    beside(deep(9)),
    [`${act}${at}/all/1${'/not'.repeat(7)} incidents.fault.depth`],
  ],
  [
    'a clock that does not exist',
    act,
    (d) => (d['stages'][0].clock = 'jp:x'),
    [`${act}#/stages/0/clock incidents.fault.absent`],
  ],
  [
    'a clock that is younger than the duty',
    act,
    (d) => delete d['from'],
    [
      `${act}#/stages/0/clock incidents.fault.clock-later`,
      `${act}#/stages/1/clock incidents.fault.clock-later`,
    ],
  ],
  [
    'a clock whose start nobody explains',
    act,
    (d) => (d['starts'] = { aware: ['recognised-at'] }),
    [
      `${act}#/datedBy incidents.fault.absent`,
      `${act}#/stages/0/clock incidents.fault.start`,
      `${act}#/stages/1/clock incidents.fault.start`,
    ],
  ],
  [
    'a start that is no moment',
    act,
    (d) => (d['starts'].recognised = ['outline']),
    [`${act}#/starts/recognised/0 incidents.fault.no-moment`],
  ],
  [
    'a length on a condition nobody explains',
    personal,
    (d) => (d['conditions'] = {}),
    [`${personal}#/stages/1/clock incidents.fault.condition`],
  ],
  [
    'a chain to a later stage',
    nis2,
    (d) => d['stages'].push(d['stages'].splice(1, 1)[0]),
    [2, 3].map((stage) => `${nis2}#/stages/${stage}/clock incidents.fault.chain`),
  ],
  [
    'a form that does not exist',
    act,
    (d) => d['stages'][0].forms.splice(0, 1, { form: 'jp:x', when: { record: ['sign'] } }),
    [`${act}#/stages/0/forms/0/form incidents.fault.absent`],
  ],
  [
    'a section that the form does not have',
    act,
    (d) => (d['stages'][0].forms[0].without = ['x']),
    [`${act}#/stages/0/forms/0/without/0 incidents.fault.absent`],
  ],
  [
    'a choice of forms that may end with none',
    act,
    (d) => (d['stages'][0].forms[2].when = { record: ['sign'] }),
    [`${act}#/stages/0/forms incidents.fault.last-form`],
  ],
  [
    'a stage named twice',
    act,
    (d) => (d['stages'][1].key = 'first'),
    [`${act}#/stages/1/key incidents.fault.twice`],
  ],
  [
    'a recipient named twice',
    act,
    (d) => (d['onward'][0].key = 'prime-minister'),
    [`${act}#/recipients incidents.fault.twice`],
  ],
  ['a missing language', act, (d) => delete d['names'].ja, [`${act}#/names/ja kernel.required`]],
  [
    'a form that does not ask who reports',
    common,
    (d) => (d['sections'][1].items[0].facts = ['reporter-unit']),
    [`${common}#/sections incidents.fault.identification`],
  ],
  [
    'an item that nothing answers',
    common,
    (d) => delete d['sections'][7].items[0].facts,
    [`${common}#/sections/7/items/0 incidents.fault.item`],
  ],
  [
    'an item named twice',
    common,
    (d) => (d['sections'][7].items[0].key = 'outline'),
    [`${common}#/sections/7/items/0/key incidents.fault.twice`],
  ],
  [
    'a field in a form that does not exist',
    common,
    (d) => (d['sections'][7].items[0].facts = ['colour']),
    [`${common}#/sections/7/items/0/facts/0 kernel.not-one-of`],
  ],
  [
    'a required item about the report itself',
    common,
    (d) => (d['sections'][0].items[0].required = ['first']),
    [`${common}#/sections/0/items/0 incidents.fault.filing-item`],
  ],
  [
    'a question asked twice',
    asked,
    (d) => d['questions'].push(d['questions'][0]),
    [`${asked}#/questions/11/id incidents.fault.twice`],
  ],
  [
    'a question that nothing needs',
    asked,
    (d) => d['questions'].push({ ...d['questions'][0], id: 'jp:spare' }),
    [`${asked}#/questions/11/id incidents.fault.unused`],
  ],
];

function deep(levels: number): unknown {
  return levels === 0 ? { record: ['sign'] } : { not: deep(levels - 1) };
}

for (const [situation, path, change, expected] of cases) {
  test(`${situation} is ${expected.length === 0 ? 'sound' : 'named'}`, () => {
    const faults = faultsAfter(path, change);
    for (const each of expected) assert.ok(faults.includes(each), faults.join('\n'));
    if (expected.length === 0) assert.deepEqual(faults, []);
  });
}

test('two versions of a duty may follow each other, but not overlap', () => {
  const withSecond = (from: string) => {
    const leaves = [...shipped].map(([path, text]): Leaf => ({ path, document: JSON.parse(text) }));
    const second: Loose = JSON.parse(shipped.get(act) ?? '');
    const first = leaves.find(({ path }) => path === act)?.document as Loose;
    first['until'] = '2027-10-01';
    leaves.push({ path: 'jp/duties/act42-2.json', document: { ...second, version: '2', from } });
    return readRulebooks(leaves, readShelf(leaves).profiles).faults.map(({ text }) => text.key);
  };
  assert.deepEqual(withSecond('2027-10-01'), []);
  assert.deepEqual(withSecond('2027-09-30'), ['incidents.fault.overlap']);
});

const read = (path: string): Loose => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const sampleFaults = (change: (sample: Loose) => void): string[] => {
  const rulebook = rulebooksAfter('', () => undefined).rulebooks.get('jp');
  assert.ok(rulebook);
  const sample = read('jp/samples/ransomware-at-an-electricity-operator.json');
  change(sample);
  return tried(rulebook, sample).faults.map(({ path, text }) => `${path} ${text.key}`);
};
const expected = (sample: Loose, duty: number): Loose => sample['expected'][duty];

const trials: [string, (sample: Loose) => void, string[]][] = [
  ['as it ships', () => undefined, []],
  [
    'with another deadline',
    (s) => (expected(s, 2)['stages'][0].dueAt = '2026-11-21T00:30:00.001Z'),
    ['/expected/2/stages/0/dueAt incidents.sample.differs'],
  ],
  [
    'with another standing',
    (s) => (expected(s, 3)['standing'] = 'arises'),
    ['/expected/3/standing incidents.sample.differs'],
  ],
  [
    'with a stage left out',
    (s) => expected(s, 1)['stages'].pop(),
    ['/expected/1/stages incidents.sample.differs'],
  ],
  [
    'with another form',
    (s) => (expected(s, 0)['stages'][0].form = 'jp:common-3'),
    ['/expected/0/stages/0/form incidents.sample.differs'],
  ],
  ['silent on a duty', (s) => s['expected'].pop(), ['/expected incidents.sample.unsaid']],
  [
    'on a duty that does not exist',
    (s) => (expected(s, 3)['duty'] = 'jp:x'),
    ['/expected incidents.sample.unsaid', '/expected/3/duty incidents.sample.differs'],
  ],
  [
    'with a fact that does not fit',
    (s) => (s['facts'].facts[0].value = 5),
    ['/facts/facts/0/value kernel.wrong-type'],
  ],
  [
    'with an answer to no question',
    (s) => (s['facts'].answers[0].question = 'jp:x'),
    ['/facts/answers/0/question incidents.fault.absent'],
  ],
  [
    'with a sector of nowhere',
    (s) => (s['facts'].reporter.sectors = ['space']),
    ['/facts/reporter/sectors/0 incidents.fault.absent'],
  ],
  [
    'with a filing of no stage',
    (s) => (s['facts'].filings = [{ duty: 'jp:appi', stage: 'x', at: '2026-11-20T00:00:00Z' }]),
    ['/facts/filings/0 incidents.fault.absent'],
  ],
];
for (const [situation, change, wanted] of trials) {
  test(`a sample ${situation} has ${wanted.length} faults named`, () => {
    const faults = sampleFaults(change);
    for (const each of wanted) assert.ok(faults.includes(each), faults.join('\n'));
    if (wanted.length === 0) assert.deepEqual(faults, []);
  });
}
