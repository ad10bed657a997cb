import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import {
  always,
  type Answer,
  type Channel,
  done,
  log,
  nation,
  rule,
  verified,
} from './testing-post.ts';
import { hook, hookPath, letters, opened, posts } from './testing-receivers.ts';

const { tellBody, settle, advance, query } = nation;

let mailbox: Channel;
let webhook: Channel;
before(async () => {
  mailbox = await verified('harbour', { kind: 'email', target: 'soc@harbour.example' });
  await rule('harbour', mailbox.id);
  webhook = await verified('harbour', { kind: 'webhook', target: `${hook}${hookPath}` });
  await rule('harbour', webhook.id);
});

test('what is urgent breaks through the night; the rest leaves in the morning', async () => {
  const { id } = await verified('water', { kind: 'slack', target: `${hook}/slack` });
  await toTokyo(23, 30);
  const quiet = { from: 22 * 60, until: 7 * 60 };
  await rule('water', id, { timing: { when: 'instant', quiet, urgentAnyway: true } });
  posts.length = 0;
  await tellBody('water', 'urgent', { kind: 'directive.issued' });
  assert.equal(posts.length, 1);
  await tellBody('water', 'calm', { kind: 'directive.reminder' });
  assert.equal(posts.length, 1);
  assert.equal((await log('water'))[0].state, 'suppressed');
  await advance(60 * 60);
  await settle();
  assert.equal(posts.length, 1, 'past midnight it is still quiet');
  await advance(6.5 * 60 * 60);
  await settle();
  assert.equal(posts.length, 2);
  const [calm] = await log('water');
  assert.deepEqual([calm.state, calm.late], ['sent', false]);
  await done('water', 'DELETE', `/api/notice-channels/${id}`, {});
});

/** Moves the clock to the next time of the day in Tokyo. */
async function toTokyo(hour: number, minute: number) {
  const now = await nation.now();
  const tokyo = new Date(now.getTime() + 9 * 3_600_000);
  const seconds = tokyo.getUTCHours() * 3600 + tokyo.getUTCMinutes() * 60 + tokyo.getUTCSeconds();
  await advance((hour * 3600 + minute * 60 - seconds + 86_400) % 86_400);
}

test('a digest collects until its time and leaves once; after a week’s outage once, marked late', async () => {
  const { id } = await verified('water', { kind: 'teams', target: `${hook}/teams` });
  await toTokyo(10, 0);
  await rule('water', id, { timing: { when: 'digest', at: 9 * 60 } });
  posts.length = 0;
  for (const key of ['d1', 'd2', 'd3']) await tellBody('water', key);
  assert.equal(posts.length, 0);
  await advance(23 * 3600);
  await settle();
  assert.equal(posts.length, 1);
  const card = JSON.parse(posts[0]?.body ?? '');
  const [{ contentType, content }] = card.attachments;
  assert.equal(card.type, 'message');
  assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');
  assert.equal(content.type, 'AdaptiveCard');
  const opens = content.body.filter(({ type }: Answer) => type === 'ActionSet');
  assert.equal(opens.length, 3);
  await tellBody('water', 'd4');
  await advance(7 * 86_400);
  await settle();
  await settle();
  assert.equal(posts.length, 2);
  assert.equal((await log('water'))[0].late, true);
  await done('water', 'DELETE', `/api/notice-channels/${id}`, {});
});

test('Slack is given blocks of plain text, in which nobody can be called', async () => {
  const { id } = await verified('water', { kind: 'slack', target: `${hook}/slack2` });
  await rule('water', id);
  posts.length = 0;
  const values = { title: '<!channel> *bold* <https://evil.example|here>' };
  await tellBody('water', 'slack', { text: { key: 'test.issued', values } });
  const body = JSON.parse(posts[0]?.body ?? '');
  assert.ok(!body.text.includes('<') && body.text.includes('&lt;!channel&gt;'));
  const told = body.blocks.filter(({ text: words }: Answer) => words.text.includes('channel'));
  assert.ok(told.length > 0);
  for (const block of told) assert.equal(block.text.type, 'plain_text');
  assert.equal(posts[0]?.headers['webhook-signature'], undefined);
  await done('water', 'DELETE', `/api/notice-channels/${id}`, {});
});

test('a person is written to in their own language, while they are here', async () => {
  const own = { owner: 'self', kind: 'email', target: 'jane@home.example', name: 'Jane' };
  const { id } = await verified('harbour2', own);
  await rule('harbour2', id, { owner: 'self' });
  const hers = () => letters.filter(({ to }) => to.includes('jane@home.example'));
  letters.length = 0;
  await tellBody('harbour', 'english');
  const [letter] = hers();
  assert.ok(letter);
  assert.match(opened(letter).subject, /^\[TLP:GREEN\] Directive issued/);
  await query('update access.person set closed_at = now() where login = $1', ['harbour2']);
  await tellBody('harbour', 'after she left');
  assert.equal(hers().length, 1);
});

test('a rule brings a role to the screens, but none that may not read', async () => {
  for (const role of ['auditor', 'administrator']) {
    await done('administrator', 'POST', '/api/notice-rules', {
      ...{
        owner: 'organization',
        kinds: [],
        way: { to: 'role', role },
        timing: always,
        zone: 'UTC',
      },
    });
  }
  await tellBody('hq', 'for the auditor');
  assert.equal((await done('auditor', 'GET', '/api/notices/unread')).unread, 1);
  assert.equal((await done('administrator', 'GET', '/api/notices/unread')).unread, 0);
});

test('a rule at rest sends nothing, and nothing leaves through an ended channel', async () => {
  const rules = (await done('harbour', 'GET', '/api/notice-rules')) as Answer[];
  for (const { id } of rules)
    await done('harbour', 'PUT', `/api/notice-rules/${id}/activity`, { active: false });
  letters.length = 0;
  posts.length = 0;
  await tellBody('harbour', 'resting');
  assert.equal(letters.length + posts.length, 0);
  for (const { id } of rules)
    await done('harbour', 'PUT', `/api/notice-rules/${id}/activity`, { active: true });
  await done('harbour', 'POST', `/api/notice-channels/${mailbox.id}/tests`, {});
  await done('harbour', 'DELETE', `/api/notice-channels/${mailbox.id}`, {});
  await settle();
  assert.equal(letters.length, 0);
});
