import type { DirectiveId } from '#features/directives/directive.ts';
import { checkpoint, verifyLedger } from '#features/ledger/server/tree.ts';
import { program } from '#kernel/actor.ts';
import { advanceClock } from '#platform/installation.ts';

import { foundNation } from '../demo/found.ts';
import { readNation } from '../demo/nation.ts';
import { signedInAs } from '../demo/sign-in.ts';
import type { House } from '../house.ts';
import { addressees, answer, type Board, boardOf, order, show } from './answer.ts';
import { answerQuestions, choose, decideAll, match } from './decide.ts';
import { takeAdvisories, takeInventories } from './gather.ts';
import type { Material } from './material.ts';
import { type Done, type Step, teller } from './step.ts';

/** Where the chain ended. */
export type Ending = {
  readonly vulnerability: string;
  readonly directiveId: DirectiveId;
  readonly addressees: readonly Board[];
};

/**
 * The whole chain in an empty installation, from the files of the material to where each addressee
 * stands once the deadline is over. Persons of the demo nation act, each within their role; nothing
 * is decided, claimed or proved but through the use cases that they have.
 */
export async function runChain(
  house: House,
  material: Material,
  tell: (step: Step) => void,
): Promise<Ending> {
  const { tools } = house;
  const step = teller(tell);
  const settled = async <Result>(work: Promise<Done<Result>>): Promise<Done<Result>> => {
    const done = await work;
    await house.drain();
    return done;
  };
  const foundation = await step('nation', () => settled(found(house)));
  await step('advisories', () => settled(takeAdvisories(tools, material.advisories)));
  const shown = await step('inventories', () =>
    settled(takeInventories(tools, foundation, material.spread)),
  );
  const officer = await signedInAs(tools, 'officer');
  const candidates = await step('matching', () => match(tools, officer));
  const waiting = await step('decisions', () => settled(decideAll(tools, officer, candidates)));
  await step('answers', () => settled(answerQuestions(tools, officer, waiting)));
  const vulnerability = await step('choice', () => choose(tools, officer, candidates));
  const directiveId = await step('directive', () => settled(order(tools, vulnerability)));
  const players = await step('claims', () => settled(answer(tools, directiveId, shown)));
  await step('proofs', () => settled(show(tools, players)));
  await step('clock', () => passDeadline(house, directiveId));
  const board = await step('standings', () => settled(conclude(house, directiveId)));
  return { vulnerability, directiveId, addressees: board };
}

async function found({ tools }: House) {
  const foundation = await foundNation(tools, readNation());
  const { organizations, persons, systems } = foundation;
  const exposureUnstated = systems.filter(({ exposure }) => exposure === null).length;
  const counts = { organizations, persons, systems: systems.length, exposureUnstated };
  return { counts, result: foundation };
}

const hour = 3_600_000;

/** Moves the installation's clock just past the last deadline of those known to be affected. */
async function passDeadline({ tools }: House, directiveId: DirectiveId): Promise<Done<null>> {
  const lines = await addressees(tools, await signedInAs(tools, 'officer'), directiveId);
  const due = lines
    .filter(({ basis }) => basis === 'affected')
    .flatMap(({ targets }) => targets.map(({ dueAt }) => dueAt.getTime()));
  const deadline = Math.max(...due);
  const keeper = program(new Set());
  const now = await tools.upkeep(keeper, async (work) => work.now.getTime());
  const hours = Math.ceil((deadline - now) / hour) + 1;
  await tools.upkeep(keeper, (work) => advanceClock(work, hours * (hour / 1000)));
  const then = await tools.read(keeper, async (work) => work.now.toISOString());
  const counts = { hours, dueAt: new Date(deadline).toISOString(), now: then };
  return { counts, result: null };
}

const shownStandings = ['verified', 'contradicted', 'claimed', 'unknown', 'overdue'] as const;

/** Where everybody stands, as the auditor reads it, and whether the ledger bears it out. */
async function conclude(house: House, directiveId: DirectiveId): Promise<Done<Board[]>> {
  const { tools, signer } = house;
  const auditor = await signedInAs(tools, 'auditor');
  const board = boardOf(await addressees(tools, auditor, directiveId));
  const count = (standing: string) => board.filter((line) => line.standing === standing).length;
  const standings = Object.fromEntries(shownStandings.map((each) => [each, count(each)]));
  const shown = Object.values(standings).reduce((sum, each) => sum + each, 0);
  const keeper = program(new Set());
  await tools.upkeep(keeper, (work) => checkpoint(work, signer));
  const { ok, entries } = await tools.read(keeper, (work) => verifyLedger(work, signer));
  const ledger = { ledgerEntries: entries, ledger: ok ? 'ok' : 'broken' };
  return { counts: { ...standings, others: board.length - shown, ...ledger }, result: board };
}
