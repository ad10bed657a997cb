import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { emptyDatabase } from '../src/platform/testing.ts';

// A server that is killed in the middle of the work loses no answer that was shown as saved.

const data = await mkdtemp(join(tmpdir(), 'noroshi-kept-'));
const database = await emptyDatabase();
let program: ChildProcess | undefined;
after(async () => {
  program?.kill('SIGKILL');
  await database.drop();
  await rm(data, { recursive: true, force: true });
});

/** Starts the program on the same installation and says where it serves. */
async function start(): Promise<string> {
  const started = spawn(
    process.execPath,
    ['bin/noroshi.mjs', 'start', '--port', '0', '--data', data],
    {
      env: { ...process.env, DATABASE_URL: database.ownerUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  program = started;
  let said = '';
  return new Promise((found, lost) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url) found(url);
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', () => {
      lost(new Error(said));
    });
  });
}

async function signIn(url: string): Promise<string> {
  const door = (await (await fetch(`${url}/api/door`)).json()) as {
    demo: { id: string; name: string; role: string }[];
  };
  const person = door.demo.find(({ role }) => role === 'operator');
  const answer = await fetch(`${url}/api/demo-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ person: person?.id }),
  });
  assert.equal(answer.status, 200);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

test('an answer that was acknowledged is there after kill -9', async () => {
  const url = await start();
  const cookie = await signIn(url);
  const post = async (path: string, body: object) => {
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return fetch(`${url}${path}`, init);
  };
  const { id } = (await (await post('/api/incidents', {})).json()) as { id: string };
  const given = { block: 'technique', name: '鈴木 花子', firm: '港湾セキュリティ', days: 1 };
  const invited = await post(`/api/incidents/${id}/contributions`, given);
  const { code } = (await invited.json()) as { code: string };
  const acknowledged: string[] = [];
  const contributed: string[] = [];
  const ended = new Promise((done) => program?.once('exit', done));
  const typing = (async () => {
    for (let at = 0; ; at += 1) {
      const value = `第${at}の記述`;
      const answer = await post(`/api/incidents/${id}/facts`, { field: 'outline', value }).catch(
        () => undefined,
      );
      if (answer?.status !== 200) return;
      acknowledged.push(value);
      const said = { code, field: 'root-cause', value };
      const heard = await post('/api/contribution-facts', said).catch(() => undefined);
      if (heard?.status !== 200) return;
      contributed.push(value);
      if (acknowledged.length === 25) program?.kill('SIGKILL');
    }
  })();
  await Promise.all([typing, ended]);
  assert.ok(acknowledged.length >= 25);
  const again = await start();
  const session = await signIn(again);
  for (const [field, told] of [
    ['outline', acknowledged],
    ['root-cause', contributed],
  ] as const) {
    const history = await fetch(`${again}/api/incidents/${id}/facts?field=${field}`, {
      headers: { cookie: session },
    });
    const kept = (await history.json()) as { value: string }[];
    const values = kept.map(({ value }) => value).reverse();
    assert.deepEqual(values.slice(0, told.length), told);
    // At most the one that was on its way.
    assert.ok(values.length <= told.length + 1);
  }
});
