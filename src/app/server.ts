import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import {
  actorOfSession,
  actorOfToken,
  actorStillIn,
  visitor,
} from '#features/access/server/service.ts';
import { follow, keepPacking, statementsAhead } from '#features/exposure/server/service.ts';
import { readingAhead } from '#features/inventory/server/service.ts';
import { checkpoint } from '#features/ledger/server/tree.ts';
import { type CalendarOffice, postOffice, readCalendar } from '#features/notices/server/service.ts';
import { rebuildJob } from '#features/people/server/service.ts';
import { type Actor, program } from '#kernel/actor.ts';
import { isHealthy } from '#platform/health.ts';
import { serve } from '#platform/http.ts';
import { job, work } from '#platform/jobs.ts';
import { root } from '#platform/root.ts';
import { sessionSecret } from '#platform/session-cookie.ts';
import { settings } from '#platform/settings.ts';
import type { Tools } from '#platform/tools.ts';
import { warmUp } from '#platform/warmth.ts';

import { deadlineSources } from './deadlines.ts';
import type { House } from './house.ts';
import { jobs } from './jobs.ts';
import { routesWith } from './routes.ts';
import { words } from './words.ts';

/** A server at work. */
export type Running = {
  readonly url: string;
  /** Ends it in order: no new requests, those under way answered, jobs finished, the ledger sealed. */
  readonly close: () => Promise<void>;
};

export type Address = { readonly host: string; readonly port: number };

type Told = {
  /** Somebody has asked for the demo nation to be founded anew. */
  readonly onRebuild?: () => void;
  /** What follows the database beside the server has failed, and is tried again. */
  readonly onFailure?: (reason: unknown) => void;
};

/** Serves the site and the API of an installation, does its jobs and seals its ledger by the minute. */
export async function startServer(
  house: House,
  { host, port }: Address,
  { onRebuild = () => undefined, onFailure = () => undefined }: Told = {},
): Promise<Running> {
  const { tools } = house;
  const { trustedProxies } = settings;
  const authenticate = doorOf(tools, actorOfSession);
  const stillHere = doorOf(tools, actorStillIn);
  const routes = routesWith(house.signer);
  const site = { routes, tools, words, visitor, authenticate, stillHere, trustedProxies };
  const app = await serve(site);
  addHealth(app, tools);
  addCalendars(app, tools, { ...postOffice(words), sources: deadlineSources });
  await addSite(app, join(root, 'dist', 'web'));
  const url = await app.listen({ host, port });
  const runner = await work(house.ownerUrl, tools, [...jobs, rebuilding(onRebuild)]);
  const seal = sealing(house);
  const following = new AbortController();
  const file = join(house.dir, 'index', 'exposure');
  const followed = Promise.all([
    follow(tools, following.signal, { file, onFailure }),
    keepPacking(tools, following.signal, { onFailure }),
  ]);
  const warming = new AbortController();
  void warmUp([...readingAhead, ...statementsAhead], warming.signal);
  return {
    url,
    async close() {
      warming.abort();
      await app.close();
      following.abort();
      await followed;
      await runner.stop();
      await seal.end();
    },
  };
}

/** Who asks: a machine by its token, or a person by the session in the cookie. */
const doorOf =
  (tools: Tools, actorOf: typeof actorOfSession) =>
  async (request: FastifyRequest): Promise<Actor | undefined> => {
    const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() === 'bearer' && token) return actorOfToken(tools, token);
    const secret = sessionSecret(request);
    return secret === undefined ? undefined : actorOf(tools, secret);
  };

/** Answers `ok` only where the installation can keep what it is told. */
function addHealth(app: FastifyInstance, tools: Tools): void {
  app.get('/api/health', async (_request, reply) => {
    const healthy = await isHealthy(tools).catch(() => false);
    return reply
      .code(healthy ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok: healthy });
  });
}

/**
 * Deadlines for calendars, which cannot sign in: the secret in the address stands for the person who
 * asked for it. Whatever opens nothing answers alike.
 */
export function addCalendars(app: FastifyInstance, tools: Tools, office: CalendarOffice): void {
  const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };
  app.get('/calendars/:file', { config }, async (request, reply) => {
    const { file } = request.params as { file: string };
    const [, secret] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
    const calendar = secret && (await readCalendar(tools, secret, office));
    if (!calendar) return reply.code(404).type('text/plain').send('');
    return reply.type('text/calendar; charset=utf-8').send(calendar);
  });
}

const forever = 'public, max-age=31536000, immutable';

/** The built pages. Every path that is not the API's is a page of theirs; unbuilt, there is none. */
async function addSite(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names in this folder hold a hash of the content; any other file may change under its name.
      const isHashed = path.startsWith(join(folder, 'assets'));
      reply.setHeader('cache-control', isHashed ? forever : 'no-cache');
      reply.setHeader('vary', 'accept-encoding');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets)(\/|\?|$)/.test(request.url);
    if (isPage) return reply.sendFile('index.html');
    return reply
      .code(404)
      .type('application/problem+json')
      .send({ status: 404, reason: 'not-found' });
  });
}

/** Only whoever serves an installation can put another in its place. */
const rebuilding = (onRebuild: () => void) =>
  job({
    name: rebuildJob,
    permissions: ['access.manage'],
    payload: z.unknown(),
    run: async () => {
      onRebuild();
    },
  });

const minute = 60_000;

/** Signs a checkpoint of the ledger every minute, and once more at the end. */
function sealing({ tools, signer }: House): { readonly end: () => Promise<void> } {
  const keeper = program(new Set());
  const seal = async () => {
    await tools.upkeep(keeper, (work) => checkpoint(work, signer));
  };
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(seal);
  }, minute);
  return {
    async end() {
      clearInterval(timer);
      await last;
      await seal();
    },
  };
}
