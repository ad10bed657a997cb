import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { type Adopted, defaultOn, rulingOn, versionsOf } from './in-force.ts';
import { type Leaf, readShelf } from './shelf.ts';

const folder = new URL('../../../profiles/', import.meta.url);
const leaves: Leaf[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[a-z0-9-]+\/(profile\.json|(tables|calendars)\/[^/]+\.json)$/.test(path))
  .map((path) => ({ path, document: JSON.parse(readFileSync(new URL(path, folder), 'utf8')) }));
const shelf = readShelf(leaves);
const japan = shelf.profiles.get('jp')!;

test('every profile that ships is sound', () => {
  assert.deepEqual(shelf.faults, []);
  assert.deepEqual([...shelf.profiles.keys()].sort(), ['eu-nis2', 'jp', 'us-fceb']);
});

const bare = { jurisdiction: japan, adopted: [] };
const dated: [string, string, string | undefined][] = [
  ['the day before BOD 26-04', '2026-06-09', 'us-fceb:DT_BOD2201'],
  ['the day of BOD 26-04', '2026-06-10', 'cisa:DT_BOD2604'],
];
for (const [situation, on, family] of dated) {
  test(`${situation} the table that decides is ${family}`, () => {
    assert.equal(defaultOn(bare, on), family);
  });
}

test('a directive that was revoked rules no more, nor before it was issued', () => {
  const idOn = (on: string) => rulingOn(bare, 'us-fceb:DT_BOD2201', on)?.table.id;
  assert.equal(idOn('2021-11-02'), undefined);
  assert.equal(idOn('2021-11-03'), 'us-fceb:DT_BOD2201:1.0.0');
  assert.equal(idOn('2026-06-10'), undefined);
});

const shipped = japan.rulings.get('jp:DT_URGENCY:1.0.0')!;
const family = 'jp:DT_URGENCY';
const own: Adopted = {
  kind: 'table',
  family,
  effectiveOn: '2026-12-01',
  ruling: { ...shipped, table: { ...shipped.table, id: 'jp:DT_URGENCY:1.1.0', version: '1.1.0' } },
};
const law = { jurisdiction: japan, adopted: [own] };

test('a version of the headquarters’ own holds from its day on, and the old one until then', () => {
  assert.equal(rulingOn(law, family, '2026-11-30')?.table.version, '1.0.0');
  assert.equal(rulingOn(law, family, '2026-12-01')?.table.version, '1.1.0');
  assert.deepEqual(
    versionsOf(law, family).map(({ from, until }) => [from, until]),
    [
      [null, '2026-12-01'],
      ['2026-12-01', null],
    ],
  );
});

test('a table that was chosen decides from its day on', () => {
  const chosen: Adopted = { kind: 'default', family, effectiveOn: '2026-12-01' };
  const choosing = { jurisdiction: japan, adopted: [chosen] };
  assert.equal(defaultOn(choosing, '2026-11-30'), 'cisa:DT_BOD2604');
  assert.equal(defaultOn(choosing, '2026-12-01'), family);
});
