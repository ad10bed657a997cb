import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { before, test } from 'node:test';

import { type Channel, done, log, nation, rule, verified } from './testing-post.ts';
import {
  answers,
  hook,
  hookPath,
  letters,
  opened,
  posts,
  smtpPassword,
} from './testing-receivers.ts';

const { ask, person, tellBody, settle, advance, query } = nation;

let mailbox: Channel;
let webhook: Channel;
before(async () => {
  mailbox = await verified('harbour', { kind: 'email', target: 'soc@harbour.example' });
  await rule('harbour', mailbox.id);
  webhook = await verified('harbour', { kind: 'webhook', target: `${hook}${hookPath}` });
  await rule('harbour', webhook.id);
});

test('mail is really received: in the body’s language, once, and known again by its id', async () => {
  letters.length = 0;
  await tellBody('harbour', 'mail', { dueAt: new Date('2026-11-30T08:00:00Z') });
  assert.equal(letters.length, 1);
  const [letter] = letters;
  assert.ok(letter);
  const { subject, body, headers } = opened(letter);
  assert.deepEqual(letter.to, ['soc@harbour.example']);
  assert.equal(subject, '[TLP:GREEN] 指令の発出 指令「至急の更新」が発出されました。');
  assert.match(body, /期限 令和8年11月30日/);
  assert.match(body, /https:\/\/noroshi\.example\/desk/);
  assert.equal(headers.get('from'), 'noroshi@hq.example');
  assert.match(headers.get('message-id') ?? '', /^<delivery_[0-9a-f-]{36}@noroshi\.example>$/);
  assert.match(headers.get('content-type') ?? '', /^text\/plain; charset=utf-8/i);
  await settle();
  assert.equal(letters.length, 1);
});

test('nobody’s title writes a header', async () => {
  letters.length = 0;
  const title = 'x\r\nBcc: all@example.com\r\n\r\nHello';
  await tellBody('harbour', 'inject', { text: { key: 'test.issued', values: { title } } });
  const [letter] = letters;
  assert.ok(letter);
  assert.deepEqual(letter.to, ['soc@harbour.example']);
  assert.equal(opened(letter).headers.get('bcc'), undefined);
  assert.match(opened(letter).subject, /x Bcc: all@example\.com Hello/);
});

test('a webhook’s signature holds by a computation of our own, over exactly what came', async () => {
  posts.length = 0;
  await tellBody('harbour', 'signed');
  const [post] = posts;
  assert.ok(post && webhook.secret);
  const { 'webhook-id': id, 'webhook-timestamp': at } = post.headers;
  const key = Buffer.from(webhook.secret.replace('whsec_', ''), 'base64');
  const own = createHmac('sha256', key)
    .update(`${String(id)}.${String(at)}.${post.body}`)
    .digest('base64');
  assert.equal(post.headers['webhook-signature'], `v1,${own}`);
  assert.ok(Math.abs(Number(at) - (await nation.now()).getTime() / 1000) < 60);
  const told = JSON.parse(post.body);
  assert.equal(told.type, 'noroshi.notice');
  assert.equal(told.data.label, 'TLP:GREEN');
  assert.equal(told.data.notices[0].url, 'https://noroshi.example/desk');
});

test('above its ceiling a channel carries bare words, no title and no name', async () => {
  letters.length = 0;
  posts.length = 0;
  const values = { title: 'secret-title' };
  await tellBody('harbour', 'amber', { label: 'TLP:AMBER', text: { key: 'test.issued', values } });
  const [letter] = letters;
  assert.ok(letter);
  const { subject, body } = opened(letter);
  assert.equal(subject, 'お知らせが届いています。サインインしてご確認ください。');
  const all = `${letter.raw}${body}${posts.map((each) => each.body).join()}`;
  for (const word of ['secret-title', '指令', 'AMBER', '港湾', '/desk']) {
    assert.ok(!all.includes(word), word);
  }
  assert.ok(body.includes('https://noroshi.example/'));
  assert.ok((await log('harbour')).slice(0, 2).every(({ bare }) => bare));
});

test('what the exit door keeps is refused, in the log too, and nothing is sent', async () => {
  letters.length = 0;
  const subject = `directive_${randomUUID()}`;
  // Marked for the waterworks alone: the door must keep it from the harbour.
  await query(
    `insert into labels.marking (organization_id, subject, version, label, persons, organizations, communities, marked_by, marked_at)
     values ($1, $2, 1, 'TLP:AMBER+STRICT', '{}', $3, '{}', $4, now())`,
    [nation.idOf('hq'), subject, [nation.idOf('water')], person('officer').id],
  );
  await tellBody('harbour', 'kept', { subject, label: 'TLP:GREEN' });
  assert.equal(letters.length, 0);
  const [first] = await log('harbour');
  assert.equal(first.state, 'refused');
  assert.ok(first.reason.key.startsWith('labels.'));
});

test('a failure is tried again with patience under the same id, and by hand at the end', async () => {
  posts.length = 0;
  answers.hook = 503;
  await tellBody('harbour', 'failing');
  const failing = async () =>
    (await log('harbour')).find(({ channelKind }) => channelKind === 'webhook');
  assert.equal((await failing()).state, 'queued');
  assert.equal((await failing()).reason.values.status, 503);
  await settle();
  assert.equal(posts.length, 1, 'not before its time');
  for (let time = 0; time < 7; time += 1) {
    await advance(86_400);
    await settle();
  }
  const over = await failing();
  assert.deepEqual([over.state, over.attempts, posts.length], ['failed', 8, 8]);
  assert.equal(new Set(posts.map(({ headers }) => headers['webhook-id'])).size, 1);
  answers.hook = 204;
  const url = `/api/notice-deliveries/${over.id}/retry`;
  for (const login of ['water', 'officer', 'ministry']) {
    const nowhere = `/api/notice-deliveries/delivery_${randomUUID()}/retry`;
    const refused = await ask(person(login), 'POST', url, {});
    assert.deepEqual(refused, await ask(person(login), 'POST', nowhere, {}), login);
    assert.equal(refused.status, 404);
  }
  await done('administrator', 'POST', url, {});
  await settle();
  assert.deepEqual([(await failing()).state, posts.length], ['sent', 9]);
  assert.equal((await ask(person('harbour'), 'POST', url, {})).status, 409);
});

test('a receiver that is gone, and a mailbox that is not there, are not asked again', async () => {
  answers.hook = 410;
  answers.mail = { responseCode: 550 };
  await tellBody('harbour', 'gone');
  answers.hook = 204;
  answers.mail = null;
  const states = (await log('harbour')).slice(0, 2).map(({ state }) => state);
  assert.deepEqual(states, ['failed', 'failed']);
});

test('who dies between sending and noting it sends again under the same id', async () => {
  letters.length = 0;
  await tellBody('harbour', 'crash');
  await query(
    `update notices.delivery set state = 'queued', sent_at = null where id in (
       select id from notices.delivery order by made_at desc limit 2)`,
  );
  await settle();
  assert.equal(letters.length, 1, 'its lease still runs');
  await advance(6 * 60);
  await settle();
  assert.equal(letters.length, 2);
  const ids = letters.map((letter) => opened(letter).headers.get('message-id'));
  assert.equal(new Set(ids).size, 1);
});

test('two sweeps at once send once', async () => {
  letters.length = 0;
  for (let n = 0; n < 6; n += 1) await nation.tellOnly('harbour', `twice-${n}`);
  await Promise.all([settle(), settle()]);
  await settle();
  assert.equal(letters.length, 6);
});

test('the log shows each body its own, and the headquarters all of them, without texts', async () => {
  const own = await verified('water', { kind: 'slack', target: `${hook}/slack` });
  await rule('water', own.id);
  const ids = async (login: string) =>
    (await log(login)).map(({ organizationId }) => organizationId as string);
  const org = (code: string) => `org_${nation.idOf(code)}`;
  assert.deepEqual([...new Set(await ids('harbour'))], [org('harbour')]);
  assert.deepEqual([...new Set(await ids('water'))], [org('water')]);
  assert.ok(
    new Set(await ids('ministry')).has(org('harbour')) &&
      !new Set(await ids('ministry')).has(org('water')),
  );
  const { total } = await done('officer', 'GET', '/api/notice-deliveries?limit=1');
  const { rows } = await query<{ count: number }>(
    'select count(*)::int as count from notices.delivery',
  );
  assert.equal(total, rows[0]?.count);
  const shown = JSON.stringify(await done('officer', 'GET', '/api/notice-deliveries?limit=200'));
  assert.ok(!shown.includes('至急の更新') && !shown.includes('test.issued'));
});

test('no secret is told, logged or entered', async () => {
  const told = [];
  for (const login of ['harbour', 'administrator', 'officer', 'ministry']) {
    for (const url of [
      '/api/notice-channels',
      '/api/notice-rules',
      '/api/notice-deliveries?limit=200',
      '/api/notice-sending',
      '/api/notices?limit=200',
    ]) {
      told.push((await ask(person(login), 'GET', url)).body);
    }
  }
  const { rows } = await query<{ text: string }>(
    `select coalesce(string_agg(t::text, ' '), '') as text from (
       select e::text as t from ledger.entry e union all select d::text from notices.delivery d
       union all select i::text from platform.idempotency i union all select c::text from notices.channel c
       union all select o::text from notices.occasion o) all_rows`,
  );
  const everything = `${JSON.stringify(told)} ${rows[0]?.text ?? ''}`;
  assert.ok(everything.length > 10_000);
  for (const secret of [
    smtpPassword,
    hookPath,
    webhook.secret ?? '-',
    (webhook.secret ?? '-').slice(6),
  ]) {
    assert.ok(!everything.includes(secret), secret.slice(0, 8));
  }
  const { mail, hosts } = await done('administrator', 'GET', '/api/notice-sending');
  assert.deepEqual([mail.security, mail.from, hosts.length], ['plain', 'noroshi@hq.example', 1]);
});
