import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { placeRecent } from '#features/ledger/server/tree.ts';
import type { Actor } from '#kernel/actor.ts';

import { settledSite } from './testing-settled.ts';

const { site, keeper, idOf, who, now, ask, done, refused, pass, settle, agree } =
  await settledSite();
const { officer, approver, auditor, ministry, harbour, water } = who;

const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
const action = { number: 1, text: '確かめること。', evidence: 'report', per: 'organization' };
const { id } = await done(
  ask(officer, 'POST', '/api/directives', {
    ...{ kind: 'directive', title: '確認の指令', body: '確かめること。', days: 2 },
    scope: {
      ...scope,
      organizations: [idOf['transport'], idOf['harbour'], idOf['water']],
      except: [],
    },
    actions: [{ ...action, due: { by: 'days', days: 2 }, onlyForensic: false }],
  }),
);
const url = `/api/directives/${id}`;
const tasksOf = async (actor: Actor | undefined) =>
  Object.fromEntries(
    (await done(ask(actor, 'GET', '/api/situation/tasks'))).map(
      ({ task, count }: { task: string; count: number }) => [task, count],
    ),
  );
const waitsToIssue = [await tasksOf(approver), await tasksOf(officer)];
await done(ask(approver, 'POST', `${url}/issue`, { version: 1 }));
await settle();

/** What was done has its place in the ledger as soon as somebody listens; here nobody does. */
const placed = () => site.tools.upkeep(keeper, placeRecent);
const standings = (actor: Actor | undefined) => done(ask(actor, 'GET', '/api/situation/standings'));
const news = async (actor: Actor | undefined) => {
  await placed();
  return done(ask(actor, 'GET', '/api/situation/news'));
};
type Told = { readonly act: string };
const acts = async (actor: Actor | undefined) =>
  (await news(actor)).news.map(({ act }: Told) => act).sort();

test('who has a draft to issue is told so, and nobody else', () => {
  assert.equal(waitsToIssue[0]?.['issue'], 1);
  assert.equal(waitsToIssue[1]?.['issue'], undefined);
});

test('each counts the addressees in their reach, under the ministries that they see', async () => {
  const whole = await standings(officer);
  assert.deepEqual([whole.addressees, whole.finished, whole.overdue], [3, 0, 0]);
  assert.deepEqual(
    whole.ministries.map(({ nameJa, addressees }: { nameJa: string; addressees: number }) => [
      nameJa,
      addressees,
    ]),
    [
      ['運輸省', 2],
      ['', 1],
    ],
  );
  assert.equal((await standings(auditor)).addressees, 3);
  assert.equal((await standings(ministry)).addressees, 2);
  assert.equal((await standings(harbour)).addressees, 1);
  const own = await standings(water);
  assert.deepEqual([own.addressees, own.directives.length], [1, 1]);
  assert.ok(!JSON.stringify(own).includes('港湾'), 'another body is nowhere in it');
});

test('what is not sent to a body counts for nothing there', async () => {
  const other = await done(
    ask(officer, 'POST', '/api/directives', {
      ...{ kind: 'alert', title: '水道だけへの注意喚起', body: '読むこと。', days: 2 },
      scope: { ...scope, organizations: [idOf['water']], except: [] },
    }),
  );
  await done(ask(approver, 'POST', `/api/directives/${other.id}/issue`, { version: 1 }));
  assert.equal((await standings(harbour)).directives.length, 1);
  assert.equal((await standings(water)).directives.length, 2);
  assert.equal((await ask(harbour, 'GET', `/api/directives/${other.id}/course`)).status, 404);
  const taken = await ask(harbour, 'POST', `/api/directives/${other.id}/course/export`, {
    format: 'svg',
  });
  assert.equal(taken.status, 404);
});

test('what waits for a body is on its people’s page', async () => {
  assert.equal((await tasksOf(harbour))['orders'], 1);
  assert.equal((await tasksOf(water))['orders'], 2);
  assert.equal((await tasksOf(officer))['orders'], undefined);
});

test('an answer moves the counts, the course and the pace', async () => {
  await done(ask(harbour, 'POST', `${url}/acknowledgements`, { version: 1 }));
  await pass(1 / 24);
  await done(
    ask(harbour, 'POST', `${url}/claims`, {
      ...{ action: 1, measure: 'reported', evidence: '確かめた。' },
    }),
  );
  await settle();
  const whole = await standings(officer);
  const transport = whole.ministries[0];
  assert.deepEqual([transport.finished, transport.parts.finished], [1, 1]);
  assert.ok(transport.acknowledge.slowest < transport.finish.slowest);
  assert.equal(transport.finish.count, 1);
  const { points, deadlines } = await done(ask(officer, 'GET', `${url}/course`));
  assert.deepEqual(points[0].counts, { pending: 3 });
  assert.deepEqual(points.at(-1).counts, { pending: 2, claimed: 1 });
  assert.equal(deadlines[0].addressees, 3);
  assert.deepEqual((await done(ask(harbour, 'GET', `${url}/course`))).points.at(-1).counts, {
    claimed: 1,
  });
});

test('what others did is news to whoever may see it, until it is marked as seen', async () => {
  assert.deepEqual(await acts(water), []);
  assert.ok((await acts(ministry)).includes('directive.claimed'));
  const told = await news(officer);
  assert.ok(told.news.some(({ act }: Told) => act === 'directive.claimed'));
  assert.ok(!told.news.some(({ act }: Told) => act === 'directive.drafted'), 'one’s own act');
  assert.equal(told.lookedAt, null);
  await done(ask(officer, 'POST', '/api/situation/looks', { through: told.through }));
  assert.deepEqual(await acts(officer), []);
  assert.ok((await acts(approver)).length > 0, 'seen by one is not seen by another');
  await done(ask(water, 'POST', `${url}/acknowledgements`, { version: 1 }));
  const [line] = (await news(officer)).news;
  assert.deepEqual(
    [line.act, line.directive.title, line.organization.nameJa, line.count],
    ['directive.acknowledged', '確認の指令', '水道', 1],
  );
  assert.ok(!(await acts(harbour)).includes('directive.acknowledged'));
});

test('what several bodies did to one thing is one line, which names none of them', async () => {
  await done(ask(ministry, 'POST', `${url}/acknowledgements`, { version: 1 }));
  const [line] = (await news(officer)).news;
  assert.deepEqual(
    [line.act, line.count, line.organizations, line.organization],
    ['directive.acknowledged', 2, 2, null],
  );
});

test('an entry that one may not see, or that is none, is no place to have looked to', async () => {
  const { through } = await news(officer);
  for (const hidden of [through, randomUUID()]) {
    const answer = ask(harbour, 'POST', '/api/situation/looks', { through: hidden });
    assert.deepEqual(await refused(answer), [404, 'situation.not-seen']);
  }
  assert.equal((await news(harbour)).lookedAt, null);
});

test('what one body did twice to one thing is one line, which names the body and the thing', async () => {
  const registered = { name: '岸壁の制御', purpose: '荷役', owner: '情報課', importance: null };
  const body = { organizationId: idOf['harbour'], ...registered };
  const system = (await done(ask(harbour, 'POST', '/api/systems', body))).id;
  for (const version of ['1.4', '1.5']) {
    const taken = encodeURIComponent((await now()).toISOString());
    const list = Buffer.from(`vendor,product,version\nMaker,Crane,${version}\n`);
    await done(ask(harbour, 'POST', `/api/systems/${system}/submissions?takenAt=${taken}`, list));
  }
  const [line] = (await news(officer)).news;
  assert.deepEqual(
    [line.act, line.name, line.count, line.organizations, line.organization.nameJa],
    ['inventory.submitted', '岸壁の制御', 2, 1, '港湾公社'],
  );
});

test('what is due lies in its hour, and once it has passed it is overdue', async () => {
  const before = await standings(officer);
  assert.ok(before.hours.length > 0, JSON.stringify(before.hours));
  assert.equal(
    before.hours[0].directives.some((each: { id: string }) => each.id === id),
    true,
  );
  await pass(8);
  const later = await standings(officer);
  assert.deepEqual(later.hours, []);
  const directive = later.directives.find((each: { id: string }) => each.id === id);
  assert.deepEqual([directive.addressees, directive.finished, directive.overdue], [3, 1, 2]);
  assert.equal((await tasksOf(water))['overdue'], 2);
  assert.deepEqual((await done(ask(officer, 'GET', `${url}/course`))).points.at(-1).counts, {
    overdue: 2,
    claimed: 1,
  });
});

test('a picture leaves by the exit door, under the label of what it shows', async () => {
  const passages = async () =>
    (await site.db.selectFrom('labels.passage').select('id').execute()).length;
  const count = () =>
    site.tools.read(keeper, async ({ db }) => {
      const rows = await db.selectFrom('labels.passage').select('subject').execute();
      return rows.filter(({ subject }) => subject === id || subject === 'situation').length;
    });
  const before = await count();
  const taken = await done(ask(officer, 'POST', `${url}/course/export`, { format: 'svg' }));
  assert.match(taken.name, /^NR-D-\d{4}-1-course\.svg$/);
  assert.equal(taken.label, 'TLP:AMBER');
  const whole = await done(
    ask(ministry, 'POST', '/api/situation/export', { chart: 'sectors', format: 'png' }),
  );
  assert.deepEqual(whole, { name: 'situation-sectors.png', label: 'TLP:AMBER+STRICT' });
  assert.equal(await count(), before + 2);
  assert.equal(await passages(), 0, 'nobody is nobody');
});

test('where everybody stands, read at once, is what the page of each directive says', agree);
