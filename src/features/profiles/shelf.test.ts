import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { type Leaf, readShelf } from './shelf.ts';

const folder = new URL('../../../profiles/', import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[a-z0-9-]+\/(profile\.json|(tables|calendars)\/[^/]+\.json)$/.test(path));
const shipped = (): Map<string, unknown> =>
  new Map(paths.map((path) => [path, JSON.parse(readFileSync(new URL(path, folder), 'utf8'))]));

type Loose = Record<string, unknown> & { clockRules: Loose[]; rulings: Loose[]; kinds: Loose[] };

/** The faults after somebody changed the profile of Japan. */
function faultsAfter(change: (profile: Loose) => void): string[] {
  const documents = shipped();
  change(documents.get('jp/profile.json') as Loose);
  return faultsIn(documents);
}

const faultsIn = (documents: ReadonlyMap<string, unknown>) =>
  readShelf([...documents].map(([path, document]): Leaf => ({ path, document }))).faults.map(
    ({ path, text }) => `${path} ${text.key}`,
  );

const cases: [string, (profile: Loose) => void, string[]][] = [
  ['an unknown key', (p) => (p['colour'] = 1), ['jp/profile.json#/colour kernel.unexpected-key']],
  [
    'a fact without source',
    (p) => delete p.kinds[0]!['source'],
    ['jp/profile.json#/kinds/0/source kernel.required'],
  ],
  [
    'a zone that does not exist',
    (p) => (p['zone'] = 'Asia/Edo'),
    ['jp/profile.json#/zone profiles.fault.zone'],
  ],
  [
    'a calendar that does not exist',
    (p) => (p['calendar'] = 'x'),
    ['jp/profile.json#/calendar profiles.fault.absent'],
  ],
  [
    'a kind that the program does not know',
    (p) => (p.kinds[0]!['key'] = 'x'),
    ['jp/profile.json#/kinds/0/key profiles.fault.kind'],
  ],
  [
    'a kind named twice',
    (p) => p.kinds.push(p.kinds[0]!),
    ['jp/profile.json#/kinds/7/key profiles.fault.twice'],
  ],
  [
    'a table that does not exist',
    (p) => (p.rulings[0]!['table'] = 'x:y:1'),
    [
      'jp/profile.json#/rulings/0/table profiles.fault.absent',
      'jp/profile.json#/rulings/0/timeline profiles.fault.absent',
    ],
  ],
  [
    'a rule without length or word',
    (p) => delete p.clockRules[1]!['soft'],
    ['jp/profile.json#/clockRules/1/length profiles.fault.no-length'],
  ],
  [
    'a chain to nothing',
    (p) => (p.clockRules[1]!['start'] = 'filed:x'),
    ['jp/profile.json#/clockRules/1/start profiles.fault.absent'],
  ],
  [
    'two versions of a rule at once',
    (p) => p.clockRules.push({ ...p.clockRules[0]!, version: '2' }),
    ['jp/profile.json#/clockRules/14 profiles.fault.overlap'],
  ],
  [
    'a question rule that does not exist',
    (p) => (p['questionRule'] = 'x'),
    ['jp/profile.json#/questionRule profiles.fault.absent'],
  ],
];
for (const [situation, change, expected] of cases) {
  test(`${situation} is named`, () => {
    assert.deepEqual(faultsAfter(change), expected);
  });
}

test('two versions of a rule may follow each other', () => {
  const follow = (p: Loose) => {
    p.clockRules[0]!['until'] = '2027-01-01';
    p.clockRules.push({
      ...p.clockRules[0]!,
      version: '2',
      from: '2027-01-01',
      until: '2028-01-01',
    });
  };
  assert.deepEqual(faultsAfter(follow), []);
});

test('a table without timeline, or with an outcome left out, is named', () => {
  const documents = shipped();
  documents.delete('ssvc/tables/deployer-deadlines.json');
  const urgency = documents.get('jp/tables/urgency-deadlines.json') as { outcomes: Loose };
  delete urgency.outcomes['IMM'];
  const faults = faultsIn(documents);
  assert.ok(
    faults.includes(
      'ssvc/tables/deployer_patch_application_priority_1_0_0.json profiles.fault.no-timeline',
    ),
  );
  assert.ok(faults.includes('jp/tables/urgency-deadlines.json#/outcomes profiles.fault.unsaid'));
});

test('what is no JSON is named', () => {
  const documents = shipped().set('jp/profile.json', undefined);
  assert.deepEqual(faultsIn(documents), ['jp/profile.json profiles.fault.json']);
});
