import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, type OrganizationId, program } from '#kernel/actor.ts';
import { connect } from '#platform/db.ts';
import { prepareJobs } from '#platform/jobs.ts';
import { migrate } from '#platform/migrate.ts';
import { removeCluster } from '#platform/postgres/removal.ts';
import { startPostgres } from '#platform/postgres/server.ts';
import { asApplication } from '#platform/role.ts';
import { type Tools, toolsFor } from '#platform/tools.ts';

/** One statement as the application sent it, and what passed until its rows were in its hands. */
export type Statement = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly milliseconds: number;
};

/** An installation of the benchmark's own. */
export type House = {
  /** Runs use cases as the application does: its role, every policy, every commit durable. */
  readonly tools: Tools;
  /** Connected as the owner of the tables: for what is measured from outside. */
  readonly owner: pg.Client;
  /** The owner's own address, for what runs jobs. */
  readonly url: string;
  /** Statements sent through `tools` since this was last emptied. */
  readonly statements: Statement[];
  readonly close: () => Promise<void>;
};

/** The program itself; the use cases that are measured ask for no permission of it. */
export const keeper: Actor = program(new Set());

/** A new installation on the shipped PostgreSQL in its default settings, removed when closed. */
export async function openHouse({ connections = 2 } = {}): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), 'noroshi-bench-'));
  await chmod(dir, 0o711);
  const server = await startPostgres(dir);
  const discard = async () => {
    await server.stop();
    await removeCluster(dir);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void discard().finally(() => process.exit(130)));
  }
  const url = server.url('postgres');
  await migrate(url);
  await prepareJobs(url);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const statements: Statement[] = [];
  const db = connectNoting(asApplication(url), statements, connections);
  const close = async () => {
    await db.destroy();
    await owner.end();
    await discard();
  };
  return { tools: toolsFor(db), owner, url, statements, close };
}

const connectNoting = (url: string, statements: Statement[], max: number) =>
  connect(url, max, ({ query, queryDurationMillis: milliseconds }) => {
    statements.push({ sql: query.sql, parameters: query.parameters, milliseconds });
  });

/** Registers a headquarters and so many operators below it; answers the operators. */
export async function populate({ tools }: House, operators: number): Promise<OrganizationId[]> {
  const lines = Array.from(
    { length: operators },
    (_, number) =>
      `op${number},事業者${number},Operator ${number},operator,2020-01-01,hq,${number + 2}`,
  );
  const sheet = [
    'code,name_ja,name_en,kind,since,supervisor,precedence',
    'hq,本部,Headquarters,headquarters,2020-01-01,,1',
    ...lines,
  ].join('\n');
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const all = await tools.read(keeper, listOrganizations);
  return all.filter(({ code }) => code.startsWith('op')).map(({ id }) => id);
}
