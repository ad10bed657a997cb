import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { intakeActs, resolveVulnerability } from '#features/intake/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import { jurisdictionOf, rulingAfter, rulingInForce } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { say } from '../decision-texts.ts';
import { embeddedHandler } from './assertions.ts';
import { decideAgain, decidedOn, decideFor, decisionLine, undecidedOn } from './decide.ts';
import * as store from './decision-store.ts';

export { showAffected } from './affected.ts';
export { answerQuestion, listQuestions } from './ask.ts';
export { stateVex, takeVex } from './assert.ts';
export { rulingNamed } from './decide.ts';
export { showExposure, showExposureTree, showWholeExposure } from './exposed.ts';
export { follow } from './follow.ts';
export { indexSweep } from './index-check.ts';
export { judge, type Judged, judgeForProof } from './judge.ts';
export { keepPacking } from './packing.ts';
export { place } from './place.ts';
export { exposedBodies, listUrgent } from './urgent.ts';
export { statementsAhead } from './vex-reading.ts';

/** The outcome that stands for each system that a vulnerability was decided on. */
export async function currentDecisions(work: Work, vulnerability: string) {
  const rows = await store.selectCurrentDecisions(work, vulnerability);
  return rows.map((row) => ({
    organizationId: row.organization_id,
    systemId: row.system_id,
    outcome: row.outcome,
    dueAt: row.due_at,
    table: row.table_id,
    /** Days that the outcome allowed by its table; null where it set no date, or named one. */
    days: row.days,
    forensic: row.forensic,
  }));
}

export async function decideExposure(
  work: Change,
  input: z.output<typeof api.decideExposure.input>,
): Promise<z.output<typeof api.decideExposure.output>> {
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const ruling = await rulingInForce(work, input.table);
  return { ...(await decideFor(work, { vulnerability, ruling, cause: 'asked' })) };
}

export async function listDecisions(
  work: Work,
  { vulnerability, ...system }: z.output<typeof api.listDecisions.input>,
): Promise<z.output<typeof api.listDecisions.output>> {
  const named = await resolveVulnerability(work, vulnerability);
  return (await store.selectDecisionHistory(work, named, system)).map(decisionLine);
}

/** States an input that no source gives; what waited for it is decided at once. */
export async function stateInput(
  work: Change,
  { vulnerability, input, value, evidence }: z.output<typeof api.stateInput.input>,
): Promise<null> {
  const named = await resolveVulnerability(work, vulnerability);
  const { profile } = await jurisdictionOf(work);
  const known = profile.inputs.find(({ key }) => key === input);
  if (known?.askedOf !== 'headquarters') {
    throw new Refusal('invalid', say('exposure.question.not-asked', { input }));
  }
  const key = keyOf(known.values, value);
  if (key === undefined) {
    throw new Refusal('invalid', say('exposure.bad-value', { input, value }));
  }
  await store.insertStatement(work, {
    id: randomUUID(),
    vulnerability_id: named,
    input,
    value: key,
    evidence,
    stated_by: work.actor.id,
    stated_at: work.now,
  });
  await append(work, {
    act: 'exposure.input-stated',
    subject: named,
    organizationId: null,
    facts: { input, value: key, evidence },
  });
  const before = (await decidedOn(work)).find((each) => each.vulnerability === named);
  if (before) await decideAgain(work, before, { cause: 'exposure.input-stated' });
  return null;
}

const newFacts = [
  ...intakeActs,
  ...(['inventory.exposure-stated', 'inventory.system-rated', 'inventory.system-changed'] as const),
  ...(['inventory.submitted', 'exposure.answered'] as const),
  ...(['exposure.asserted', 'exposure.own-asserted', 'exposure.assertion-decided'] as const),
  ...(['exposure.supplier-recognised', 'exposure.supplier-revoked'] as const),
] as const;
/** A value by its key or its English name, in capitals or not, as decision tables take it. */
function keyOf(
  values: Readonly<Record<string, { readonly en: string }>>,
  written: string,
): string | undefined {
  const asked = written.trim().toLowerCase();
  const [found] =
    Object.entries(values).find(([key, { en }]) =>
      [key, en].some((each) => each.toLowerCase() === asked),
    ) ?? [];
  return found;
}

/** New facts decide again: what a source says, what an owner states, what an inventory shows. */
export const exposureHandlers: readonly Handler[] = [
  embeddedHandler,
  on([...newFacts], {
    permissions: ['exposure.decide'],
    async handle(tools, actor, { act: cause, facts, organizationId }) {
      const system = SystemId.safeParse(facts['system']);
      const one =
        system.success && organizationId ? { organizationId, systemId: system.data } : undefined;
      const found = await tools.read(actor, async (work) => [
        ...(await decidedOn(work, one?.systemId)),
        // A system that newly shows what others were told to mend is told by the same table.
        ...(one ? await undecidedOn(work, one) : []),
      ]);
      for (const before of found.filter((each) => mayConcern(facts, each.vulnerability))) {
        await tools.write(actor, (work) =>
          decideAgain(work, before, one ? { cause, one } : { cause }),
        );
      }
    },
  }),
];

/**
 * Decides again what was decided by a table that does not rule any more: another version came into
 * force, or the table was revoked. Both decisions stay.
 */
export const rulingSweep = sweep({
  name: 'exposure.rulings',
  permissions: ['exposure.decide'],
  async run(tools, actor) {
    for (const tableId of await tools.read(actor, store.selectTablesUsed)) {
      const ruling = await tools.read(actor, (work) => rulingAfter(work, tableId));
      if (ruling.table.id === tableId) continue;
      const found = await tools.read(actor, (work) => store.selectDecidedBy(work, tableId));
      for (const vulnerability of found) {
        await tools.write(actor, async (work) => {
          await decideFor(work, { vulnerability, ruling, cause: 'profile.table-in-force' });
          // What is left is of systems that are affected no more: nothing follows it.
          await store.updateLapsed(work, { vulnerability, tableId });
        });
      }
    }
  },
});

/** Whether an import may have changed what is known of a vulnerability; it names them if few. */
function mayConcern(facts: Readonly<Record<string, unknown>>, vulnerability: string): boolean {
  const changed = facts['vulnerabilities'];
  return facts['many'] === true || !Array.isArray(changed) || changed.includes(vulnerability);
}
