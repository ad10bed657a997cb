// Inventories that come in one after another and all at once: how many a second are kept for good, and what a
// large one takes until it is answered; and from COMMIT on a new vulnerability to the organizations it affects.
import assert from 'node:assert/strict';

import pg from 'pg';

import { showAffected } from '#features/exposure/server/affected.ts';
import { affectedCounts } from '#features/exposure/server/exposed.ts';
import { database } from '#features/exposure/server/exposed-store.ts';
import { catchUp } from '#features/exposure/server/follow.ts';
import { importFile } from '#features/intake/server/service.ts';
import { registerSystem, submitInventory } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import { percentile, printTable, rowsIn, timed } from './ground/figures.ts';
import { type House, keeper, openHouse, populate } from './ground/house.ts';
import { processorUsed } from './ground/processor.ts';
import { randomNumbers } from './nation/corpus.ts';

/** Submissions under way at once: more than there are processors, since most of each is waiting. */
const atOnce = 8;
const systemsOfEach = 40;

const house = await openHouse({ connections: atOnce + 2 });
try {
  const owners = await populate(house, 25);
  const systems = (await Promise.all(owners.map((owner) => registered(house, owner)))).flat();
  await submissions(house, systems);
  await large(house, systems);
  await news(house, systems.length);
} finally {
  await house.close();
}

async function registered({ tools }: House, organizationId: OrganizationId): Promise<SystemId[]> {
  const fields = { organizationId, purpose: '', owner: '', importance: null } as const;
  return tools.write(keeper, async (work) => {
    const ids: SystemId[] = [];
    for (let each = 0; each < systemsOfEach; each += 1) {
      ids.push((await registerSystem(work, { ...fields, name: `system ${each}` })).id);
    }
    return ids;
  });
}

type Component = { readonly name: string; readonly version: string };

/** Components of as many packages, each of one among twenty; of the same seed the same. */
function anyOf(random: () => number, components: number): Component[] {
  return Array.from({ length: components }, (_, each) => ({
    name: `package-${(random() % 20) * components + each}`,
    version: `${random() % 3}.${random() % 5}.0`,
  }));
}

/** A CycloneDX inventory. */
function inventory(components: readonly Component[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
      components: components.map(({ name, version }) => ({
        ...{ type: 'library', name, version },
        purl: `pkg:npm/${name}@${version}`,
      })),
    }),
  );
}

async function submit({ tools }: House, systemId: SystemId, content: Buffer): Promise<void> {
  await tools.write(keeper, (work) =>
    submitInventory(work, { systemId, takenAt: work.now }, content),
  );
}

/** Does something for each, several at once; how many a second. */
async function rate<Each>(all: readonly Each[], use: (each: Each) => Promise<unknown>) {
  const waiting = [...all];
  const turn = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await use(each);
  };
  const { seconds } = await timed(() => Promise.all(Array.from({ length: atOnce }, turn)));
  return all.length / seconds;
}

/** Small inventories of 20 components: the first of each system, then others that differ in part. */
async function submissions(within: House, systems: readonly SystemId[]): Promise<void> {
  const random = randomNumbers(6);
  const sent = () => systems.map((system) => ({ system, content: inventory(anyOf(random, 20)) }));
  const keep = ({ system, content }: ReturnType<typeof sent>[number]) =>
    submit(within, system, content);
  const lines = [];
  for (const which of ['the first of each system', 'another of each', 'a third of each']) {
    const all = sent();
    within.statements.length = 0;
    const before = await processorUsed(within);
    const perSecond = await rate(all, keep);
    const after = await processorUsed(within);
    const ofEach = (used: number) => used / all.length;
    lines.push({
      which,
      'a second': perSecond,
      statements: ofEach(within.statements.length),
      'processor ms: program': ofEach(after.program - before.program),
      server: ofEach(after.server - before.server),
    });
  }
  const kept = await rowsIn(within, ['inventory.submission']);
  assert.equal(kept['inventory.submission'], lines.length * systems.length);
  const limit = await commits(within, systems);
  printTable(
    `Submissions of 20 components, ${atOnce} at once, every commit durable: ≥ 300 a second`,
    lines.map((line) => ({ ...line, 'commits of one row a second': limit })),
  );
}

/** What commits of one row each take on as many connections: the disk's own limit. */
async function commits({ url }: House, systems: readonly SystemId[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: atOnce });
  try {
    await pool.query('create table public.one (system text)');
    return await rate(systems, (system) =>
      pool.query('insert into public.one values ($1)', [system]),
    );
  } finally {
    await pool.end();
  }
}

function spread(seconds: readonly number[]) {
  return {
    'p50 ms': 1000 * percentile(seconds, 0.5),
    'p99 ms': 1000 * percentile(seconds, 0.99),
  };
}

/** Inventories of 500 components, each parsed, kept, and asked about: whom does this affect now? */
async function large(within: House, systems: readonly SystemId[]): Promise<void> {
  await within.tools.write(keeper, (work) => importFile(work, advisory(0)));
  await catchUp(within.tools);
  await fillLog(within);
  const random = randomNumbers(7);
  const run: Component[] = [];
  const news = () => {
    const components = anyOf(random, 500);
    run.push(...components);
    return components;
  };
  const known = () => {
    const components = new Map<string, Component>();
    while (components.size < 500) {
      const drawn = run[random() % run.length];
      if (drawn) components.set(drawn.name, drawn);
    }
    return [...components.values()];
  };
  printTable('Inventories of 500 components, parsed, stored and answered: p99 ≤ 25 ms', [
    ...(await answered(within, systems.slice(0, 200), { of: 'most versions new', list: news })),
    ...(await answered(within, systems.slice(200, 600), {
      of: 'versions that others run',
      list: known,
    })),
  ]);
}

type Kind = { readonly of: string; readonly list: () => readonly Component[] };

/** One inventory of a kind for each system. */
async function answered(within: House, systems: readonly SystemId[], { of, list }: Kind) {
  const parse: number[] = [];
  const keep: number[] = [];
  const all: number[] = [];
  for (const system of systems) {
    // What was noted of the documents before would be carried through every collection of garbage.
    within.statements.length = 0;
    const content = inventory(list());
    const parsed = await timed(() => JSON.parse(content.toString()) as unknown);
    const kept = await timed(() => submit(within, system, content));
    const asked = await timed(() => affectedBy(within, cveOf(0)));
    assert.equal(asked.result.answeredBy, 'memory');
    parse.push(parsed.seconds);
    keep.push(kept.seconds);
    all.push(kept.seconds + asked.seconds);
    await catchUp(within.tools);
  }
  return [
    { of, which: 'JSON.parse alone', ...spread(parse) },
    { of, which: 'kept', ...spread(keep) },
    { of, which: 'kept, and a question answered that takes it into account', ...spread(all) },
  ];
}

/** Leaves the files that PostgreSQL writes its log to as they are on a server that has run: to be used again. */
async function fillLog({ owner }: House): Promise<void> {
  await owner.query(`create table public.filling as
    select number, repeat(md5(number::text), 30) as text from generate_series(1, 900000) number`);
  await owner.query('drop table public.filling');
  await owner.query('checkpoint');
}

function cveOf(number: number): string {
  return `CVE-2030-${10_000 + number}`;
}

function affectedBy({ tools }: House, vulnerability: string) {
  return tools.read(keeper, (work) => showAffected(work, { vulnerability }));
}

/** An advisory on a package that many run, like any of a feed. */
function advisory(number: number) {
  const events = [{ introduced: '0' }, { fixed: `${1 + (number % 2)}.${number % 5}.0` }];
  const record = {
    ...{ id: `GHSA-${number}`, aliases: [cveOf(number)], details: 'A fault.' },
    modified: '2026-01-02T03:04:05Z',
    affected: [
      {
        package: { ecosystem: 'npm', name: `package-${(number % 20) * 20 + (number % 7)}` },
        ranges: [{ type: 'SEMVER', events }],
      },
    ],
  };
  return { name: `${number}.json`, bytes: Buffer.from(JSON.stringify(record)) };
}

/** From COMMIT on a vulnerability that is new to the organizations that it affects; memory has not looked. */
async function news(within: House, systems: number): Promise<void> {
  const times: number[] = [];
  const fromDatabase: number[] = [];
  for (let number = 1; number <= 150; number += 1) {
    await within.tools.write(keeper, (work) => importFile(work, advisory(number)));
    const asked = await timed(() => affectedBy(within, cveOf(number)));
    assert.equal(asked.result.answeredBy, 'memory');
    times.push(asked.seconds);
    const known = await timed(() =>
      within.tools.read(keeper, (work) => affectedCounts(work, cveOf(number), database)),
    );
    const told = asked.result.organizations.map(
      (each) => [each.organizationId, each.systems] as const,
    );
    assert.deepEqual(new Map(told), known.result);
    fromDatabase.push(known.seconds);
    if (number % 10 === 0) await catchUp(within.tools);
  }
  printTable(
    `From COMMIT on a new vulnerability to its organizations, ${systems} systems: p50 ≤ 5 ms, p99 ≤ 50 ms`,
    [
      { who: 'memory', ...spread(times) },
      { who: 'database', ...spread(fromDatabase) },
    ],
  );
}
