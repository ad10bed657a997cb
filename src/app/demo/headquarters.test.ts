import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { signIn } from '#features/access/server/service.ts';
import { program } from '#kernel/actor.ts';
import { installation } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { routes } from '../routes.ts';
import { foundHeadquarters } from './headquarters.ts';

const site = await testSite(routes);
after(() => site.drop());

test('a live installation begins with two persons who can sign in, and stays live', async () => {
  const first = await foundHeadquarters(site.tools);
  assert.deepEqual(
    first.map(({ login }) => login),
    ['administrator', 'approver'],
  );
  assert.notEqual(first[0]?.password, first[1]?.password);
  const door = program(new Set());
  for (const { login, password } of first) {
    const opened = await site.tools.write(door, (work) => signIn(work, { login, password }));
    assert.ok(opened.secret.length > 40);
  }
  assert.equal((await site.tools.read(door, installation)).mode, 'live');
});
