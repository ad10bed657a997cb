import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { serve } from '#platform/http.ts';
import { streamRoute } from '#platform/stream.ts';
import { testSite } from '#platform/testing.ts';
import { toolsFor } from '#platform/tools.ts';

import * as api from '../api.ts';
import type { Act } from '../entry.ts';
import { sees } from '../sight.ts';
import { append, countPlaced } from './service.ts';
import { type Ear, followChanges } from './watch.ts';

const pace = { lookMs: 20, beatMs: 150 };
/** Of meetings, members hear that one that they know of was opened. */
const ear: Ear = {
  acts: new Set(['meeting.opened']),
  listens: async ({ actor }) => actor.permissions.has('council.read'),
  known: async (_, subjects) => new Set(subjects.filter((subject) => subject === 'meeting_own')),
};
const site = await testSite([streamRoute(api.followChanges, followChanges(pace, [ear]))]);
const base = await site.app.listen({ host: '127.0.0.1', port: 0 });
after(() => site.drop());

const organization = () => OrganizationId.parse(`org_${randomUUID()}`);
const [north, south] = [organization(), organization()];
const person = (scope: Actor['scope']): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: north,
  permissions: new Set(['access.self']),
  scope,
  language: 'ja',
});

const act = (name: Act, organizationId: OrganizationId | null, actor = program(new Set())) =>
  site.tools.write(actor, (work) =>
    append(work, { act: name, subject: 'thing_1', organizationId, facts: {} }),
  );

type Heard = { readonly id: string; readonly kind: string };

/** Somebody at a page: what they are told, as it comes, and whether they are still connected. */
async function listen(actor: Actor, after?: string, address = base, from?: number) {
  const leaving = new AbortController();
  const query = from === undefined ? '' : `?from=${from}`;
  const response = await fetch(`${address}/api/changes${query}`, {
    headers: { ...site.headersOf(actor), ...(after ? { 'last-event-id': after } : {}) },
    signal: leaving.signal,
  });
  const heard: Heard[] = [];
  const state = { beats: 0, over: false };
  const hear = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(part) ?? [];
        if (id && data) heard.push({ id, ...api.Changed.parse(JSON.parse(data)) });
        else if (part.startsWith('event: beat')) state.beats += 1;
      }
    }
  };
  const done = hear()
    .catch(() => undefined)
    .then(() => {
      state.over = true;
    });
  return {
    response,
    heard,
    state,
    kinds: () => heard.map(({ kind }) => kind),
    leave: async () => {
      leaving.abort();
      await done;
    },
  };
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (holds()) return;
    await sleep(20);
  }
  assert.fail(what);
}

/** Long enough for whatever was committed to have been told. */
const settled = () => sleep(15 * pace.lookMs);

test('what is answered is a stream that nothing on the way keeps or packs', async () => {
  const reader = await listen(person('all'));
  assert.equal(reader.response.status, 200);
  assert.match(reader.response.headers.get('content-type') ?? '', /^text\/event-stream/);
  assert.equal(reader.response.headers.get('cache-control'), 'no-store, no-transform');
  assert.equal(reader.response.headers.get('content-encoding'), null);
  assert.equal(reader.response.headers.get('x-accel-buffering'), 'no');
  // A site that closes waits for connections that are kept.
  assert.equal(reader.response.headers.get('connection'), 'close');
  await until(() => reader.state.beats > 1, 'a beat');
  await reader.leave();
});

test('a change is told once it is committed, not before, and not when it is taken back', async () => {
  const reader = await listen(person('all'));
  let commit: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const writing = site.tools.write(program(new Set()), async (work) => {
    await append(work, { act: 'slow.done', subject: 'x', organizationId: null, facts: {} });
    await held;
  });
  await settled();
  assert.deepEqual(reader.kinds(), []);
  commit();
  await writing;
  await until(() => reader.kinds().includes('slow'), 'a committed change');
  await site.tools
    .write(program(new Set()), async (work) => {
      await append(work, { act: 'undone.done', subject: 'x', organizationId: null, facts: {} });
      throw new Error('undone');
    })
    .catch(() => undefined);
  await settled();
  assert.deepEqual(reader.kinds(), ['slow']);
  await reader.leave();
});

test('who says what they know of is told what happened since, within their sight', async () => {
  const sight = person([north]);
  const early = await listen(person('all'));
  await act('early.done', north);
  await until(() => early.kinds().includes('early'), 'it has its place');
  const from = await site.tools.read(sight, countPlaced);
  await act('between.done', north);
  await act('between-secret.done', south);
  await until(() => early.kinds().includes('between-secret'), 'both have their place');
  const reader = await listen(sight, undefined, base, from);
  await until(() => reader.heard.length > 0, 'what happened between');
  await settled();
  assert.deepEqual(reader.kinds(), ['between']);
  const refused = await fetch(`${base}/api/changes?from=-1`, { headers: site.headersOf(sight) });
  assert.equal(refused.status, 400);
  await Promise.all([early.leave(), reader.leave()]);
});

test('what concerns another body is not even told, and what is told says nothing but a kind', async () => {
  const own = person([north]);
  const reader = await listen(own);
  await act('secret.done', south);
  await act('secret.done', null);
  await act('directive.issued', north);
  await until(() => reader.heard.length > 0, 'the own change');
  await settled();
  assert.deepEqual(reader.kinds(), ['directive']);
  assert.deepEqual(Object.keys(reader.heard[0] ?? {}), ['id', 'kind']);
  await reader.leave();
});

test('who hears of more than they see is told just that, and what was missed of it; nobody else is', async () => {
  const enter = (name: Act, subject: string) =>
    site.tools.write(program(new Set()), (work) =>
      append(work, { act: name, subject, organizationId: null, facts: {} }),
    );
  const plain = person([north]);
  const member: Actor = {
    ...person([north]),
    permissions: new Set(['access.self', 'council.read']),
  };
  const [reader, other] = [await listen(member), await listen(plain)];
  await enter('meeting.prepared', 'meeting_own');
  await enter('meeting.opened', 'meeting_other');
  await settled();
  assert.deepEqual(reader.kinds(), []);
  await enter('meeting.opened', 'meeting_own');
  await until(() => reader.heard.length > 0, 'what it hears of');
  assert.deepEqual(reader.kinds(), ['meeting']);
  const last = reader.heard.at(-1)?.id;
  await reader.leave();
  await enter('meeting.opened', 'meeting_other');
  await enter('meeting.opened', 'meeting_own');
  await act('own.done', north);
  await until(() => other.heard.length > 0, 'what everybody of the body sees');
  assert.deepEqual(other.kinds(), ['own']);
  const again = await listen(member, last);
  await until(() => again.heard.length === 2, 'what was missed');
  assert.deepEqual(again.kinds().sort(), ['meeting', 'own']);
  await Promise.all([other.leave(), again.leave()]);
});

test('who may see an entry is said twice, in code and in the database, and both agree', async () => {
  const actors = [person('all'), person([north]), person([south]), person([north, south])];
  for (const actor of actors) {
    for (const each of [north, south, null]) await act('sight.tried', each, actor);
    await site.tools.write(actor, (work) =>
      append(work, {
        ...{ act: 'sight.sealed', subject: 'sealed-item_1', organizationId: north, facts: {} },
      }),
    );
  }
  const everything = await site.tools.read(program(new Set()), ({ db }) =>
    db
      .selectFrom('ledger.entry')
      .select(['id', 'actor_id as actorId', 'organization_id as organizationId', 'subject'])
      .execute(),
  );
  assert.ok(everything.length > 12);
  for (const actor of [...actors, person([]), person([south])]) {
    const seen = await site.tools.read(actor, ({ db }) =>
      db.selectFrom('ledger.entry').select('id').execute(),
    );
    assert.deepEqual(
      everything
        .filter((entry) => sees(actor, entry))
        .map(({ id }) => id)
        .sort(),
      seen.map(({ id }) => id).sort(),
    );
  }
});

test('who was cut off is told what happened meanwhile: nothing twice, nothing missed', async () => {
  const actor = person([north]);
  const first = await listen(actor);
  await act('one.done', north);
  await until(() => first.heard.length === 1, 'the first');
  const last = first.heard.at(-1)?.id;
  await first.leave();
  await act('two.done', north);
  await act('hidden.done', south);
  await act('three.done', north);
  await act('two.again', north);
  await settled();
  const second = await listen(actor, last);
  await until(() => second.heard.length === 2, 'what was missed');
  assert.deepEqual(second.kinds(), ['three', 'two']);
  await act('four.done', north);
  await until(() => second.heard.length === 3, 'what came then');
  await second.leave();

  // The same after the program was started again, which remembers nobody.
  const again = toolsFor(site.db);
  const restarted = await serve({
    routes: [streamRoute(api.followChanges, followChanges(pace))],
    tools: again,
    words: {},
    authenticate: async () => actor,
    visitor: () => program(new Set()),
  });
  const address = await restarted.listen({ host: '127.0.0.1', port: 0 });
  const third = await listen(actor, last, address);
  await until(() => third.heard.length === 3, 'everything since');
  assert.deepEqual(third.kinds(), ['three', 'two', 'four']);
  const idle = await listen(actor, third.heard.at(-1)?.id, address);
  await settled();
  assert.deepEqual(idle.kinds(), []);
  await restarted.close();
  await until(() => third.state.over && idle.state.over, 'closing ends every stream');
});

test('an id that nobody was told is no place to go on from', async () => {
  const reader = await listen(person([north]), randomUUID());
  await settled();
  assert.deepEqual(reader.kinds(), []);
  await reader.leave();
  const hostile = await listen(person([north]), 'not an id');
  assert.equal(hostile.response.status, 200);
  await hostile.leave();
});

test('many changes at once are told as their kinds', async () => {
  const reader = await listen(person('all'));
  await site.tools.write(program(new Set()), async (work) => {
    for (let number = 0; number < 300; number += 1) {
      const kind = number % 2 ? 'odd' : 'even';
      await append(work, { act: `${kind}.done`, subject: 'x', organizationId: north, facts: {} });
    }
  });
  await until(() => reader.heard.length >= 2, 'both kinds');
  await settled();
  assert.deepEqual([...reader.kinds()].sort(), ['even', 'odd']);
  await reader.leave();
});

test('a person listens on ten pages and no more; who leaves makes room', async () => {
  const actor = person('all');
  const readers = [];
  for (let page = 0; page < 10; page += 1) readers.push(await listen(actor));
  const refused = await listen(actor);
  assert.equal(refused.response.status, 429);
  const other = await listen(person('all'));
  assert.equal(other.response.status, 200);
  await readers[0]?.leave();
  await settled();
  const admitted = await listen(actor);
  assert.equal(admitted.response.status, 200);
  for (const each of [...readers.slice(1), other, admitted]) await each.leave();
});
