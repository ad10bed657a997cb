// Who in a whole nation is exposed: what the index answers over a nation that is made up, each question
// beside its target and the machine's limit; at the small size also what people would use instead.
import assert from 'node:assert/strict';

import { noChanges, say } from '#features/exposure/index/changes.ts';
import { stretchColumns } from '#features/exposure/index/columns.ts';
import {
  type Epoch,
  epochOf,
  sizeOfEpoch,
  stretchesAbout,
} from '#features/exposure/index/epoch.ts';
import { at } from '#features/exposure/index/memory.ts';
import {
  countByOrganization,
  countExposed,
  gatherExposed,
  type Index,
} from '#features/exposure/index/question.ts';
import { matched } from '#features/exposure/index/stretches.ts';
import { gathering } from '#features/exposure/index/systems.ts';

import { printTable, timed } from './ground/figures.ts';
import { contestantOver, type Entry, exposedByHand, theIndex } from './nation/contestant.ts';
import { keyed, loadedOf, type Nation, nationOf, randomNumbers, sizes } from './nation/corpus.ts';
import { externals } from './nation/external.ts';
import { growth } from './nation/growth.ts';
import { findings, findingsByText } from './nation/inventories.ts';
import { asked, bandwidth, drawn } from './nation/machine.ts';
import { plainSql, semverLoop } from './nation/peers.ts';
import { restart } from './nation/restart.ts';
import { wholeOnTwo } from './nation/threads.ts';
import { urgency } from './nation/urgency.ts';

const name = process.env['NOROSHI_BENCH_SIZE'] === 'L' ? 'L' : 'S';
const size = sizes[name];
const bytesASecond = bandwidth();
console.log(`\nSize ${name}; memory is copied at ${(bytesASecond / 1e9).toFixed(1)} GB/s.`);

const made = await timed(() => nationOf(size));
const nation = made.result;
const loaded = await timed(() => loadedOf(nation));
const built = await timed(() => epochOf(loaded.result));
const index: Index = { epoch: built.result, changes: noChanges(built.result) };
printTable('Made', [
  {
    ...{ systems: size.systems, instances: size.systems * size.components },
    ...{ versions: size.versions, stretches: size.stretches },
    ...{ vulnerabilities: nation.vulnerabilities },
    ...{ 'made s': made.seconds, 'keys s': loaded.seconds, 'epoch s': built.seconds },
  },
]);

const into = gathering(index.epoch.organizations.length);
const counts = new Uint32Array(nation.vulnerabilities);
const whole = await timed(() => {
  countExposed(index, { from: 0, to: nation.vulnerabilities }, into, counts);
});
const worst = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
const sample = [worst, ...drawn(60, nation.vulnerabilities)];
checked(nation, index, sample);
await measure(nation, index);
await growth({ size, loaded: loaded.result, full: index });
await restart(index.epoch);
if (name === 'S') {
  const others = await externals(process.env['NOROSHI_BENCH_PEERS']);
  await compare(nation, [theIndex, plainSql, semverLoop, ...others]);
}

/** No time is printed before the answers are those of going through whatever runs anywhere. */
function checked(of: Nation, asking: Index, vulnerabilities: readonly number[]): void {
  const contestant = contestantOver(asking, of);
  for (const [vulnerability, systems] of exposedByHand(of, vulnerabilities)) {
    const found = new Set(contestant.exposed(vulnerability) as Iterable<number>);
    assert.deepEqual(found, systems, `vulnerability ${vulnerability}`);
    assert.equal(counts[vulnerability], systems.size);
  }
  console.log(`\n${vulnerabilities.length} answers are those of going through every component.`);
}

type Row = Readonly<Record<string, string | number>>;

function row(question: string, target: string, figures: object, bytes: number): Row {
  return {
    question,
    target,
    ...figures,
    'MB touched': bytes / 1e6,
    'limit ms': (1000 * bytes) / bytesASecond,
  };
}

/** Postings that a question reads, in bytes. */
function bytesFor({ epoch }: Index, vulnerability: number): number {
  const { starts } = epoch.postings;
  const { numbered, from, to } = epoch.stretches;
  const about = stretchesAbout(epoch, vulnerability);
  return numbered
    .subarray(about.from, about.to)
    .reduce((sum, each) => sum + 4 * (at(starts, at(to, each)) - at(starts, at(from, each))), 0);
}

async function measure(of: Nation, asking: Index): Promise<void> {
  const { epoch } = asking;
  const all = drawn(2000, of.vulnerabilities);
  const organizations = new Uint32Array(size.organizations);
  const exposed = (vulnerability: number) => {
    gatherExposed(asking, vulnerability, 'affected', into);
    countByOrganization(asking, into, organizations);
  };
  const worstTimes = await asked(new Array<number>(200).fill(worst), exposed);
  const everyTimes = await asked(all, exposed);
  const match = await asked(new Array<number>(5).fill(0), () =>
    matched(epoch.versions, epoch.stretches),
  );
  const matchBytes = epoch.stretches.bounds.bytes.byteLength + 8 * 3 * size.stretches;
  printTable('Questions', [
    row('worst vulnerability → systems', '≤ 2 ms', worstTimes, bytesFor(asking, worst)),
    row('vulnerability → systems', '', everyTimes, bytesFor(asking, at(Uint32Array.from(all), 0))),
    row(
      'new vulnerability → organizations, in memory',
      'p50 ≤ 5 ms, p99 ≤ 50 ms',
      await news(of, epoch),
      bytesFor(asking, worst),
    ),
    row(
      '500 components → findings, in memory',
      'p50 ≤ 0.5 ms, p99 ≤ 2 ms',
      await findings(of, asking),
      500 * 200,
    ),
    row(
      'the same by name and key, as text is parsed',
      'p50 ≤ 0.5 ms, p99 ≤ 2 ms',
      await findingsByText(of, asking),
      500 * 200,
    ),
    row('every stretch × every version', '≤ 150 ms', match, matchBytes),
    row(
      'whole exposure set',
      '≤ 1,000 ms',
      { p50: 1000 * whole.seconds, p99: 1000 * whole.seconds },
      bytesForAll(of, asking),
    ),
    row(
      'the same, two threads',
      '≤ 1,000 ms',
      await wholeOnTwo(asking, counts),
      bytesForAll(of, asking),
    ),
    row(
      'the same with organizations, others let in',
      '≤ 1,000 ms',
      await urgency(epoch, counts),
      bytesForAll(of, asking),
    ),
  ]);
  const bytes = sizeOfEpoch(epoch);
  const sum = bytes.versions + bytes.stretches + bytes.postings;
  printTable('Memory, MiB', [
    {
      ...{ versions: bytes.versions / 2 ** 20, stretches: bytes.stretches / 2 ** 20 },
      ...{ postings: bytes.postings / 2 ** 20, all: sum / 2 ** 20 },
      'for 100 M instances': (sum / 2 ** 20) * (1e8 / (size.systems * size.components)),
    },
  ]);
  const exposures = counts.reduce((total, count) => total + count, 0);
  console.log(`\nThe worst affects ${counts[worst]} systems; ${exposures} exposures in all.`);
}

function bytesForAll(of: Nation, asking: Index): number {
  return Array.from({ length: of.vulnerabilities }, (_, each) => bytesFor(asking, each)).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

/** A vulnerability that speaks of what is liked most, said since the epoch and asked about at once. */
async function news(of: Nation, epoch: Epoch) {
  const changes = noChanges(epoch);
  const keyOf = keyed();
  const organizations = new Uint32Array(size.organizations);
  const fresh = Array.from({ length: 300 }, (_, each) => {
    const about = of.stretches[(each * 37) % Math.floor(of.stretches.length / 10)]!;
    const hi = about.to === null ? null : keyOf(about.to);
    const lo = keyOf(about.from);
    const vulnerability = of.vulnerabilities + each;
    return { vulnerability, of: about.of, shape: 'span', lo, hi, isUnknown: false } as const;
  });
  return asked(fresh, (stretch) => {
    say(epoch, changes, stretch.vulnerability, stretchColumns([stretch]));
    gatherExposed({ epoch, changes }, stretch.vulnerability, 'affected', into);
    countByOrganization({ epoch, changes }, into, organizations);
  });
}

/** The same questions to each contestant; where any answers otherwise than the first, nothing is printed. */
async function compare(of: Nation, entries: readonly Entry[]): Promise<void> {
  const lines: Row[] = [];
  const inventories = Array.from({ length: 20 }, (_, each) => inventory(of, each));
  let first: { exposed: unknown[]; found: unknown[] } | undefined;
  for (const entry of entries) {
    const ready = await timed(() => entry.enter(of));
    const { findings: scan, exposed: ask, close } = ready.result;
    const found: unknown[] = [];
    for (const each of inventories) found.push(sorted(await scan(each)));
    const exposed: unknown[] = [];
    for (const each of ask ? sample : []) exposed.push(sorted(await ask!(each)));
    first ??= { exposed, found };
    assert.deepEqual(found, first.found, entry.name);
    if (ask) assert.deepEqual(exposed, first.exposed, entry.name);
    const worstTimes = ask && (await asked(new Array<number>(5).fill(worst), ask));
    const times = ask && (await asked(sample, ask));
    const perInventory = await asked(inventories, scan);
    await close();
    lines.push({
      ...{ contestant: entry.name, 'ready s': ready.seconds },
      ...{ 'worst p50 ms': worstTimes?.p50 ?? NaN, 'vulnerability p50 ms': times?.p50 ?? NaN },
      'inventory p50 ms': perInventory.p50,
    });
  }
  const [own] = lines;
  printTable(
    `Beside others, ${sample.length} vulnerabilities and ${inventories.length} inventories answered alike`,
    lines.map((line) => ({
      ...line,
      'worst, ×': Number(line['worst p50 ms']) / Number(own?.['worst p50 ms']),
      'inventory, ×': Number(line['inventory p50 ms']) / Number(own?.['inventory p50 ms']),
    })),
  );
}

function sorted(values: Iterable<number>): number[] {
  return [...values].sort((a, b) => a - b);
}

function inventory({ starts }: Nation, seed: number) {
  const random = randomNumbers(1000 + seed);
  return Array.from({ length: 500 }, () => {
    const of = random() % size.packages;
    return { of, place: random() % (at(starts, of + 1) - at(starts, of)) };
  });
}
