import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { judge } from '#features/exposure/server/service.ts';
import { listUrgent } from '#features/exposure/server/service.ts';
import { listSystems } from '#features/inventory/server/service.ts';
import { verifyLedger } from '#features/ledger/server/tree.ts';
import { program } from '#kernel/actor.ts';
import { installation } from '#platform/installation.ts';
import { root } from '#platform/root.ts';

import { signedInAs } from '../demo/sign-in.ts';
import type { House } from '../house.ts';
import { type Ending, runChain } from './chain.ts';
import { type Material, materialIn, shippedMaterial } from './material.ts';
import { inScratch } from './scratch.ts';
import { type Step, stepNames } from './step.ts';

const server = process.env['TEST_SERVER_URL'];
const reached = ['verified', 'contradicted', 'claimed', 'overdue', 'unknown'] as const;

type Held = {
  readonly steps: readonly Step[];
  readonly ending: Ending;
  readonly silent: readonly { readonly system: string; readonly verdicts: readonly string[] }[];
  readonly ledger: Awaited<ReturnType<typeof verifyLedger>>;
  readonly mode: string;
};

/** What every decided vulnerability means for each system that never handed in an inventory. */
async function silentSystems({ tools }: House) {
  const officer = await signedInAs(tools, 'officer');
  return tools.read(officer, async (work) => {
    const { systems } = await listSystems(work, { offset: 0, limit: 1000 });
    const silent = systems.filter(({ freshness }) => freshness === 'none');
    const { vulnerabilities: urgent } = await listUrgent(work, { exploited: 'no', limit: 12 });
    const verdicts = new Map<string, string[]>(silent.map(({ id }) => [id, []]));
    for (const { vulnerability } of urgent) {
      for (const { system, judgement } of await judge(work, vulnerability)) {
        verdicts.get(system.id)?.push(judgement.verdict);
      }
    }
    return silent.map(({ id, name }) => ({ system: name, verdicts: verdicts.get(id) ?? [] }));
  });
}

const hold = (material: Material): Promise<Held> =>
  inScratch(async (house) => {
    const steps: Step[] = [];
    const ending = await runChain(house, material, (step) => steps.push(step));
    const silent = await silentSystems(house);
    const reader = program(new Set());
    const [ledger, { mode }] = await house.tools.read(reader, async (work) => [
      await verifyLedger(work, house.signer),
      await installation(work),
    ]);
    return { steps, ending, silent, ledger, mode };
  }, server);

function assertHeld({ steps, ending, silent, ledger, mode }: Held) {
  assert.deepEqual(
    steps.map(({ name }) => name),
    stepNames,
  );
  const standings = new Set(ending.addressees.map(({ standing }) => standing));
  for (const standing of reached) assert.ok(standings.has(standing), `nobody is ${standing}`);
  assert.ok(silent.length > 0, 'every system has an inventory');
  for (const { system, verdicts } of silent) {
    assert.ok(verdicts.length > 0, `${system} was never judged`);
    assert.deepEqual([...new Set(verdicts)], ['unknown'], system);
  }
  assert.deepEqual(ledger.faults, []);
  assert.ok(ledger.ok && ledger.checkpoints > 0);
  assert.equal(mode, 'demo');
}

const scratches = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('noroshi-exercise-'));

test('the shipped sample reaches every standing, and nothing of it is left', async () => {
  const before = scratches();
  const held = await hold(shippedMaterial());
  assertHeld(held);
  assert.deepEqual(
    scratches().filter((name) => !before.includes(name)),
    [],
  );

  const standingOf = (code: string) =>
    held.ending.addressees.find(({ organization }) => organization === code)?.standing;
  assert.equal(held.ending.vulnerability, 'CVE-2025-0282');
  assert.equal(standingOf('home'), 'verified');
  assert.equal(standingOf('transport'), 'contradicted');
  assert.equal(standingOf('bank-central'), 'claimed');
  assert.equal(standingOf('hospital-central'), 'claimed', 'a shrunken inventory proves nothing');
  assert.equal(standingOf('rail-main'), 'overdue');
  assert.equal(standingOf('oil'), 'unknown');
});

const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const absent = existsSync(resolve(data, 'sbom')) ? false : `${data} is not there`;

test('real files reach every standing', { skip: absent }, async () => {
  const held = await hold(materialIn(data));
  assertHeld(held);
  const taken = held.steps.find(({ name }) => name === 'inventories');
  assert.ok(taken && taken.leftOut.length > 0, 'documents that cannot be read are named');
});
