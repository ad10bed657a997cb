import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import { fastify } from 'fastify';

import type { Text } from '#kernel/text.ts';
import { root } from '#platform/root.ts';

import { stepNames } from '../exercise/step.ts';
import { say as exercise } from '../exercise/texts.ts';
import type { Address } from '../server.ts';

/** Stands where the site is while its nation is founded, and says how far that is. */
export type Waiting = {
  readonly done: (steps: number) => void;
  readonly close: () => Promise<void>;
};

const nextOf = (done: number): Text | null => {
  const name = stepNames[done];
  return name === undefined ? null : exercise(`exercise.step.${name}`);
};

/** Serves the pages, and of the API only what the door says; nobody is signed in meanwhile. */
export async function startWaiting({ host, port }: Address): Promise<Waiting> {
  let done = 0;
  const app = fastify({ logger: false, exposeHeadRoutes: false, forceCloseConnections: true });
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
  });
  app.get('/api/door', async () => ({
    ...{ methods: ['password'], demo: [], clockOffsetSeconds: 0, stage: 'founding' },
    headquarters: null,
    progress: { done, all: stepNames.length, next: nextOf(done) },
  }));
  app.all('/api/*', async (_request, reply) =>
    reply
      .code(401)
      .type('application/problem+json')
      .send({
        status: 401,
        reason: 'unauthenticated',
        text: { key: 'kernel.sign-in-needed' },
      }),
  );
  const folder = join(root, 'dist', 'web');
  if (existsSync(join(folder, 'index.html'))) {
    await app.register(fastifyStatic, { root: folder, cacheControl: false });
    app.setNotFoundHandler(async (_request, reply) => reply.sendFile('index.html'));
  }
  await app.listen({ host, port });
  return {
    done: (steps) => {
      done = steps;
    },
    close: () => app.close(),
  };
}
