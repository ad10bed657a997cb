import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';

import {
  always,
  type Answer,
  type Channel,
  channel,
  done,
  nation,
  rule,
  verified,
} from './testing-post.ts';
import { codeIn, hook, hookPath, letters, opened } from './testing-receivers.ts';

const { ask, person, tellBody } = nation;

let mailbox: Channel;
let webhook: Channel;
before(async () => {
  mailbox = await verified('harbour', { kind: 'email', target: 'soc@harbour.example' });
  await rule('harbour', mailbox.id);
  webhook = await verified('harbour', { kind: 'webhook', target: `${hook}${hookPath}` });
  await rule('harbour', webhook.id);
});

test('a code opens a channel; five wrong ones close it for good', async () => {
  letters.length = 0;
  const own = { owner: 'self', kind: 'email', target: 'taro@home.example', name: 'Taro' };
  const { id } = await channel('harbour', own);
  await rule('harbour', id, { owner: 'self' });
  await tellBody('harbour', 'too early');
  assert.deepEqual(letters.filter(({ to }) => to.includes('taro@home.example')).length, 1);
  const [letter] = letters;
  assert.ok(letter);
  const right = codeIn(opened(letter).body);
  const wrong = right === '00000000' ? '11111111' : '00000000';
  const url = `/api/notice-channels/${id}/verification`;
  for (let time = 0; time < 5; time += 1) {
    assert.equal((await ask(person('harbour'), 'POST', url, { code: wrong })).status, 400);
  }
  assert.equal((await ask(person('harbour'), 'POST', url, { code: right })).status, 409);
  assert.equal(
    (await ask(person('harbour'), 'POST', url.replace('verification', 'tests'), {})).status,
    409,
  );
});

test('a body’s mailbox is one of its registered contacts', async () => {
  const fields = {
    owner: 'organization',
    kind: 'email',
    name: 'x',
    ceiling: 'TLP:GREEN',
    language: 'ja',
  };
  for (const target of ['elsewhere@evil.example', 'a@b, c@d', 'x\r\n@y.example', 'soc']) {
    const { status } = await ask(person('harbour'), 'POST', '/api/notice-channels', {
      ...fields,
      target,
    });
    assert.equal(status, 400, target);
  }
});

test('a webhook leads to hosts that are allowed, and to no others', async () => {
  const fields = {
    owner: 'organization',
    kind: 'webhook',
    name: 'x',
    ceiling: 'TLP:GREEN',
    language: 'ja',
  };
  const elsewhere = [
    'http://169.254.169.254/latest',
    'http://127.0.0.1:1/',
    'https://example.com/hook',
    'file:///etc/passwd',
    `http://user:pass@${new URL(hook).host}/`,
    'no url',
  ];
  for (const target of elsewhere) {
    const { status } = await ask(person('harbour'), 'POST', '/api/notice-channels', {
      ...fields,
      target,
    });
    assert.equal(status, 400, target);
  }
});

test('another’s channels and rules look like none', async () => {
  const changes: ['POST' | 'PUT' | 'DELETE', string, object][] = [
    ['POST', `/api/notice-channels/ID/verification`, { code: '12345678' }],
    ['POST', `/api/notice-channels/ID/tests`, {}],
    ['PUT', `/api/notice-channels/ID/ceiling`, { ceiling: 'TLP:CLEAR' }],
    ['DELETE', `/api/notice-channels/ID`, {}],
  ];
  for (const login of ['water', 'ministry', 'officer', 'administrator', 'auditor']) {
    const seen = (await done(login, 'GET', '/api/notice-channels')) as Answer[];
    assert.ok(!seen.some(({ id }) => id === mailbox.id), login);
    for (const [method, url, body] of changes) {
      const refused = await ask(person(login), method, url.replace('ID', mailbox.id), body);
      const nowhere = await ask(
        person(login),
        method,
        url.replace('ID', `channel_${randomUUID()}`),
        body,
      );
      assert.deepEqual(refused, nowhere, `${login} ${url}`);
      assert.equal(refused.status, 404);
    }
    const foreign = {
      kinds: [],
      way: { to: 'channel', channelId: mailbox.id },
      timing: always,
      zone: 'UTC',
    };
    const { status } = await ask(person(login), 'POST', '/api/notice-rules', {
      owner: 'self',
      ...foreign,
    });
    assert.equal(status, 400, login);
  }
  const [own] = (await done('harbour', 'GET', '/api/notice-rules')) as Answer[];
  for (const login of ['water', 'ministry', 'administrator']) {
    const { status } = await ask(person(login), 'DELETE', `/api/notice-rules/${own.id}`, {});
    assert.equal(status, 404, login);
  }
});

test('who does not manage a body adds nothing for it', async () => {
  for (const login of ['officer', 'approver', 'auditor']) {
    const fields = {
      kind: 'webhook',
      name: 'x',
      ceiling: 'TLP:GREEN',
      language: 'ja',
      target: hook,
    };
    const channels = await ask(person(login), 'POST', '/api/notice-channels', {
      owner: 'organization',
      ...fields,
    });
    assert.equal(channels.status, 403, login);
    const rules = await ask(person(login), 'POST', '/api/notice-rules', {
      ...{
        owner: 'organization',
        kinds: [],
        way: { to: 'role', role: 'auditor' },
        timing: always,
        zone: 'UTC',
      },
    });
    assert.equal(rules.status, 403, login);
    assert.equal((await ask(person(login), 'GET', '/api/notice-sending')).status, 403);
  }
});
