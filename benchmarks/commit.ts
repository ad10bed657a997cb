// From COMMIT on a new vulnerability to every exposed organization of a whole nation, and the worst vulnerability
// without memory: by the program, with every policy, over a database of its own.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { showExposure as asked } from '#features/exposure/api.ts';
import { noChanges, say } from '#features/exposure/index/changes.ts';
import { stretchColumns } from '#features/exposure/index/columns.ts';
import type { Epoch } from '#features/exposure/index/epoch.ts';
import { gatherExposed } from '#features/exposure/index/question.ts';
import { gathered, gathering, systemsIn } from '#features/exposure/index/systems.ts';
import { showAffected } from '#features/exposure/server/affected.ts';
import { affectedCounts, showExposure } from '#features/exposure/server/exposed.ts';
import { catchUp, forget } from '#features/exposure/server/follow.ts';
import { packedReader } from '#features/exposure/server/packed-reader.ts';
import { keepPacked } from '#features/exposure/server/packing.ts';
import { sideOf } from '#features/exposure/server/sides.ts';
import { importFile } from '#features/intake/server/service.ts';
import type { Work } from '#platform/tools.ts';

import { percentile, printTable, timed } from './ground/figures.ts';
import { type House, keeper, openHouse } from './ground/house.ts';
import { keyed, type Nation, nationOf, type Size, sizes, textOf } from './nation/corpus.ts';
import { cveOf, install, type Installed, packageOf } from './nation/installed.ts';
import { bandwidth } from './nation/machine.ts';

const name = process.env['NOROSHI_BENCH_SIZE'] === 'L' ? 'L' : 'S';
const whole = sizes[name];
const [few, many] = [await costOf({ ...whole, systems: whole.systems / 10 }), await costOf(whole)];
printTable(
  'Ten times the fleet with the same software, p50: ≤ 1.5 × a question',
  [...many].map(([question, after]) => {
    const before = few.get(question) ?? NaN;
    return { question, 'a tenth, ms': 1000 * before, 'all, ms': 1000 * after, '×': after / before };
  }),
);
console.log(`\nMemory is copied at ${(bandwidth() / 1e9).toFixed(1)} GB/s.`);

/** Makes a nation and asks it; the middle time of each question, in seconds. */
async function costOf(size: Size): Promise<Middle> {
  const nation = nationOf(size);
  const folder = await mkdtemp(join(tmpdir(), 'noroshi-bench-index-'));
  const house = await openHouse();
  try {
    const file = join(folder, 'index');
    const laid = await timed(() => install(house, nation, file));
    const up = await timed(() => catchUp(house.tools, file));
    const packing = await timed(() => keepPacked(house.tools, 0));
    printTable('Made', [
      {
        ...{ systems: size.systems, instances: size.systems * size.components },
        ...{ versions: size.versions, stretches: size.stretches },
        ...{ 'laid s': laid.seconds, 'memory from its file s': up.seconds },
        ...{ 'packed s': packing.seconds, ...(await sizesOf(house)) },
      },
    ]);
    const asNews = await news(house, nation, laid.result);
    const asWorst = await withoutMemory(house, nation, laid.result);
    return new Map([...asNews, ...asWorst]);
  } finally {
    await house.close();
    await rm(folder, { recursive: true });
  }
}

async function sizesOf({ owner }: House) {
  const { rows } = await owner.query<{ mb: number }>(`
    select (pg_total_relation_size('exposure.packing') + pg_total_relation_size('exposure.packed_system')
            + pg_total_relation_size('exposure.packed_package'))::float / 1e6 as mb`);
  return { 'MB packed': rows[0]!.mb };
}

type News = {
  readonly vulnerability: number;
  readonly of: number;
  readonly lo: number;
  readonly hi: number | null;
};

/** Of packages that are liked, as the nation speaks of them. */
function newsOf({ stretches, vulnerabilities }: Nation): News[] {
  return Array.from({ length: 200 }, (_, each) => {
    const { of, from, to } = stretches[(each * 37) % Math.floor(stretches.length / 10)]!;
    return { vulnerability: vulnerabilities + each, of, lo: from, hi: to };
  });
}

function advisory({ vulnerability, of, lo, hi }: News) {
  const events = [{ introduced: textOf(lo) }, ...(hi === null ? [] : [{ fixed: textOf(hi) }])];
  const record = {
    ...{ id: `GHSA-${vulnerability}`, aliases: [cveOf(vulnerability)], details: 'A fault.' },
    modified: '2026-01-02T03:04:05Z',
    affected: [
      { package: { ecosystem: 'npm', name: packageOf(of) }, ranges: [{ type: 'SEMVER', events }] },
    ],
  };
  return { name: `${vulnerability}.json`, bytes: Buffer.from(JSON.stringify(record)) };
}

/** How many systems of each organization the index by itself says. */
function expectedOf(
  { epoch, berths }: Installed,
  gather: (into: ReturnType<typeof gathering>) => void,
) {
  const into = gathering(epoch.organizations.length);
  gather(into);
  const counts = new Map<string, number>();
  for (const place of systemsIn(into)) {
    const id = berths[place]!.organizationId;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function saidAnew(epoch: Epoch, { vulnerability, of, lo, hi }: News) {
  const changes = noChanges(epoch);
  const keyOf = keyed();
  const stretch = {
    ...{ vulnerability, of: sideOf(of, false), shape: 'span' as const, isUnknown: false },
    ...{ lo: keyOf(lo), hi: hi === null ? null : keyOf(hi) },
  };
  say(epoch, changes, vulnerability, stretchColumns([stretch]));
  return changes;
}

/** The middle times of a question by question, in seconds. */
type Middle = ReadonlyMap<string, number>;

async function news(within: House, nation: Nation, installed: Installed): Promise<Middle> {
  const { epoch } = installed;
  const { size } = nation;
  const memory: number[] = [];
  const packed: number[] = [];
  let most = 0;
  for (const each of newsOf(nation)) {
    const vulnerability = cveOf(each.vulnerability);
    await within.tools.write(keeper, (work) => importFile(work, advisory(each)));
    const told = await timed(() =>
      within.tools.read(keeper, (work) => showAffected(work, { vulnerability })),
    );
    assert.equal(told.result.answeredBy, 'memory');
    memory.push(told.seconds);
    const found = new Map(
      told.result.organizations.map(({ organizationId, systems }) => [organizationId, systems]),
    );
    const changes = saidAnew(epoch, each);
    const expected = expectedOf(installed, (into) => {
      gatherExposed({ epoch, changes }, each.vulnerability, 'affected', into);
      most = Math.max(most, gathered(into));
    });
    assert.deepEqual(found, expected);
    const alone = await timed(() =>
      within.tools.read(keeper, (work) => byPacked(work, vulnerability)),
    );
    assert.deepEqual(alone.result, found);
    packed.push(alone.seconds);
  }
  printTable(
    `From COMMIT's return on a new vulnerability to its organizations, ${size.systems * size.components} instances: p50 ≤ 5 ms, p99 ≤ 50 ms`,
    [
      { who: 'memory', ...spread(memory), 'most systems': most },
      { who: 'what is packed', ...spread(packed), 'most systems': most },
    ],
  );
  return new Map([
    ['COMMIT → organizations, memory', percentile(memory, 0.5)],
    ['COMMIT → organizations, what is packed', percentile(packed, 0.5)],
  ]);
}

async function byPacked(work: Work, vulnerability: string) {
  const reader = await packedReader(work);
  assert.ok(reader);
  return affectedCounts(work, vulnerability, reader);
}

/** The vulnerability that affects most systems, asked of the database alone. */
async function withoutMemory(within: House, nation: Nation, installed: Installed): Promise<Middle> {
  const { epoch } = installed;
  const index = { epoch, changes: noChanges(epoch) };
  const into = gathering(epoch.organizations.length);
  let [worst, most] = [0, 0];
  for (let each = 0; each < nation.vulnerabilities; each += 1) {
    gatherExposed(index, each, 'affected', into);
    if (gathered(into) > most) [worst, most] = [each, gathered(into)];
  }
  const vulnerability = cveOf(worst);
  const expected = expectedOf(installed, (found) => {
    gatherExposed(index, worst, 'affected', found);
  });
  await within.tools.read(keeper, async (work) => {
    forget(work);
  });
  const questions = {
    'systems of each organization': async (work: Work) => {
      assert.deepEqual(await byPacked(work, vulnerability), expected);
    },
    'first page, with names and reasons': async (work: Work) => {
      const page = await showExposure(work, asked.input.parse({ vulnerability }));
      assert.deepEqual([page.answeredBy, page.counts.affected], ['database', expected.size]);
    },
  };
  const lines = [];
  const middle = new Map<string, number>();
  for (const [question, put] of Object.entries(questions)) {
    const answers: number[] = [];
    const statements: number[] = [];
    for (let each = 0; each < 20; each += 1) {
      within.statements.length = 0;
      answers.push((await timed(() => within.tools.read(keeper, put))).seconds);
      statements.push(
        within.statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
      );
    }
    const of = spread(statements);
    middle.set(`the worst, ${question}`, percentile(answers, 0.5));
    lines.push({
      question,
      ...spread(answers),
      'of it SQL p50 ms': of['p50 ms'],
      'the first ms': 1000 * (answers[0] ?? NaN),
    });
  }
  printTable(
    `The worst vulnerability, ${most} systems of ${expected.size} organizations, from the database alone: ≤ 25 ms`,
    lines,
  );
  return middle;
}

function spread(seconds: readonly number[]) {
  return {
    'p50 ms': 1000 * percentile(seconds, 0.5),
    'p99 ms': 1000 * percentile(seconds, 0.99),
  };
}
