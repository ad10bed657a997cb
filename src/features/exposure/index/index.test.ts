import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { compareBytes } from '#kernel/bytes.ts';

import { type Changes, install, meet, noChanges, organizationsNow, say } from './changes.ts';
import {
  newcomer,
  numbersOf,
  stretchColumns,
  type StretchRow,
  versionColumns,
  type VersionRow,
} from './columns.ts';
import { type Epoch, epochOf } from './epoch.ts';
import { type Asked, findingsOn } from './findings.ts';
import { merged, sinceOf } from './merge.ts';
import {
  countByOrganization,
  countExposed,
  forEachRunning,
  gatherExposed,
  type Index,
} from './question.ts';
import { gathered, gathering, systemsIn } from './systems.ts';

/** What the index is about, as plain rows: asked by going through all of them. */
type World = {
  readonly versions: Map<number, VersionRow>;
  readonly said: Map<number, readonly StretchRow[]>;
  readonly runs: Map<number, readonly number[]>;
};

const organizations = 5;
const organizationOf = (system: number) => system % organizations;
const vulnerabilities = 6;

const blank = (): World => ({ versions: new Map(), said: new Map(), runs: new Map() });

/** What a stretch says, in the words of the query that answers without an index. */
function isIn({ key, isOrdered, of }: VersionRow, stretch: StretchRow): boolean {
  if (of !== stretch.of) return false;
  if (stretch.shape === 'whole') return true;
  if (stretch.shape === 'unordered') return !isOrdered;
  if (stretch.shape === 'exact') return !isOrdered && compareBytes(key, stretch.lo) === 0;
  const { lo, hi } = stretch;
  return isOrdered && compareBytes(lo, key) <= 0 && (hi === null || compareBytes(key, hi) < 0);
}

const inOrder = (a: number, b: number) => a - b;

function exposedIn(world: World, vulnerability: number, isUnknown: boolean): number[] {
  const said = (world.said.get(vulnerability) ?? []).filter((each) => each.isUnknown === isUnknown);
  const bad = new Set(
    [...world.versions.values()].filter((version) => said.some((each) => isIn(version, each))),
  );
  return [...world.runs]
    .filter(([, ids]) => ids.some((id) => bad.has(world.versions.get(id)!)))
    .map(([system]) => system)
    .sort(inOrder);
}

function scratch(world: World): Epoch {
  const systems = Math.max(-1, ...world.runs.keys()) + 1;
  const versions = versionColumns([...world.versions.values()]);
  const ordinals = new Map([...versions.ids].map((id, ordinal) => [id, ordinal]));
  const runs = [...world.runs].flatMap(([system, ids]) =>
    ids.map((id) => ({ ordinal: ordinals.get(id)!, system })),
  );
  return epochOf({
    versions,
    stretches: stretchColumns([...world.said.values()].flat()),
    runs: () => [
      {
        ordinals: numbersOf(runs.map(({ ordinal }) => ordinal)),
        systems: numbersOf(runs.map(({ system }) => system)),
      },
    ],
    organizations: numbersOf(Array.from({ length: systems }, (_, at) => organizationOf(at))),
  });
}

/** Every question, and what going through all rows answers. */
function agree(world: World, epoch: Epoch, changes: Changes): void {
  const index = { epoch, changes };
  const into = gathering(epoch.organizations.length);
  const counts = new Uint32Array(organizations);
  const whole = new Uint32Array(vulnerabilities);
  countExposed(index, { from: 0, to: vulnerabilities }, into, whole);
  for (let each = 0; each < vulnerabilities; each += 1) {
    for (const voiced of ['unknown', 'affected'] as const) {
      gatherExposed(index, each, voiced, into);
      const expected = exposedIn(world, each, voiced === 'unknown');
      assert.deepEqual(systemsIn(into).sort(inOrder), expected);
      assert.equal(gathered(into), expected.length);
      countByOrganization(index, into, counts);
      for (const [organization, count] of counts.entries()) {
        assert.equal(count, expected.filter((id) => organizationOf(id) === organization).length);
      }
    }
    assert.equal(whole[each], exposedIn(world, each, false).length);
  }
  for (const version of world.versions.values()) {
    const running: number[] = [];
    forEachRunning(index, version.id, (system) => running.push(system));
    const holders = [...world.runs].filter(([, ids]) => ids.includes(version.id));
    assert.deepEqual(running.sort(inOrder), holders.map(([system]) => system).sort(inOrder));
  }
  agreeOnFindings(world, index);
}

/** What is found on each version by itself, by its id and by its key, and on all of them together. */
function agreeOnFindings(world: World, index: Index): void {
  const all: Asked[] = [];
  const any = new Set<number>();
  for (const row of world.versions.values()) {
    const expected = [...world.said]
      .filter(([, said]) => said.some((each) => !each.isUnknown && isIn(row, each)))
      .map(([vulnerability]) => vulnerability);
    const byId = { of: row.of, id: row.id, version: undefined };
    const byKey = { of: row.of, id: undefined, version: newcomer(row) };
    for (const asked of [byId, byKey]) {
      const found = findingsOn(index, [asked]);
      assert.deepEqual([...found].sort(inOrder), expected.toSorted(inOrder));
    }
    all.push(byId, byKey);
    for (const each of expected) any.add(each);
  }
  assert.deepEqual(findingsOn(index, all), any);
  const unheard = { of: 1000, id: 1_000_000, version: undefined };
  assert.deepEqual(findingsOn(index, [unheard, ...all.toReversed(), unheard]), any);
}

const shape = fc.constantFrom<StretchRow['shape']>(
  'span',
  'span',
  'span',
  'whole',
  'exact',
  'unordered',
);
/** Short keys, and such as differ only after the eight bytes that stand apart. */
const key = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(0, 1, 255), { maxLength: 3 }))
  .map(([isLong, end]) => new Uint8Array([...(isLong ? [1, 2, 3, 4, 5, 6, 7, 8] : []), ...end]));
const stretch = fc
  .record({ of: fc.nat(3), shape, lo: key, hi: fc.option(key), isUnknown: fc.boolean() })
  .filter(({ lo, hi }) => hi === null || compareBytes(lo, hi) < 0);
const version = fc.record({ of: fc.nat(3), key, isOrdered: fc.boolean() });

type Edit =
  | { readonly kind: 'version'; readonly row: Omit<VersionRow, 'id'> }
  | {
      readonly kind: 'said';
      readonly vulnerability: number;
      readonly rows: readonly Omit<StretchRow, 'vulnerability'>[];
    }
  | {
      readonly kind: 'runs';
      readonly systems: readonly number[];
      readonly picks: readonly number[];
    }
  /** Another epoch is laid out: of everything, or of the last and what came since. */
  | { readonly kind: 'epoch' | 'merge' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: version.map((row): Edit => ({ kind: 'version', row })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(vulnerabilities - 1), fc.array(stretch, { maxLength: 4 }))
      .map(([vulnerability, rows]): Edit => ({ kind: 'said', vulnerability, rows })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.array(fc.nat(99), { maxLength: 3 }), fc.constant([...Array(90).keys()])),
        fc.array(fc.nat(1000), { maxLength: 5 }),
      )
      .map(([systems, picks]): Edit => ({ kind: 'runs', systems, picks })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Edit>({ kind: 'epoch' }, { kind: 'merge' }) },
);

/** The edits as they come to the world; what is named there does not depend on the index. */
function change(world: World, each: Edit): readonly number[] {
  if (each.kind === 'version') {
    const isKnown = [...world.versions.values()].some(
      ({ of, key: own, isOrdered }) =>
        of === each.row.of &&
        isOrdered === each.row.isOrdered &&
        compareBytes(own, each.row.key) === 0,
    );
    // Two texts may have one key, but a text without order is one version.
    const id = world.versions.size;
    if (!isKnown || each.row.isOrdered) world.versions.set(id, { ...each.row, id });
    return [];
  }
  if (each.kind === 'said') {
    const { vulnerability, rows } = each;
    world.said.set(
      vulnerability,
      rows.map((row) => ({ ...row, vulnerability })),
    );
  }
  if (each.kind !== 'runs' || world.versions.size === 0) return [];
  const ids = [...new Set(each.picks.map((pick) => pick % world.versions.size))];
  for (const system of each.systems) world.runs.set(system, ids);
  return ids;
}

/** Brings to an index what an edit left in the world. */
function bring(world: World, epoch: Epoch, changes: Changes, each: Edit): void {
  if (each.kind === 'version') {
    const row = [...world.versions.values()].at(-1);
    if (row) meet(epoch, changes, { id: row.id, of: row.of, version: newcomer(row) });
  }
  if (each.kind === 'said') {
    say(
      epoch,
      changes,
      each.vulnerability,
      stretchColumns(world.said.get(each.vulnerability) ?? []),
    );
  }
  if (each.kind !== 'runs') return;
  for (const system of each.systems) {
    const ids = world.runs.get(system);
    if (!ids) continue;
    const installed = {
      ids: numbersOf([...ids]),
      packages: numbersOf(ids.map((id) => world.versions.get(id)!.of)),
    };
    const organization = organizationOf(system);
    assert.ok(install(epoch, changes, { system, organization }, installed));
  }
}

test('after every script of edits the index answers what going through all rows answers', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 10, maxLength: 40, size: 'max' }), (script) => {
      const world = blank();
      let epoch = scratch(world);
      let changes = noChanges(epoch);
      for (const each of script) {
        change(world, each);
        bring(world, epoch, changes, each);
        if (each.kind !== 'epoch' && each.kind !== 'merge') continue;
        agree(world, epoch, changes);
        epoch =
          each.kind === 'epoch' ? scratch(world) : epochOf(merged(epoch, sinceOf(epoch, changes)));
        changes = noChanges(epoch);
        agree(world, epoch, changes);
      }
      agree(world, epoch, changes);
      agree(world, scratch(world), noChanges(scratch(world)));
      const last = epochOf(merged(epoch, sinceOf(epoch, changes)));
      agree(world, last, noChanges(last));
      assert.deepEqual(
        [...world.runs.keys()].map((system) => organizationsNow(epoch, changes)[system]),
        [...world.runs.keys()].map(organizationOf),
      );
    }),
    { numRuns: 300 },
  );
});

test('what came twice, or in another order, is answered alike', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25, size: 'max' }), fc.nat(), (script, turn) => {
      const world = blank();
      for (const each of script) change(world, each);
      const epoch = scratch(blank());
      const changes = noChanges(epoch);
      // What the world holds in the end comes in some order, and all of it once more.
      const at = script.length === 0 ? 0 : turn % script.length;
      const order = [...script.slice(at), ...script.slice(0, at), ...script];
      for (const row of world.versions.values()) {
        meet(epoch, changes, { id: row.id, of: row.of, version: newcomer(row) });
      }
      for (const each of order) if (each.kind !== 'version') bring(world, epoch, changes, each);
      agree(world, epoch, changes);
    }),
    { numRuns: 200 },
  );
});

test('rows out of order make no epoch', () => {
  const key = new Uint8Array([1]);
  const columns = versionColumns([
    { id: 1, of: 0, key, isOrdered: true },
    { id: 2, of: 1, key, isOrdered: true },
  ]);
  const stretches = stretchColumns([]);
  const rest = { stretches, runs: () => [], organizations: numbersOf([]) };
  const turned = { ...columns, packages: columns.packages.toReversed() };
  assert.throws(() => epochOf({ ...rest, versions: turned }), /out of order/);
  assert.doesNotThrow(() => epochOf({ ...rest, versions: columns }));
});
