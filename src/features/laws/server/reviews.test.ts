import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { lawSite } from './testing.ts';

const site = await lawSite();
const { get, post, wire, acts } = site;
after(() => site.drop());

const certainty = { ja: '確実。', en: 'Certain.' };
const names = (name: string) => ({ ja: name, en: name });
const obligationOf = (name: string) => ({
  ...{ key: 'notify', provision: '4', names: names(name), kinds: ['ministry'], becomes: null },
  ...{
    steps: [{ key: 'list', names: names('一覧'), days: 10, after: [] }],
    source: 's',
    certainty,
  },
});
const document = {
  ...{ key: 'jp:act', version: '1', kind: 'act', parent: null, number: null, assets: null },
  ...{
    names: names('法'),
    short: names('法'),
    promulgatedOn: '2026-01-01',
    source: 's',
    certainty,
  },
  effects: [{ provisions: [], on: { by: 'day', day: '2027-04-01' }, source: 's', certainty }],
  provisions: [
    { at: '4', names: names('届出') },
    { at: '5', names: names('報告') },
  ],
  ...{ transitions: [], obligations: [obligationOf('届出をする')] },
};
const take = (who: string, more: object) =>
  ok(
    post(
      who,
      '/api/law-documents',
      new TextEncoder().encode(JSON.stringify({ ...document, ...more })),
    ),
  );

let [law, obligation] = ['', ''];
const shown = async (who: string) => (await ok(get(who, `/api/laws/${law}`))).extracted[0];
const review = (who: string, outcome: string) =>
  post(who, `/api/law-obligations/${obligation}/review`, { outcome, note: '確かめた。' });
const readiness = async () => (await ok(get('m1', '/api/law-readiness'))).obligations;

test('a new version that leaves its provision as it was marks nothing', async () => {
  law = (await take('officer', {})).id;
  obligation = (await shown('officer')).id;
  await ok(post('approver', `/api/law-obligations/${obligation}/decision`, { confirm: true }));
  const plan = { organizations: [wire('m1')] };
  await ok(post('officer', `/api/law-obligations/${obligation}/plans`, plan));
  const provisions = [document.provisions[0], { at: '5', names: names('速報') }];
  await take('officer', { version: '2', provisions });
  assert.equal((await shown('officer')).review, null);
  assert.deepEqual(await refused(review('approver', 'kept')), [409, 'laws.review.none']);
});

const third = {
  ...{ version: '3', obligations: [obligationOf('届出と変更の届出をする')] },
  provisions: [
    { at: '4', names: names('届出等') },
    { at: '5', names: names('速報') },
  ],
};

test('one that changes its provision marks it, by whom and from which version, and changes nothing of it', async () => {
  await take('officer-2', third);
  const { review: open, names: held } = await shown('approver');
  assert.deepEqual([open.from, open.to, open.reasons], [2, 3, ['words', 'extraction']]);
  assert.deepEqual([open.markedBy, open.isOwn], ['officer-2', false]);
  assert.equal(open.anew.names.ja, '届出と変更の届出をする');
  assert.equal(held.ja, '届出をする');
  const seen = await shown('m1');
  assert.deepEqual([seen.names.ja, seen.review.to], ['届出をする', 3]);
  const [line] = await readiness();
  assert.deepEqual([line.names.ja, line.isUnderReview], ['届出をする', true]);
  assert.ok((await acts(obligation)).includes('law.obligation-marked'));
});

test('who took the version in does not review it, nor does a lesser role', async () => {
  for (const who of ['officer', 'officer-2', 'm1']) {
    assert.deepEqual(await refused(review(who, 'kept')), [403, 'kernel.forbidden'], who);
  }
  const { permissions, ...person } = site.who('officer-2');
  const both = {
    ...person,
    permissions: {
      has: (each: Parameters<typeof permissions.has>[0]) =>
        each === 'laws.confirm' || permissions.has(each),
    },
  };
  const url = `/api/law-obligations/${obligation}/review`;
  const own = site.ask(both, 'POST', url, { outcome: 'kept' });
  assert.deepEqual(await refused(own), [403, 'laws.review.own']);
});

test('a second person takes over what is extracted now; it is confirmed and no longer marked', async () => {
  await ok(review('approver', 'amended'));
  const now = await shown('m1');
  assert.deepEqual(
    [now.names.ja, now.confirmed, now.review],
    ['届出と変更の届出をする', true, null],
  );
  const [line] = await readiness();
  assert.equal(line.isUnderReview, false);
  assert.ok((await acts(obligation)).includes('law.obligation-reviewed'));
  assert.deepEqual(await refused(review('approver', 'kept')), [409, 'laws.review.none']);
});

test('two versions one after the other are reviewed together; kept as it is, it is as it was', async () => {
  const effects = [{ ...document.effects[0], on: { by: 'day', day: '2027-10-01' } }];
  await take('officer', { ...third, version: '4', effects });
  await take('officer', { ...third, version: '5', effects, obligations: [] });
  const { review: open } = await shown('approver');
  assert.deepEqual([open.from, open.to, open.reasons], [3, 5, ['days', 'extraction']]);
  assert.equal(open.anew, null);
  assert.deepEqual(await refused(review('approver', 'amended')), [409, 'laws.review.nothing-new']);
  await ok(review('approver', 'kept'));
  const now = await shown('m1');
  assert.deepEqual([now.names.ja, now.review], ['届出と変更の届出をする', null]);
});

test('an obligation whose provision is gone can be ended, and owes nobody anything', async () => {
  const provisions = [{ at: '5', names: names('速報') }];
  await take('officer', { ...third, version: '6', provisions, obligations: [] });
  assert.deepEqual((await shown('approver')).review.reasons, ['gone']);
  await ok(review('approver', 'ended'));
  assert.equal(await shown('m1'), undefined);
  assert.deepEqual(await readiness(), []);
});
