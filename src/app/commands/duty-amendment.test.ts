// Duties are amended from the host: proposed once they are proven, and a person approves.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { incidentRoutes } from '#features/incidents/server/routes.ts';
import { program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { wording } from '#kernel/text.ts';
import { root } from '#platform/root.ts';
import { testSite } from '#platform/testing.ts';

import type { Terminal } from '../command.ts';
import { openHouse } from '../house.ts';
import { words } from '../words.ts';
import { proposeDuties, testDuties } from './duty-amendment.ts';

const site = await testSite(incidentRoutes);
const dir = mkdtempSync(join(tmpdir(), 'noroshi-duty-amendment-'));
const house = await openHouse(dir, () =>
  Promise.resolve({ ownerUrl: site.ownerUrl, stop: () => Promise.resolve() }),
);
after(async () => {
  await house.close();
  await site.drop();
  rmSync(dir, { recursive: true });
});

const parsed = (path: string) => JSON.parse(readFileSync(join(root, 'profiles/jp', path), 'utf8'));
const duty = parsed('duties/electricity.json');
const on = '2099-04-01';

/** An amendment in a file: the duty in a next version, and the samples that prove it. */
function draft(change: object): string {
  const path = join(dir, 'amendment.json');
  const documents = [{ of: 'duties', document: { ...duty, version: '2', ...change } }];
  const samples = [parsed('samples/ransomware-at-an-electricity-operator.json')];
  writeFileSync(path, JSON.stringify({ documents, samples }));
  return path;
}

async function run(command: typeof proposeDuties, path: string) {
  const out: string[] = [];
  const terminal: Terminal = {
    ...{ json: false, language: 'ja', bar: undefined, note: () => undefined },
    out: (line) => out.push(line),
    say: (text) => wording(words, text, 'ja'),
    lines: async function* () {},
  };
  const typed = { operands: [path], options: { on, reason: '規則の改正' } };
  const actor = program(new Set(command.permissions), 'ja');
  const code = await command.run(terminal, typed, () => Promise.resolve(house), actor);
  return { code, out: out.join('\n') };
}

const proposed = () =>
  site.tools.read(program(new Set()), ({ db }) =>
    db.selectFrom('profiles.amendment').select('id').execute(),
  );

test('what does not fit is refused from the host too, with its place, and leaves nothing', async () => {
  const path = draft({ stages: [{ ...duty.stages[0], clock: 'jp:no-such' }] });
  const { code, out } = await run(testDuties, path);
  assert.equal(code, 1);
  assert.match(out, /^\/documents\/0\/document\/stages\/0\/clock /m);
  await assert.rejects(run(proposeDuties, path), Refusal);
  assert.deepEqual(await proposed(), []);
});

test('a sound amendment is proposed once, and waits for a person', async () => {
  const path = draft({});
  assert.equal((await run(testDuties, path)).code, 0);
  const { code, out } = await run(proposeDuties, path);
  assert.equal(code, 0);
  assert.match(out, /別の担当者の承認を待っています/);
  assert.equal((await proposed()).length, 1);
  await assert.rejects(run(proposeDuties, path), Refusal);
});
