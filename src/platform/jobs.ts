import {
  type JobHelpers,
  Logger,
  parseCronItems,
  run,
  runMigrations,
  type Runner,
  runOnce,
} from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';

import { type Actor, program } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';

import type { Tools, Work } from './tools.ts';

/** Work the program does by itself, later: declared like an endpoint, permissions included. */
export type Job<Payload = unknown> = {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly payload: z.ZodType<Payload>;
  readonly run: (tools: Tools, actor: Actor, payload: Payload) => Promise<void>;
  /** Runs every minute, whether or not anything asked for it. */
  readonly isSweep?: boolean;
};

/** Declares a job. Its effect must be the same however often it runs for one payload. */
export function job<Payload>(declaration: Job<Payload>): Job {
  return {
    ...declaration,
    run: (tools, actor, payload) =>
      declaration.run(tools, actor, declaration.payload.parse(payload)),
  };
}

/**
 * Declares a sweep: a job that looks every minute for what has become due by the one clock, does it in
 * the order of the moments it was due, and marks what is late. Deadlines lie in tables as instants,
 * never in the queue, so a sweep that was missed for days catches up by itself.
 */
export function sweep(
  declaration: Pick<Job, 'name' | 'permissions'> & {
    readonly run: (tools: Tools, actor: Actor) => Promise<void>;
  },
): Job {
  const { run: perform, ...rest } = declaration;
  const payload = z.unknown();
  return { ...rest, payload, isSweep: true, run: async (tools, actor) => perform(tools, actor) };
}

/** Enqueues a job in the transaction of the change that needs it (the outbox). */
export async function enqueue(work: Work, name: string, payload: object): Promise<void> {
  await sql`select platform.enqueue(${name}, ${JSON.stringify(payload)}::json)`.execute(work.db);
}

/** The same for many at once, in one statement. */
export async function enqueueAll(
  work: Work,
  name: string,
  payloads: readonly object[],
): Promise<void> {
  await sql`select platform.enqueue(${name}, payload)
    from json_array_elements(${JSON.stringify(payloads)}::json) as payload`.execute(work.db);
}

const quiet = new Logger(() => () => undefined);

function options(ownerUrl: string, tools: Tools, jobs: readonly Job[]) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  // A connection that breaks is replaced; the job under way on it fails and is tried again.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const taskList = Object.fromEntries(
    jobs.map(({ name, permissions, run: perform }) => [
      name,
      async (payload: unknown, _helpers: JobHelpers) => {
        await perform(tools, program(new Set(permissions)), payload);
      },
    ]),
  );
  return {
    pgPool: pool,
    taskList,
    logger: quiet,
    noHandleSignals: true,
    schema: 'graphile_worker',
  };
}

/** Installs or upgrades the queue's own schema, as the database's owner. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
}

/** Runs jobs as they come, until stopped. */
export async function work(ownerUrl: string, tools: Tools, jobs: readonly Job[]): Promise<Runner> {
  const everyMinute = jobs
    .filter(({ isSweep }) => isSweep)
    .map(({ name }) => ({
      task: name,
      match: '* * * * *',
      // One that still runs or waits is enough.
      options: { jobKey: name, jobKeyMode: 'preserve_run_at' as const, maxAttempts: 1 },
    }));
  return run({
    ...options(ownerUrl, tools, jobs),
    parsedCronItems: parseCronItems(everyMinute),
    concurrency: 2,
    pollInterval: 1000,
  });
}

/** Runs every job that is due, then every sweep, and returns; throws when one failed, with its error. */
export async function drain(ownerUrl: string, tools: Tools, jobs: readonly Job[]): Promise<void> {
  const settings = options(ownerUrl, tools, jobs);
  try {
    await runOnce(settings);
    for (const { name, isSweep } of jobs) {
      if (!isSweep) continue;
      // Due even where the machine's clock is set back a little before the job is looked for.
      await settings.pgPool.query(
        `select graphile_worker.add_job($1, job_key := $1, run_at := now() - interval '1 minute')`,
        [name],
      );
      await runOnce(settings);
    }
    const { rows } = await settings.pgPool.query<{ task: string; error: string }>(
      'select task_identifier as task, last_error as error from graphile_worker.jobs where last_error is not null limit 1',
    );
    const [failed] = rows;
    if (failed) throw new Error(`Job ${failed.task} failed: ${failed.error}`);
  } finally {
    await settings.pgPool.end();
  }
}
