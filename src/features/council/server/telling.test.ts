import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';
import { noticeRoutes } from '#features/notices/server/routes.ts';
import { tellingJob } from '#features/notices/server/service.ts';
import { drain } from '#platform/jobs.ts';

import { paperSweep } from './release.ts';
import { councilSite } from './testing.ts';

const site = await councilSite(noticeRoutes);
const { get, post, owner, personWire, plan, addItem, move, pass, inDays } = site;
after(() => site.drop());

const settle = () => drain(site.ownerUrl, site.tools, [paperSweep, tellingJob]);
const sitting = ['approver', 'm1', 'm1-deputy', 'm2', 'm3', 'expert'];
const others = ['officer', 'officer-2', 'auditor', 'm1-clerk'];

type Notice = { kind: string; label: string; path: string; text: { key: string; values: object } };

/** What somebody was told so far, the latest first. */
const noticesOf = async (name: string): Promise<Notice[]> =>
  (await ok(get(name, '/api/notices?unread=no&offset=0&limit=50'))).notices;

/** What was told since the last time, by who was told it. */
const known = new Map<string, number>();
async function news(): Promise<Record<string, string[]>> {
  await settle();
  const told: Record<string, string[]> = {};
  for (const name of [...sitting, ...others]) {
    const all = await noticesOf(name);
    const fresh = all.slice(0, all.length - (known.get(name) ?? 0));
    known.set(name, all.length);
    if (fresh.length > 0) told[name] = fresh.map(({ text }) => text.key);
  }
  return told;
}
const each = (names: readonly string[], ...keys: string[]) =>
  Object.fromEntries(names.map((name) => [name, keys]));

const addPaper = async (item: string, releasedAt?: string) => {
  const more = releasedAt === undefined ? '' : `&releasedAt=${encodeURIComponent(releasedAt)}`;
  const url = `/api/council-items/${item}/papers?name=a.txt&title=a${more}`;
  return ok(post('officer', url, new TextEncoder().encode('資料')));
};

let [meeting, item, sealed] = ['', '', ''];

test('a meeting that is only planned is told to nobody, nor that it was put off or a paper lies there', async () => {
  meeting = await plan({ place: '庁議室' });
  item = await addItem(meeting, '緊急の措置');
  sealed = await addItem(meeting, '脅威の評価', { insiders: [personWire('m1')] });
  await addPaper(item);
  const times = { beginsAt: await inDays(2), place: '第二会議室' };
  await ok(post('officer', `/api/council-meetings/${meeting}/times`, times));
  assert.deepEqual(await news(), {});
});

test('who sits or stands in is told once that it is called, each body’s other people are not', async () => {
  await ok(move(meeting, 'notified'));
  assert.deepEqual(await news(), each(sitting, 'council.told.called'));
  assert.deepEqual(await news(), {});
  const [notice] = await noticesOf('m1');
  assert.equal(notice?.path, `/council/meetings/${meeting}`);
  const { beginsAt } = (await site.show('m1', meeting)).meeting;
  const values = { bodyJa: '本部会議', bodyEn: 'Council', number: 1, at: beginsAt };
  assert.deepEqual(notice.text.values, values);
});

test('a sealed item is in no word of what those who do not know of it are told', async () => {
  const { rows } = await owner.query<{ persons: string[]; said: string }>(
    `select persons, text::text || key || subject as said from notices.occasion`,
  );
  assert.ok(rows.length > 0);
  for (const { said } of rows) {
    assert.ok(!said.includes('脅威') && !said.includes('sealed') && !said.includes(sealed), said);
  }
});

test('another time is told to those who know of the meeting; a lesser role cannot set it', async () => {
  const url = `/api/council-meetings/${meeting}/times`;
  const times = { beginsAt: await inDays(4), place: '第三会議室' };
  assert.deepEqual(await refused(post('m1', url, times)), [403, 'kernel.forbidden']);
  const close = { ...times, closesAt: await inDays(5) };
  assert.deepEqual(await refused(post('officer', url, close)), [
    400,
    'council.meeting.closes-before',
  ]);
  await ok(post('officer', url, times));
  assert.deepEqual(await news(), each(sitting, 'council.told.moved'));
  const { place } = (await site.show('m2', meeting)).meeting;
  assert.equal(place, '第三会議室');
  assert.ok((await site.acts(meeting)).includes('council-meeting.rescheduled'));
});

test('papers that come out together are told once, at their release and not before', async () => {
  const releasedAt = await inDays(1);
  await addPaper(item, releasedAt);
  await addPaper(item, releasedAt);
  assert.deepEqual(await news(), {});
  await pass('25 hours');
  assert.deepEqual(await news(), each(sitting, 'council.told.papers'));
  assert.deepEqual(await news(), {});
});

test('a paper of a sealed item is told to those of its insiders who sit, and leaves no trace elsewhere', async () => {
  await addPaper(sealed);
  assert.deepEqual(await news(), { m1: ['council.told.sealed-papers'] });
  const [notice] = await noticesOf('m1');
  assert.equal(notice?.label, 'TLP:RED');
  const entries = async (name: string) =>
    site.tools.read(site.who(name), (work) =>
      work.db
        .selectFrom('ledger.entry')
        .select('act')
        .where('act', '=', 'notice.told')
        .where('subject', '=', sealed.replace('item_', 'sealed-item_'))
        .execute(),
    );
  for (const name of ['officer', 'officer-2', 'approver', 'auditor', 'm1', 'm1-clerk']) {
    assert.deepEqual(await entries(name), [], name);
  }
  const seen = await site.tools.read(site.who('officer-2'), (work) =>
    work.db.selectFrom('notices.occasion').select('id').execute(),
  );
  assert.deepEqual(seen, [], 'what is for some alone is no occasion of anybody else');
});

test('what is for some persons leaves by their own rules and by none of their body', async () => {
  const rule = {
    kinds: ['council.meeting-cancelled'],
    way: { to: 'role', role: 'ministry' },
    timing: { when: 'instant', quiet: null, urgentAnyway: true },
    zone: 'Asia/Tokyo',
  };
  await ok(post('m1', '/api/notice-rules', { owner: 'organization', ...rule }));
  await ok(move(meeting, 'cancelled'));
  assert.deepEqual(await news(), each(sitting, 'council.told.cancelled'));
  const url = `/api/council-meetings/${meeting}/times`;
  const again = post('officer', url, { beginsAt: await inDays(9) });
  assert.deepEqual(await refused(again), [409, 'council.meeting.begun']);
});

test('somebody whose term has ended is told nothing more', async () => {
  // A term lasts until its last day is over here, whatever day it is elsewhere.
  await pass('301 days');
  const next = await plan();
  await addItem(next, '次の措置');
  await ok(move(next, 'notified'));
  const told = await news();
  assert.deepEqual(told['expert'], undefined);
  assert.deepEqual(told['m3'], ['council.told.called']);
});

test('where nobody sits any more papers are told to nobody, and the job goes on', async () => {
  const next = await plan();
  const about = await addItem(next, '最後の措置');
  await ok(move(next, 'notified'));
  await news();
  await owner.query('update council.term set ends_at = platform.now()');
  await addPaper(about);
  assert.deepEqual(await news(), {});
});
