import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { after, test } from 'node:test';

import { z } from 'zod';

import { type Actor, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';

import { route, serve } from './http.ts';
import { testSite } from './testing.ts';

const permission = 'notes.keep';
const keepFile = endpoint({
  method: 'POST',
  path: '/api/files',
  permission,
  input: z.strictObject({}),
  output: z.null(),
});
let kept = 0;
const routes = [
  route(
    keepFile,
    async () => {
      kept += 1;
      return null;
    },
    { upload: 1000 },
  ),
];

const site = await testSite(routes);
const anyone: Actor = {
  ...{ id: PersonId.parse(`person_${randomUUID()}`), organizationId: null, scope: 'all' },
  ...{ permissions: new Set([permission]), language: 'ja' },
};
const app = await serve({
  ...{ routes, tools: site.tools, words: {}, patienceMs: 300 },
  authenticate: async () => anyone,
  visitor: () => anyone,
});
const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
after(async () => {
  await app.close();
  await site.drop();
});

const head = [
  ...['POST /api/files HTTP/1.1', 'host: noroshi.example', `idempotency-key: ${randomUUID()}`],
  ...['content-type: application/octet-stream', 'content-length: 900', '', ''],
].join('\r\n');

/** What is answered to a file of which a byte comes now and then, or none at all. */
function answerTo(everyMs: number | undefined): Promise<string> {
  return new Promise((resolve) => {
    let drip: NodeJS.Timeout | undefined;
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(head);
      if (everyMs !== undefined) drip = setInterval(() => socket.write('x'), everyMs);
    });
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(answer);
    });
  });
}

test('a file that stalls or drips is given up, and nothing of it is kept', async () => {
  for (const everyMs of [undefined, 20]) {
    assert.match(await answerTo(everyMs), /^HTTP\/1\.1 408 /);
  }
  assert.equal(kept, 0);
});

test('as the program is served, a request has ten minutes to arrive', () => {
  assert.equal(site.app.server.requestTimeout, 600_000);
});
