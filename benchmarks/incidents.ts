// Hundreds of bodies that report at once: 500 reports of 200 bodies, all in one moment and over a minute,
// each sent twice. Asked over a socket, as whoever reports asks; acknowledged after COMMIT alone.
import '#platform/db.ts';

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import pg from 'pg';

import { rights } from '#features/access/role.ts';
import { incidentRoutes } from '#features/incidents/server/routes.ts';
import { nationOfAuthorities } from '#features/incidents/server/testing-authorities.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { serve } from '#platform/http.ts';
import { newId } from '#platform/tools.ts';

import { percentile, printTable, tellBudget } from './ground/figures.ts';
import { type House, openHouse } from './ground/house.ts';

const [bodies, reports, spreadMs] = [200, 500, 60_000];

/** As many as the program opens itself. */
const connections = 10;

const house = await openHouse({ connections });
const askers = new Map<string, Actor>();
const site = await serve({
  routes: incidentRoutes,
  tools: house.tools,
  words: {},
  authenticate: async ({ headers }) => askers.get(String(headers['x-asker'])),
  visitor: (language) => program(new Set(), language),
});
const address = await site.listen({ host: '127.0.0.1', port: 0 });
try {
  const reporters = await lay(house);
  await measure('all at once', reporters, 0);
  await measure('over 60 s', reporters, spreadMs);
  printTable('What this machine can commit', await commits(house));
} finally {
  await site.close();
  await house.close();
}

async function ask(actor: Actor, path: string, body: object, key: string = randomUUID()) {
  askers.set(actor.id, actor);
  const answer = await fetch(`${address}${path}`, {
    method: path.includes('authorities') ? 'PUT' : 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'x-asker': actor.id,
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  return JSON.parse(text);
}

/** An authority and the bodies that report to it. */
async function lay({ tools, owner }: House): Promise<Actor[]> {
  const row = (at: number) =>
    `\nbody-${at},第${at}社,Body ${at},operator,water,,2020-01-01,industry,${1000 + at}`;
  const more = Array.from({ length: bodies }, (_, at) => row(at)).join('');
  const nation = await nationOfAuthorities(tools, more);
  const commission = OrganizationId.encode(nation.idOf.get('ppc')!);
  const set = { organizationId: commission };
  await ask(nation.persons['administrator']!, '/api/incident-authorities/ppc', set);
  await owner.query('analyze');
  return nation.bodies
    .filter(({ code }) => code.startsWith('body-'))
    .map(({ id }) => ({
      id: newId(PersonId),
      organizationId: id,
      permissions: new Set(rights.operator.permissions),
      scope: [id],
      language: 'ja',
    }));
}

/** A record with as little as a report needs. */
async function opened(actor: Actor): Promise<string> {
  const { id } = await ask(actor, '/api/incidents', {});
  const contacts = [{ role: 'filing', name: '当直', telephone: '0000-00-0000' }];
  const told = { 'personal-data': true, malicious: true, contacts };
  for (const [field, value] of Object.entries(told)) {
    await ask(actor, `/api/incidents/${id}/facts`, { field, value });
  }
  return `/api/incidents/${id}/filings`;
}

async function openedBy(reporters: readonly Actor[]) {
  const records: { readonly actor: Actor; readonly path: string }[] = [];
  for (let at = 0; at < reports; at += 1) {
    const actor = reporters[at % bodies]!;
    records.push({ actor, path: await opened(actor) });
  }
  return records;
}

async function measure(way: string, reporters: readonly Actor[], within: number) {
  const { owner, statements } = house;
  const records = await openedBy(reporters);
  const before = await filed(owner);
  statements.length = 0;
  const asked = { reports: [{ duty: 'jp:appi', stage: 'first' }], unknownForUnanswered: true };
  const [started, processor] = [performance.now(), process.cpuUsage()];
  const answers = await Promise.all(
    records.map(async ({ actor, path }, at) => {
      await setTimeout((within * at) / reports);
      const key = randomUUID();
      const sent = performance.now();
      const answer = await ask(actor, path, asked, key);
      const took = performance.now() - sent;
      const id: string = answer.filings[0].filing.id;
      return { again: () => ask(actor, path, asked, key), answer, took, id };
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const queries = statements.length / reports;
  // A line that broke: the same request is sent again.
  for (const { again, answer } of answers) assert.deepEqual(await again(), answer);
  const kept = (await filed(owner)) - before;
  const named = new Set(answers.map(({ id }) => id)).size;
  const took = answers.map((each) => each.took);
  printTable(`${reports} reports of ${bodies} bodies, ${way}`, [
    {
      reports,
      lost: Math.max(0, reports - Math.min(kept, named)),
      doubled: Math.max(0, kept - reports),
      'p50 ms': percentile(took, 0.5),
      'p99 ms': percentile(took, 0.99),
      'slowest ms': Math.max(...took),
      seconds,
      'queries each': queries,
      'processor ms each': (user + system) / 1000 / reports,
    },
  ]);
  assert.equal(kept, reports);
  assert.equal(named, reports);
  if (within > 0) tellBudget('reports-minute', percentile(took, 0.99));
}

async function filed(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ filings: number }>(
    `select count(*)::int as filings from incidents.filing where kind = 'report'`,
  );
  return rows[0]!.filings;
}

/** Commits of one row each: in one line, one waiting for the other, and in as many as the program has. */
async function commits({ url, owner }: House) {
  await owner.query('create table public.probe (at int)');
  const each = 200;
  const lines: Record<string, string | number>[] = [];
  for (const abreast of [1, connections]) {
    const pool = new pg.Pool({ connectionString: url, max: abreast });
    const started = performance.now();
    await Promise.all(
      Array.from({ length: abreast }, async () => {
        for (let at = 0; at < each; at += 1)
          await pool.query('insert into probe values ($1)', [at]);
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    lines.push({
      connections: abreast,
      'commits a second': (abreast * each) / seconds,
      'ms each': (seconds * 1000) / each,
    });
    await pool.end();
  }
  return lines;
}
