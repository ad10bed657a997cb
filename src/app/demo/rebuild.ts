import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { append } from '#features/ledger/server/service.ts';
import { program } from '#kernel/actor.ts';
import { emptyDatabase } from '#platform/emptying.ts';

import { runChain } from '../exercise/chain.ts';
import { shippedMaterial } from '../exercise/material.ts';
import type { Step } from '../exercise/step.ts';
import { type House, ledgerKey } from '../house.ts';
import type { Address } from '../server.ts';
import { foundAudits } from './audits.ts';
import { foundCouncil } from './council.ts';
import { foundLaws } from './laws.ts';
import { foundPlans } from './plans.ts';
import { startWaiting } from './waiting.ts';

type Surroundings = {
  readonly open: (dir: string) => Promise<House>;
  /** Where the site was served, and will be again. */
  readonly address: Address;
  readonly tell: (step: Step) => void;
};

/**
 * Empties an installation that is a demo, or nothing yet, and founds the demo nation in it. Whoever
 * comes meanwhile is told how far it is.
 */
export async function rebuild(house: House, surroundings: Surroundings): Promise<House> {
  const { open, address, tell } = surroundings;
  const waiting = await startWaiting(address);
  try {
    await emptyDatabase(house.ownerUrl);
    await house.close();
    // Another ledger is signed with another key: one key never signs two trees of one size.
    rmSync(join(house.dir, ledgerKey), { force: true });
    const next = await open(house.dir);
    let steps = 0;
    await foundDemo(next, (step) => {
      steps += 1;
      waiting.done(steps);
      tell(step);
    });
    return next;
  } finally {
    await waiting.close();
  }
}

/** Founds the demo nation in an empty installation, walks it through the chain and says that it did. */
export async function foundDemo(house: House, tell: (step: Step) => void) {
  const { addressees } = await runChain(house, shippedMaterial(), tell);
  await foundAudits(house.tools);
  await foundPlans(house.tools);
  await foundCouncil(house.tools);
  await foundLaws(house.tools);
  const facts = { addressees: addressees.length };
  const founder = program(new Set(['organizations.read'] as const));
  await house.tools.write(founder, (work) =>
    append(work, { act: 'demo.founded', subject: 'demo', organizationId: null, facts }),
  );
  return addressees;
}
