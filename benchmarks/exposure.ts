// Who is exposed to a vulnerability: the worst one and random ones, in the fleet that the corpus is,
// and in that fleet spread over a nation until about five million components are kept.
import assert from 'node:assert/strict';

import { showExposure as asked } from '#features/exposure/api.ts';
import { catchUp, fleetOn, forget } from '#features/exposure/server/follow.ts';
import { packingOn } from '#features/exposure/server/packed.ts';
import { deletePacking } from '#features/exposure/server/packed-store.ts';
import { keepPacked } from '#features/exposure/server/packing.ts';
import {
  exposedBodies,
  judge,
  listUrgent,
  showExposure,
  showWholeExposure,
} from '#features/exposure/server/service.ts';
import { importFile } from '#features/intake/server/service.ts';
import type { Work } from '#platform/tools.ts';

import { advisoryFiles } from './ground/corpus.ts';
import { percentile, printTable, rowsIn, tellBudget, timed } from './ground/figures.ts';
import { registerFleet, submitIfRead } from './ground/fleet.ts';
import { type House, keeper, openHouse, populate, type Statement } from './ground/house.ts';
import { explain } from './ground/plan.ts';
import { spread } from './ground/spread.ts';

const wantedComponents = 5_000_000;
const operators = 1000;
const repeats = 15;

/** Those that speak of a package of which some version is known to an inventory. */
const concerning = `exists (
  select from intake.voice w
  join intake.affected a on a.source_id = w.source_id and a.record_id = w.record_id
  join inventory.version v on v.package_id = a.package_id
  where w.vulnerability_id = u.id)`;

/** How a question is answered: as the page asks, as `noroshi exposed` does, or system by system. */
const ways = ['first page', 'whole answer', 'every system judged'] as const;

const house = await openHouse();
try {
  await load(house);
  const small = await measure(house, 'the corpus as it is');
  const copies = await enlarge(house);
  const large = await measure(house, `every system ${copies + 1} times`);
  for (const [vulnerability, systems] of small) {
    const found = large.get(vulnerability) ?? new Map();
    for (const system of systems.keys()) {
      const expected = system.includes('debian12-archive') ? 1 : copies + 1;
      assert.equal(found.get(system), expected, `${vulnerability} on ${system}`);
    }
    assert.equal(found.size, systems.size, vulnerability);
  }
} finally {
  await house.close();
}

/** Every advisory and every readable inventory, the systems shared out among the operators. */
async function load(within: House): Promise<void> {
  const { owner } = within;
  const owners = await populate(within, operators);
  for (const { name, bytes } of advisoryFiles()) {
    await within.tools.write(keeper, (work) => importFile(work, { name, bytes }));
  }
  for (const ship of await registerFleet(within, owners[0]!)) {
    if (await submitIfRead(within, ship)) continue;
    const id = ship.systemId.split('_').at(-1);
    // A system that nothing was handed in for is taken out, which nobody can do who works here.
    await owner.query('set session_replication_role = replica');
    for (const [table, column] of [
      ['inventory.system_change', 'system_id'],
      ['inventory.system', 'id'],
    ]) {
      await owner.query(`delete from ${table} where ${column} = $1`, [id]);
    }
    await owner.query('set session_replication_role = origin');
  }
  await owner.query('vacuum analyze');
}

async function enlarge(within: House): Promise<number> {
  const { rows } = await within.owner.query<{ each: number }>(
    `select count(*)::int as each from inventory.component c
     join inventory.system s on s.id = c.system_id
     where position('debian12-archive' in s.name) = 0`,
  );
  const copies = Math.round(wantedComponents / rows[0]!.each);
  const { seconds } = await timed(() => spread(within, copies));
  await within.owner.query('vacuum analyze');
  console.log(`\nSpread set-wise by SQL in ${Math.round(seconds)} s.`);
  return copies;
}

/** The vulnerability that a stretch of versions says affects most systems. */
async function worstOf({ owner }: House) {
  const { rows } = await owner.query<{ vulnerability: string; systems: number }>(
    `select w.vulnerability_id as vulnerability, count(distinct c.system_id)::int as systems
     from intake.voice w
     join intake.record r on r.source_id = w.source_id and r.id = w.record_id
       and r.withdrawn_at is null
     join intake.range g on g.source_id = w.source_id and g.record_id = w.record_id
       and g.status = 'affected'
     join inventory.version v on v.package_id = g.package_id
       and v.key >= g.lo and (g.hi is null or v.key < g.hi)
     join inventory.component c on c.version_id = v.id
     group by 1 order by 2 desc, 1 limit 1`,
  );
  return rows[0]!;
}

/** Vulnerabilities drawn without preference, the same ones in every run. */
async function drawn({ owner }: House, condition: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from intake.vulnerability u where ${condition} order by md5(id) limit 100`,
  );
  return rows.map(({ id }) => id);
}

type Systems = ReadonlyMap<string, number>;

type Way = (typeof ways)[number];

/** Of the systems that an answer calls affected, how many copies there are of each. */
function bySource(names: readonly string[]): Systems {
  const affected = new Map<string, number>();
  for (const name of names) {
    const source = name.split(' #')[0]!;
    affected.set(source, (affected.get(source) ?? 0) + 1);
  }
  return affected;
}

/** Asks once; answers how many bodies are affected and unknown, and which systems are affected. */
async function answerTo(within: House, vulnerability: string, way: Way) {
  if (way === 'every system judged') {
    const judged = await within.tools.read(keeper, (work) => judge(work, vulnerability));
    const those = judged.filter(({ judgement }) => judgement.verdict === 'affected');
    const bodies = new Set(those.map(({ system }) => system.organizationId)).size;
    return { bodies, affected: bySource(those.map(({ system }) => system.name)) };
  }
  const answer = await within.tools.read(keeper, (work) =>
    way === 'first page'
      ? showExposure(work, asked.input.parse({ vulnerability }))
      : showWholeExposure(work, { vulnerability }),
  );
  const systems = answer.bodies.flatMap((body) => body.systems);
  const those = systems.filter(({ verdict }) => verdict === 'affected');
  return { bodies: answer.counts.affected, affected: bySource(those.map(({ name }) => name)) };
}

/** One question put once: the answer, and what was sent for it. */
async function ask(within: House, vulnerability: string, way: Way) {
  within.statements.length = 0;
  const { result, seconds } = await timed(() => answerTo(within, vulnerability, way));
  const statements = within.statements.filter(isQuestion);
  assert.ok(statements.length > 0, 'No statement was sent.');
  return {
    ...result,
    statements,
    ms: { sql: milliseconds(within.statements), answer: seconds * 1000 },
  };
}

type Answer = Awaited<ReturnType<typeof ask>>;

/** A statement that can be explained: neither a bound of the transaction nor what tells its actor. */
function isQuestion({ sql }: Statement): boolean {
  return /^\s*(select|with)\b/i.test(sql) && !sql.includes('set_config');
}

/** What is said of which versions, and where these run. */
function isMatching({ sql }: Statement): boolean {
  return sql.includes('intake.voice') || sql.includes('inventory.component');
}

function milliseconds(statements: readonly Statement[]): number {
  return statements.reduce((sum, statement) => sum + statement.milliseconds, 0);
}

/** Asks for the worst, for random ones and for what is urgent; answers who is affected by what. */
async function measure(within: House, fleet: string): Promise<ReadonlyMap<string, Systems>> {
  const counts = await rowsIn(within, [
    ...['inventory.system', 'inventory.component', 'inventory.version'],
    ...['intake.vulnerability', 'intake.range'],
  ]);
  printTable(`Fleet: ${fleet}`, [counts]);

  printTable('Packed', [await packed(within)]);
  const answers = new Map<string, Systems>();
  const worst = await worstOf(within);
  const plans: (readonly [string, readonly Statement[]])[] = [];
  const lines = [];
  for (const [which, ids] of [
    [
      `the worst, ${worst.vulnerability}, ${repeats} times`,
      Array.from({ length: repeats }, () => worst.vulnerability),
    ],
    ['100 random ones', await drawn(within, 'true')],
    ['100 that concern a package here', await drawn(within, concerning)],
  ] as const) {
    const bodies = new Map<string, number>();
    for (const way of ways) {
      await ask(within, ids[0]!, way);
      const all: Answer[] = [];
      for (const id of ids) {
        const answer = await ask(within, id, way);
        // However it is asked, the answer is the same.
        assert.equal(answer.bodies, bodies.get(id) ?? answer.bodies, `${id}: ${way}`);
        bodies.set(id, answer.bodies);
        if (way === 'every system judged') {
          assert.deepEqual([...answer.affected].sort(), [...(answers.get(id) ?? [])].sort(), id);
        } else if (way === 'whole answer') answers.set(id, answer.affected);
        all.push(answer);
      }
      lines.push({ which, way, ...figuresOf(all) });
      const slowest = all.toSorted((a, b) => b.ms.sql - a.ms.sql)[0]!;
      plans.push([`${which}: ${way}`, slowest.statements]);
    }
  }
  const systems = [...answers.get(worst.vulnerability)!.values()].reduce((sum, n) => sum + n, 0);
  assert.ok(systems >= worst.systems, `${systems} systems affected, not ${worst.systems}`);
  printTable('Exposed', lines);
  // The last fleet is the large one: what it says holds.
  const [page, whole] = lines;
  if (page) tellBudget('exposed-sql', page['SQL p50 ms']);
  if (whole) tellBudget('exposed-whole-sql', whole['SQL p50 ms']);
  printTable('Rows touched by the slowest of each', await touchedBy(within, plans));
  printTable('Everything at once', await urgent(within));
  printTable(
    `By rows, by what is packed and by memory, p50 of ${repeats}, answered alike`,
    await inEachWay(within, worst.vulnerability),
  );
  return answers;
}

function figuresOf(answers: readonly Answer[]) {
  const at = (part: number, of: 'sql' | 'answer') =>
    percentile(
      answers.map(({ ms }) => ms[of]),
      part,
    );
  return {
    ...{ 'SQL p50 ms': at(0.5, 'sql'), 'SQL p99 ms': at(0.99, 'sql') },
    ...{ 'answer p50 ms': at(0.5, 'answer'), 'answer p99 ms': at(0.99, 'answer') },
  };
}

async function touchedBy(
  within: House,
  plans: readonly (readonly [string, readonly Statement[]])[],
) {
  const lines = [];
  for (const [which, statements] of plans) {
    for (const as of ['application', 'owner'] as const) {
      const { planMs, runMs, rows, touched, hit, read } = await explain(within, statements, as);
      const of = (name: string) => touched.get(name) ?? 0;
      lines.push({
        ...{ which, as, 'plan ms': planMs, 'run ms': runMs, rows, affected: of('affected') },
        ...{ ranges: of('range'), packages: of('package'), versions: of('version') },
        ...{ components: of('component'), systems: of('system') },
        ...{ 'pages hit': hit, 'pages read': read },
      });
    }
  }
  return lines;
}

async function urgent(within: House) {
  const lines = [];
  for (const exploited of ['yes', 'no'] as const) {
    within.statements.length = 0;
    const { result, seconds } = await timed(() =>
      within.tools.read(keeper, (work) => listUrgent(work, { exploited, limit: 20 })),
    );
    assert.ok(result.vulnerabilities.length > 0);
    const { touched } = await explain(within, within.statements.filter(isMatching), 'application');
    const of = (name: string) => touched.get(name) ?? 0;
    lines.push({
      ...{ which: exploited === 'yes' ? 'exploited ones' : 'all', s: seconds },
      ...{ ranges: of('range'), versions: of('version'), components: of('component') },
    });
  }
  return lines;
}

/** Questions that are answered alike in each way. */
function questionsOn(vulnerability: string): readonly (readonly [string, Question])[] {
  return [
    ['the worst, first page', (work) => showExposure(work, asked.input.parse({ vulnerability }))],
    ['the worst, whole answer', (work) => showWholeExposure(work, { vulnerability })],
    ['exploited ones, most urgent', (work) => listUrgent(work, { exploited: 'yes', limit: 20 })],
    ['all, most urgent', (work) => listUrgent(work, { exploited: 'no', limit: 20 })],
    ['bodies exposed to exploited ones', (work) => exposedBodies(work).then(inOrder)],
  ];
}

type Question = (work: Work) => Promise<unknown>;

function inOrder(bodies: Awaited<ReturnType<typeof exposedBodies>>) {
  return bodies.toSorted((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
}

/** Packs what runs where, and forgets what memory held for it. */
async function packed({ tools, owner }: House) {
  await catchUp(tools);
  const { seconds } = await timed(() => keepPacked(tools, 0));
  await tools.read(keeper, async (work) => {
    forget(work);
  });
  const { rows } = await owner.query<{ packed: number; rows: number }>(`
    select (pg_total_relation_size('exposure.packing') + pg_total_relation_size('exposure.packed_system')
            + pg_total_relation_size('exposure.packed_package'))::float / 1e6 as packed,
           pg_total_relation_size('inventory.component_here')::float / 1e6 as rows`);
  const [{ packed: mb, rows: asRows }] = rows as [(typeof rows)[number]];
  return { 'packed in s': seconds, 'MB packed': mb, 'MB of rows': asRows };
}

/** Each question put to the rows, then to what is packed, then to memory once it holds everything. */
async function inEachWay({ tools, statements }: House, vulnerability: string) {
  const questions = questionsOn(vulnerability);
  const putAll = async () => {
    const answers: Put[] = [];
    for (const [, question] of questions) {
      answers.push(
        await several(async () => {
          statements.length = 0;
          const { result, seconds } = await timed(() => tools.read(keeper, question));
          const sql = milliseconds(statements);
          return { answer: plain(result), ms: seconds * 1000, sql };
        }),
      );
    }
    return answers;
  };
  const isPacked = () => tools.read(keeper, async (work) => (await packingOn(work)) !== undefined);
  assert.ok(await isPacked());
  const fromPacked = await putAll();
  await tools.upkeep(keeper, deletePacking);
  assert.ok(!(await isPacked()));
  const fromRows = await putAll();
  await catchUp(tools);
  assert.ok(await tools.read(keeper, async (work) => fleetOn(work)));
  const fromMemory = await putAll();
  await tools.read(keeper, async (work) => {
    forget(work);
  });
  return questions.map(([question], each) => {
    const [rows, pages, memory] = [fromRows[each]!, fromPacked[each]!, fromMemory[each]!];
    assert.deepEqual(pages.answer, rows.answer, question);
    assert.deepEqual(memory.answer, rows.answer, question);
    return {
      ...{ question, 'rows ms': rows.ms, 'packed ms': pages.ms, 'of it SQL ms': pages.sql },
      ...{ 'memory ms': memory.ms, 'of it SQL, ms': memory.sql },
    };
  });
}

/** As it is sent, without when it was answered and by whom. */
function plain(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['asOf', 'position', 'answeredBy'].includes(key) ? null : value,
    ),
  );
}

type Put = { readonly answer: unknown; readonly ms: number; readonly sql: number };

async function several(put: () => Promise<Put>): Promise<Put> {
  const { answer } = await put();
  const times: Put[] = [];
  for (let each = 0; each < repeats; each += 1) times.push(await put());
  const p50 = (of: 'ms' | 'sql') =>
    percentile(
      times.map((time) => time[of]),
      0.5,
    );
  return { answer, ms: p50('ms'), sql: p50('sql') };
}
