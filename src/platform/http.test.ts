import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { sql } from 'kysely';
import { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { route } from './http.ts';
import { testSite } from './testing.ts';
import { say } from './texts.ts';
import type { Change } from './tools.ts';

const permission = 'notes.keep';
const title = z.string().max(2000);
const keepNote = endpoint({
  method: 'POST',
  path: '/api/notes',
  permission,
  input: z.strictObject({ title, password: z.string().optional() }),
  output: z.object({ id: z.string(), secret: z.string().nullable() }),
});
const changeNote = endpoint({
  method: 'PUT',
  path: '/api/notes/:noteId',
  permission,
  input: z.strictObject({ noteId: z.string(), title }),
  output: z.null(),
});
const findNotes = endpoint({
  method: 'GET',
  path: '/api/notes',
  permission,
  input: z.strictObject({ title: title.optional(), limit: z.coerce.number().default(10) }),
  output: z.array(z.string()),
});
const keepFile = endpoint({
  method: 'POST',
  path: '/api/notes/files',
  permission,
  input: z.strictObject({ name: z.string().optional() }),
  output: z.object({ bytes: z.number() }),
});
const breakDown = endpoint({
  method: 'GET',
  path: '/api/broken',
  permission,
  input: z.strictObject({ how: z.string() }),
  output: z.null(),
});
const writeOnReading = endpoint({ ...findNotes, path: '/api/written' });
const keepNothing = endpoint({ ...changeNote, path: '/api/unrecorded/:noteId' });

const note = (work: Change, facts: { title: string }) =>
  append(work, { act: 'note.kept', subject: 'note', organizationId: null, facts });
const routes = [
  route(
    keepNote,
    async (work, { title: kept }) => {
      if (kept === 'refuse me') throw new Refusal('conflict', sayKernel('kernel.not-found'));
      await note(work, { title: kept });
      return { id: randomUUID(), secret: `secret of ${kept}` };
    },
    { secrets: ['password', 'secret'] },
  ),
  route(changeNote, async (work, input) => {
    await note(work, { title: input.title });
    return null;
  }),
  route(findNotes, async (_work, input) => Object.values(input).map(String)),
  route(
    keepFile,
    async (work, _input, content) => {
      await note(work, { title: 'a file' });
      return { bytes: content.length };
    },
    { upload: 1000 },
  ),
  route(breakDown, async (_work, { how }) => {
    throw Object.assign(new Error(`the inside of ${how}`), { detail: 'password=swordfish' });
  }),
  route(writeOnReading, async (work) => {
    await note(work, { title: 'written on reading' });
    return [];
  }),
  route(keepNothing, async () => null),
];

const site = await testSite(routes, { ...say.catalogue, ...sayKernel.catalogue });
const { app, ask, askUnder, headersOf } = site;
after(() => site.drop());

const person = (held: readonly string[] = [permission]): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: null,
  permissions: new Set(held),
  scope: 'all',
  language: 'ja',
});
const [aiko, bunta, lesser] = [person(), person(), person([])];

/** How many notes were really kept under a title. */
const keptUnder = async (kept: string) =>
  site.tools.read(aiko, async ({ db }) => {
    const rows = await db.selectFrom('ledger.entry').select('facts').execute();
    return rows.filter(({ facts }) => facts['title'] === kept).length;
  });

const json = { 'content-type': 'application/json' };
type Sent = { actor?: Actor; headers?: Record<string, string>; payload?: string | Buffer };
const send = (method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'OPTIONS', url: string, sent: Sent) =>
  app.inject({
    method,
    url,
    headers: {
      'idempotency-key': randomUUID(),
      ...(sent.actor && headersOf(sent.actor)),
      ...sent.headers,
    },
    ...(sent.payload === undefined ? {} : { payload: sent.payload }),
  });

test('a request sent again is answered as before and changes nothing', async () => {
  const key = randomUUID();
  const first = await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'once' });
  const second = await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'once' });
  assert.deepEqual([first.status, second.status], [200, 200]);
  assert.equal(second.body.id, first.body.id);
  assert.equal(await keptUnder('once'), 1);
});

test('a request sent twice at once is done once', async () => {
  const key = randomUUID();
  const twice = await Promise.all(
    [1, 2, 3].map(() => askUnder(key)(aiko, 'POST', '/api/notes', { title: 'at once' })),
  );
  assert.deepEqual(new Set(twice.map(({ status }) => status)), new Set([200]));
  assert.equal(new Set(twice.map(({ body }) => body.id)).size, 1);
  assert.equal(await keptUnder('at once'), 1);
});

test('a key stands for one request: another body or another endpoint under it is refused', async () => {
  const key = randomUUID();
  await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'first' });
  const other = await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'second' });
  assert.deepEqual([other.status, other.body.text.key], [409, 'platform.idempotency-mismatch']);
  const elsewhere = await askUnder(key)(aiko, 'PUT', '/api/notes/1', { title: 'first' });
  assert.equal(elsewhere.status, 409);
  assert.equal(await keptUnder('second'), 0);
});

test('a key is its sender’s alone: another’s answer is neither given nor in the way', async () => {
  const key = randomUUID();
  const first = await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'shared key' });
  const second = await askUnder(key)(bunta, 'POST', '/api/notes', { title: 'shared key' });
  assert.equal(second.status, 200);
  assert.notEqual(second.body.id, first.body.id);
  assert.equal(await keptUnder('shared key'), 2);
});

test('a refused request leaves its key free', async () => {
  const key = randomUUID();
  const refused = await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'refuse me' });
  assert.equal(refused.status, 409);
  const corrected = await askUnder(key)(aiko, 'POST', '/api/notes', { title: 'corrected' });
  assert.equal(corrected.status, 200);
});

test('a change without a key, or with one out of form, is refused', async () => {
  for (const key of ['', 'short', 'a'.repeat(101), 'has space in it', 'キーキーキーキー']) {
    const headers = { ...json, 'idempotency-key': key };
    const { statusCode } = await send('POST', '/api/notes', {
      actor: aiko,
      headers,
      payload: '{"title":"no key"}',
    });
    assert.equal(statusCode, 400, key);
  }
  assert.equal(await keptUnder('no key'), 0);
});

test('a secret is answered once and kept nowhere, neither what was given nor what was sent', async () => {
  const key = randomUUID();
  const body = { title: 'with a secret', password: 'correct horse' };
  const first = await askUnder(key)(aiko, 'POST', '/api/notes', body);
  assert.equal(first.body.secret, 'secret of with a secret');
  const again = await askUnder(key)(aiko, 'POST', '/api/notes', body);
  assert.deepEqual(again.body, { ...first.body, secret: null });
  // The digest of a request would let a stolen database be searched for the password in it.
  const other = { ...body, password: 'battery staple' };
  assert.equal((await askUnder(key)(aiko, 'POST', '/api/notes', other)).status, 200);
  const [row] = await site.tools.read(aiko, async ({ db }) => {
    const { rows } = await sql<{ answer: unknown }>`
      select answer from platform.idempotency where key = ${key}`.execute(db);
    return rows;
  });
  assert.ok(!JSON.stringify(row).includes('secret of'));
});

const foreign: [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://elsewhere.example' }],
  ['another port', { origin: 'http://localhost:81' }],
  ['an opaque origin', { origin: 'null' }],
  ['an unreadable origin', { origin: 'not an origin' }],
  ['another site by fetch metadata', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site by fetch metadata', { 'sec-fetch-site': 'same-site' }],
];
for (const [whence, headers] of foreign) {
  test(`a change from ${whence} is refused`, async () => {
    const sent = {
      headers: { ...json, host: 'localhost:8080', ...headers },
      payload: '{"title":"f"}',
    };
    const answer = await send('POST', '/api/notes', { ...sent, actor: aiko });
    assert.equal(answer.statusCode, 403);
    assert.equal(answer.json().text.key, 'platform.foreign-origin');
    assert.equal(await keptUnder('f'), 0);
  });
}

test('a change from the site’s own pages, or from no page at all, is taken', async () => {
  const own = {
    host: 'localhost:8080',
    origin: 'http://localhost:8080',
    'sec-fetch-site': 'same-origin',
  };
  for (const headers of [own, { 'sec-fetch-site': 'none' }, {}]) {
    const sent = { actor: aiko, headers: { ...json, ...headers }, payload: '{"title":"own"}' };
    assert.equal((await send('POST', '/api/notes', sent)).statusCode, 200);
  }
});

const bodies: [string, string, number][] = [
  ['an unknown field', '{"title":"x","role":"officer"}', 400],
  ['a field of another type', '{"title":7}', 400],
  ['a missing field', '{}', 400],
  ['a list', '[]', 400],
  ['a bare text', '"title"', 400],
  ['nothing', '', 400],
  ['half a text', '{"title":', 400],
  ['the key __proto__', '{"title":"x","__proto__":{"admin":true}}', 400],
  ['the key constructor', '{"title":"x","constructor":{"prototype":{"admin":true}}}', 400],
  ['U+0000', '{"title":"a\\u0000b"}', 400],
  ['half a surrogate pair', '{"title":"\\ud800"}', 400],
  ['U+0000 in a name', '{"title":"x","a\\u0000":1}', 400],
  ['endless nesting', `{"title":"x","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
  ['a text too long', JSON.stringify({ title: 'x'.repeat(2001) }), 400],
  ['more than a mebibyte', JSON.stringify({ title: 'x'.repeat(1024 * 1024) }), 413],
];
for (const [what, payload, status] of bodies) {
  test(`a body with ${what} is ${status}, named as a problem, and keeps nothing`, async () => {
    const answer = await send('POST', '/api/notes', { actor: aiko, headers: json, payload });
    assert.equal(answer.statusCode, status, answer.payload);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    assert.equal(await keptUnder('x'), 0);
    assert.equal(({} as Record<string, unknown>)['admin'], undefined);
  });
}

for (const type of [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/jsonx',
]) {
  test(`a body called ${type} is not taken for JSON`, async () => {
    const headers = { 'content-type': type };
    const sent = { actor: aiko, headers, payload: '{"title":"typed"}' };
    assert.equal((await send('POST', '/api/notes', sent)).statusCode, 400);
    assert.equal(await keptUnder('typed'), 0);
  });
}

test('JSON is not taken for a file, and a file is bounded', async () => {
  const file = { 'content-type': 'application/octet-stream' };
  const asJson = await send('POST', '/api/notes/files', {
    actor: aiko,
    headers: json,
    payload: '{}',
  });
  assert.equal(asJson.statusCode, 400);
  const sized = (length: number) =>
    send('POST', '/api/notes/files', { actor: aiko, headers: file, payload: Buffer.alloc(length) });
  assert.equal((await sized(1000)).statusCode, 200);
  assert.equal((await sized(1001)).statusCode, 413);
});

const queries: [string, string][] = [
  ['an unknown parameter', '?order=asc'],
  ['a parameter given twice', '?limit=1&limit=500'],
  ['a text given twice', '?title=a&title=b'],
  ['the parameter __proto__', '?__proto__=x'],
  ['U+0000', '?title=a%00b'],
  ['a number that is none', '?limit=many'],
];
for (const [what, query] of queries) {
  test(`a query with ${what} is refused`, async () => {
    assert.equal((await ask(aiko, 'GET', `/api/notes${query}`)).status, 400);
  });
}

test('a change takes nothing from the query, and no name from two places', async () => {
  for (const [method, url, payload] of [
    ['POST', '/api/notes?title=query', '{"title":"query"}'],
    ['POST', '/api/notes?role=officer', '{"title":"query"}'],
    ['PUT', '/api/notes/1', '{"noteId":"2","title":"query"}'],
  ] as const) {
    const { statusCode } = await send(method, url, { actor: aiko, headers: json, payload });
    assert.equal(statusCode, 400, url);
  }
  assert.equal(await keptUnder('query'), 0);
});

test('a stranger’s body is not read, however large or broken; nor a lesser person’s', async () => {
  const huge = 'x'.repeat(3 * 1024 * 1024);
  for (const [actor, status] of [
    [undefined, 401],
    [lesser, 403],
  ] as const) {
    for (const url of ['/api/notes', '/api/notes/files']) {
      const sent = { ...(actor && { actor }), headers: json, payload: huge };
      assert.equal((await send('POST', url, sent)).statusCode, status);
    }
  }
});

test('a refusal is a problem in the language of whoever asks', async () => {
  for (const [language, words] of [
    ['ja', /サインイン/],
    ['en-GB,en;q=0.9', /[Ss]ign in/],
    ['fr', /サインイン/],
  ] as const) {
    const answer = await send('GET', '/api/notes', { headers: { 'accept-language': language } });
    assert.equal(answer.statusCode, 401);
    assert.match(answer.json().title, words);
    assert.deepEqual(Object.keys(answer.json()).sort(), [
      'faults',
      'reason',
      'status',
      'text',
      'title',
    ]);
  }
});

test('a fault of ours tells a reference and nothing of the inside', async () => {
  const answer = await send('GET', '/api/broken?how=vault', { actor: aiko });
  assert.equal(answer.statusCode, 500);
  assert.ok(!/inside|vault|swordfish|\.ts|Error/.test(answer.payload), answer.payload);
  const { text, reason } = answer.json();
  assert.deepEqual([reason, text.key], ['defect', 'platform.defect']);
  assert.ok(text.values.reference);
});

test('reading cannot write, and a change that leaves no ledger entry does not happen', async () => {
  assert.equal((await ask(aiko, 'GET', '/api/written')).status, 500);
  assert.equal(await keptUnder('written on reading'), 0);
  const unrecorded = await ask(aiko, 'PUT', '/api/unrecorded/1', { title: 'unrecorded' });
  assert.equal(unrecorded.status, 500);
});

test('every answer carries the headers that protect a browser, and is kept by no cache', async () => {
  for (const url of ['/api/notes', '/api/broken?how=x', '/api/nowhere', '/api/openapi.json']) {
    const { headers } = await send('GET', url, { actor: aiko });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['x-powered-by'], undefined);
    assert.equal(headers['access-control-allow-origin'], undefined);
  }
});

test('what no endpoint declares is absent, in the same words, before a body is read', async () => {
  for (const [method, url] of [
    ['HEAD', '/api/notes'],
    ['OPTIONS', '/api/notes'],
    ['PUT', '/api/notes'],
    ['POST', '/api/nowhere'],
    ['GET', '/api/nowhere'],
    ['GET', '/api/'],
    ['GET', '/api/notes/'],
  ] as const) {
    const isRead = method === 'GET' || method === 'HEAD';
    const sent = isRead ? { actor: aiko } : { actor: aiko, headers: json, payload: '{{{' };
    const answer = await send(method, url, sent);
    assert.equal(answer.statusCode, 404, `${method} ${url}`);
    if (method !== 'HEAD') assert.equal(answer.json().text.key, 'kernel.not-found');
  }
});

test('a header cannot turn one method into another', async () => {
  const headers = { 'x-http-method-override': 'GET', 'x-method-override': 'GET', ...json };
  const answer = await send('PUT', '/api/notes', { actor: aiko, headers, payload: '{}' });
  assert.equal(answer.statusCode, 404);
});
