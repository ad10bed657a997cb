import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok } from '#features/access/server/testing.ts';
import { councilSite } from '#features/council/server/testing.ts';
import { lawRoutes } from '#features/laws/server/routes.ts';
import { planRoutes } from '#features/plans/server/routes.ts';

import { searchRoutes } from './routes.ts';

const site = await councilSite([...planRoutes, ...lawRoutes, ...searchRoutes]);
const { get, post, who, plan, addItem, move, personWire } = site;
after(() => site.drop());

type Hit = {
  name: { ja: string };
  detail: { ja: string };
  mark: { key: string } | null;
  href: string;
};

/** What somebody finds in one group, and how much they are told there is. */
async function find(name: string, group: string, query: string): Promise<Hit[]> {
  const { groups } = await ok(get(name, `/api/search?q=${encodeURIComponent(query)}`));
  const found = groups.find((each: { group: string }) => each.group === group);
  if (!found) return [];
  assert.equal(found.total, found.hits.length, 'nothing is counted that is not told');
  return found.hits;
}
const links = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).map(({ href }) => href);

test('a plan is found by what it says, at the paragraph, as far as it is in sight', async () => {
  const text = '# 目標\n\n監査を毎年度行う。\n\n人材を育成し、サイバー演習を行う。';
  const begun = { kind: 'strategy', title: '次期戦略', text };
  const { id } = await ok(post('officer', '/api/plans', begun));
  const [hit] = await find('officer-2', 'plans', 'ｻｲﾊﾞｰ演習');
  assert.equal(hit?.href, `/plans/${id}?revision=1#p3`);
  assert.equal(hit.detail.ja, '人材を育成し、サイバー演習を行う。');
  assert.equal(hit.mark, null);
  assert.deepEqual(await find('m1', 'plans', '演習'), [], 'a draft is the headquarters’ alone');
  const { revisions } = await ok(get('approver', `/api/plans/${id}`));
  const adoption = { sha256: revisions[0].sha256, decision: '本部会合' };
  await ok(post('approver', `/api/plans/${id}/revisions/1/adoption`, adoption));
  const again = { base: 1, text: text.replace('毎年度', '隔年で'), note: '' };
  await ok(post('officer', `/api/plans/${id}/revisions`, again));
  assert.deepEqual(await links('m1', 'plans', '毎年度'), [`/plans/${id}?revision=1#p2`]);
  assert.equal((await find('m1', 'plans', '次期'))[0]?.mark?.key, 'search.adopted');
  assert.deepEqual(await find('m1', 'plans', '隔年'), []);
  assert.deepEqual(await links('officer', 'plans', '隔年'), [`/plans/${id}?revision=2#p2`]);
});

test('a law is found by its names, provisions and obligations; a draft by the headquarters alone', async () => {
  const { laws } = await ok(post('officer', '/api/law-adoptions', { keys: ['jp:act42-2025'] }));
  const [act] = laws;
  const page = `/laws/${act}`;
  assert.ok((await links('m1', 'laws', '重要電子計算機に対する不正な行為')).includes(page));
  const { provisions, extracted } = await ok(get('officer', page.replace('/laws', '/api/laws')));
  const [provision] = provisions;
  const hits = await find('m1', 'laws', provision.names.ja);
  assert.ok(
    hits.some(({ href, name }) => href === `${page}#provisions` && name.ja === provision.names.ja),
  );
  const [draft] = extracted;
  const obligations = async (name: string) =>
    (await find(name, 'laws', draft.names.ja)).filter(
      ({ mark }) => mark?.key === 'search.obligation',
    );
  assert.deepEqual(await obligations('m1'), []);
  assert.equal((await obligations('officer'))[0]?.href, `${page}#obligations`);
  await ok(post('approver', `/api/law-obligations/${draft.id}/decision`, { confirm: true }));
  assert.equal((await obligations('m1')).length, 1);
});

test('meetings, items and decisions are found by who sits there; a sealed item by its insiders', async () => {
  const meeting = await plan({ place: '庁議室' });
  const page = `/council/meetings/${meeting}`;
  const item = await addItem(meeting, '緊急の措置', { words: '至急に行う事項。' });
  const sealed = await addItem(meeting, '脅威の評価', { insiders: [personWire('m1')] });
  assert.deepEqual(await find('m2', 'meetings', '緊急'), [], 'no agenda before it is notified');
  await ok(move(meeting, 'notified'));
  assert.deepEqual(await links('m2', 'meetings', '第1回'), [page]);
  assert.deepEqual(await links('m2', 'meetings', '本部会議 庁議室'), [page]);
  assert.deepEqual(await links('m2', 'meetings', '至急'), [`${page}#${item}`]);
  for (const name of ['officer', 'm1']) {
    assert.deepEqual(await links(name, 'meetings', '脅威の'), [`${page}#${sealed}`], name);
  }
  for (const name of ['m2', 'approver', 'officer-2', 'auditor', 'expert', 'm1-deputy']) {
    assert.deepEqual(await find(name, 'meetings', '脅威の'), [], name);
  }
  for (const query of ['緊急', '本部会議', '第1回', '庁議室']) {
    assert.deepEqual(await find('m1-clerk', 'meetings', query), [], query);
  }
});

test('a decision is found by the text that was decided, and not before', async () => {
  const meeting = await plan();
  const item = await addItem(meeting, '報告の期限');
  const url = `/api/council-items/${item}`;
  const { id } = await ok(post('officer', `${url}/proposals`, { text: '七十二時間以内とする。' }));
  await ok(move(meeting, 'notified'));
  await ok(move(meeting, 'open'));
  for (const name of ['approver', 'm1', 'm2']) {
    const arrival = { seatId: site.seats[name], personId: personWire(name), manner: 'present' };
    await ok(post('officer', `/api/council-meetings/${meeting}/arrivals`, arrival));
  }
  const ballot = await ok(post('officer', `${url}/ballots`, { proposalId: id, manner: 'open' }));
  for (const name of ['approver', 'm1', 'm2']) {
    const vote = { seatId: site.seats[name], choice: 'for' };
    await ok(post(name, `/api/council-ballots/${ballot.id}/votes`, vote));
  }
  await ok(post('officer', `/api/council-ballots/${ballot.id}/close`, {}));
  assert.deepEqual(await find('m3', 'meetings', '七十二時間'), []);
  await ok(post('approver', `${url}/outcome`, { kind: 'decided', words: '全会一致。' }));
  for (const query of ['七十二時間', '全会一致']) {
    const [hit] = await find('m3', 'meetings', query);
    assert.equal(hit?.href, `/council/meetings/${meeting}#${item}`);
    assert.equal(hit.mark?.key, 'search.decided');
    assert.deepEqual(await find('m1-clerk', 'meetings', query), []);
  }
});

test('who may not open plans, laws or meetings finds none of them', async () => {
  const { permissions, ...person } = who('officer');
  const reads = new Set(['plans.read', 'laws.read', 'council.read']);
  const lesser = {
    ...person,
    permissions: {
      has: (each: Parameters<typeof permissions.has>[0]) =>
        !reads.has(each) && permissions.has(each),
    },
  };
  for (const query of ['戦略', '電子計算機', '本部会議']) {
    const url = `/api/search?q=${encodeURIComponent(query)}`;
    assert.ok((await ok(get('officer', url))).groups.length > 0);
    assert.deepEqual((await ok(site.ask(lesser, 'GET', url))).groups, [], query);
  }
});
