import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { listOrganizations } from '#features/organizations/server/service.ts';
import { beyondReach } from '#platform/tools.ts';

import type { DeadlineLine } from '../deadline.ts';
import { type CalendarOffice, type DeadlineSource, readCalendar } from './service.ts';
import { testNation, testWords } from './testing.ts';

const nation = await testNation([]);
const { ask, person, tools, query } = nation;
after(() => nation.drop());

const deadline = (rest: Partial<DeadlineLine> = {}): DeadlineLine => ({
  uid: 'directive_1',
  subject: 'directive_1',
  dueAt: new Date('2026-11-30T08:00:00Z'),
  text: { key: 'test.issued', values: { title: '更新' } },
  path: '/desk',
  label: 'TLP:AMBER',
  ...rest,
});
let lines: DeadlineLine[] = [deadline()];
const asked: string[] = [];
const source: DeadlineSource = async ({ actor: working }, actor) => {
  assert.equal(working.id, actor.id, 'read with the person’s own rights');
  asked.push(actor.id);
  return lines;
};
const office: CalendarOffice = {
  words: testWords,
  site: 'https://noroshi.example',
  sources: [source],
};
const read = (secret: string) => readCalendar(tools, secret, office);
async function calendarOf(login: string, ceiling: string) {
  const { status, body } = await ask(person(login), 'POST', '/api/notice-calendars', {
    ...{ name: '自分の期限', ceiling },
  });
  assert.equal(status, 200);
  return body as { id: string; secret: string };
}
const passages = async () => {
  const { rows } = await query<{ count: number }>(
    'select count(*)::int as count from labels.passage',
  );
  return rows[0]?.count ?? 0;
};

test('the address opens its person’s deadlines, in their language', async () => {
  const { secret } = await calendarOf('harbour2', 'TLP:AMBER');
  const calendar = (await read(secret)) ?? '';
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /SUMMARY:Directive “更新” was issued\.\r\n/);
  assert.match(calendar, /DTSTART:20261130T080000Z/);
  assert.match(calendar, /UID:directive_1@noroshi\.example/);
  assert.match(calendar, /TRIGGER:-PT1440M/);
  assert.equal(asked.at(-1), person('harbour2').id);
});

test('no source reads while another one judges beyond the reach of the calendar’s person', async () => {
  const seen: number[] = [];
  const count: DeadlineSource = async (work) => {
    seen.push((await listOrganizations(work)).length);
    return [];
  };
  const wide: DeadlineSource = (work) =>
    beyondReach(work, async (whole) => {
      await listOrganizations(whole);
      await listOrganizations(whole);
      return [];
    });
  const { secret } = await calendarOf('harbour', 'TLP:AMBER');
  await readCalendar(tools, secret, { ...office, sources: [count] });
  await readCalendar(tools, secret, { ...office, sources: [wide, count] });
  const all = await tools.read(person('officer'), listOrganizations);
  assert.deepEqual(seen, [seen[0], seen[0]]);
  assert.ok((seen[0] ?? 0) < all.length);
});

test('above its ceiling a calendar says that something is due, and nothing else', async () => {
  const { secret } = await calendarOf('harbour', 'TLP:GREEN');
  const calendar = (await read(secret)) ?? '';
  assert.match(calendar, /SUMMARY:期限があります。/);
  for (const word of ['更新', '/desk', 'AMBER']) assert.ok(!calendar.includes(word), word);
  assert.match(calendar, /URL:https:\/\/noroshi\.example\/\r\n/);
});

test('what the exit door keeps is not told in a calendar either', async () => {
  const subject = `directive_${randomUUID()}`;
  await query(
    `insert into labels.marking (organization_id, subject, version, label, persons, organizations, communities, marked_by, marked_at)
     values ($1, $2, 1, 'TLP:AMBER+STRICT', '{}', $3, '{}', $4, now())`,
    [nation.idOf('hq'), subject, [nation.idOf('water')], person('officer').id],
  );
  lines = [deadline({ subject })];
  const { secret } = await calendarOf('harbour', 'TLP:AMBER');
  const calendar = (await read(secret)) ?? '';
  assert.ok(!calendar.includes('更新'));
  lines = [deadline()];
});

test('a calendar that is read all day asks the door once, and again when a deadline changes', async () => {
  const { secret } = await calendarOf('harbour', 'TLP:AMBER');
  const before = await passages();
  for (let time = 0; time < 5; time += 1) await read(secret);
  assert.equal(await passages(), before + 1);
  lines = [deadline({ dueAt: new Date('2026-12-01T08:00:00Z') })];
  assert.match((await read(secret)) ?? '', /DTSTART:20261201T080000Z/);
  assert.equal(await passages(), before + 2);
  await nation.advance(25 * 3600);
  await read(secret);
  assert.equal(await passages(), before + 3);
});

test('a secret is shown once, kept as a digest, and opens nothing once it is ended', async () => {
  const { id, secret } = await calendarOf('harbour', 'TLP:AMBER');
  const { rows } = await query<{ text: string }>(
    `select database_to_xml(true, true, '')::text as text`,
  );
  assert.ok(!rows[0]?.text.includes(secret));
  const url = `/api/notice-calendars/${id}`;
  for (const login of ['harbour2', 'water', 'administrator']) {
    const refused = await ask(person(login), 'DELETE', url, {});
    const nowhere = `/api/notice-calendars/calendar_${randomUUID()}`;
    assert.deepEqual(refused, await ask(person(login), 'DELETE', nowhere, {}));
    assert.equal(refused.status, 404);
    const { body } = await ask(person(login), 'GET', '/api/notice-calendars');
    assert.ok(!JSON.stringify(body).includes(id));
  }
  const { body } = await ask(person('harbour'), 'GET', '/api/notice-calendars');
  assert.ok(!JSON.stringify(body).includes(secret));
  assert.ok(await read(secret));
  assert.equal((await ask(person('harbour'), 'DELETE', url, {})).status, 200);
  assert.equal(await read(secret), undefined);
  for (const other of ['', secret.slice(1), secret.toUpperCase(), 'x'.repeat(43)]) {
    assert.equal(await read(other), undefined);
  }
});

test('who has left reads no more', async () => {
  const { secret } = await calendarOf('water', 'TLP:AMBER');
  assert.ok(await read(secret));
  await query('update access.person set closed_at = now() where login = $1', ['water']);
  assert.equal(await read(secret), undefined);
});
