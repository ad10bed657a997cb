import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok } from '#features/access/server/testing.ts';

import { councilEar } from './ear.ts';
import { councilSite } from './testing.ts';

const site = await councilSite();
const { plan, addItem, move, personWire, who } = site;
after(() => site.drop());

test('a member hears of the meetings and items that they know of, and nobody else does', async () => {
  const meeting = await plan();
  const item = await addItem(meeting, '緊急の措置');
  const sealed = await addItem(meeting, '脅威の評価', { insiders: [personWire('m1')] });
  await ok(move(meeting, 'notified'));
  const subjects = [meeting, item, sealed.replace('item_', 'sealed-item_'), 'directive_x'];
  const heard = (name: string) =>
    site.tools.read(who(name), async (work) => [...(await councilEar.known(work, subjects))]);
  assert.deepEqual(await heard('m1'), subjects.slice(0, 3));
  for (const name of ['m2', 'expert', 'm1-deputy']) {
    assert.deepEqual(await heard(name), subjects.slice(0, 2), name);
  }
  assert.deepEqual(await heard('m1-clerk'), []);
  const listens = (name: string) => site.tools.read(who(name), (work) => councilEar.listens(work));
  assert.equal(await listens('m2'), true);
  assert.equal(await listens('m1-clerk'), false);
});

test('nobody hears that somebody voted, that a paper was laid down or an effect prepared', () => {
  for (const act of ['voted', 'paper-added', 'effect-prepared', 'added'] as const) {
    assert.ok(!councilEar.acts.has(`council-item.${act}`), act);
  }
});
