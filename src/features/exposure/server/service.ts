import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { resolveVulnerability } from '#features/intake/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import { decide } from '#formats/ssvc/decide.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { say } from '../texts.ts';
import { embeddedHandler } from './assertions.ts';
import { decideFor, decisionLine, rulingNamed, vulnerabilitiesDecided } from './decide.ts';
import * as store from './decision-store.ts';
import { selectUrgent } from './match-store.ts';
import { place } from './place.ts';

export { stateVex, takeVex } from './assert.ts';
export { rulingNamed } from './decide.ts';
export { showExposure, showWholeExposure } from './exposed.ts';
export { judge, type Judged, judgeForProof } from './judge.ts';
export { place } from './place.ts';

/** The outcome that stands for each system that a vulnerability was decided on. */
export async function currentDecisions(work: Work, vulnerability: string) {
  const rows = await store.selectCurrentDecisions(work, vulnerability);
  return rows.map((row) => ({
    organizationId: row.organization_id,
    systemId: row.system_id,
    outcome: row.outcome,
    dueAt: row.due_at,
  }));
}

export async function listUrgent(
  work: Work,
  { exploited, limit }: z.output<typeof api.listUrgent.input>,
): Promise<z.output<typeof api.listUrgent.output>> {
  return selectUrgent(work, { onlyExploited: exploited === 'yes', limit });
}

export async function decideExposure(
  work: Change,
  input: z.output<typeof api.decideExposure.input>,
): Promise<z.output<typeof api.decideExposure.output>> {
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const ruling = rulingNamed(input.table);
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
  const ruling = rulingNamed();
  const tried = decide(ruling.table, { [input]: value });
  if (!tried.ok && tried.invalid.length > 0) {
    throw new Refusal('invalid', say('exposure.bad-value', { input, value }));
  }
  await store.insertStatement(work, {
    id: randomUUID(),
    vulnerability_id: named,
    input,
    value,
    evidence,
    stated_by: work.actor.id,
    stated_at: work.now,
  });
  await append(work, {
    act: 'exposure.input-stated',
    subject: named,
    organizationId: null,
    facts: { input, value, evidence },
  });
  if ((await vulnerabilitiesDecided(work)).includes(named)) {
    await decideFor(work, { vulnerability: named, ruling, cause: 'exposure.input-stated' });
  }
  return null;
}

/** Systems whose owner is asked whether they can be reached from the internet. */
export async function listQuestions(
  work: Work,
): Promise<z.output<typeof api.listQuestions.output>> {
  const waiting = await store.selectWaiting(work);
  const asked = waiting.filter(({ missing }) => missing.includes('PE'));
  const bySystem = grouped(asked, (row) => place(row.organization_id, row.system_id));
  return [...bySystem.values()].flatMap((rows) =>
    rows.slice(0, 1).map((first) => ({
      organizationId: first.organization_id,
      systemId: first.system_id,
      system: first.name,
      input: 'PE',
      vulnerabilities: rows.map((row) => row.vulnerability_id),
      since: first.decided_at,
    })),
  );
}

const newFacts = [
  ...(['intake.imported', 'inventory.exposure-stated', 'inventory.submitted'] as const),
  ...(['exposure.asserted', 'exposure.own-asserted', 'exposure.assertion-decided'] as const),
  ...(['exposure.supplier-recognised', 'exposure.supplier-revoked'] as const),
] as const;

/** New facts decide again: what a source says, what an owner states, what an inventory shows. */
export const exposureHandlers: readonly Handler[] = [
  embeddedHandler,
  on([...newFacts], {
    permissions: ['exposure.decide'],
    async handle(tools, actor, { act: cause, facts }) {
      const system = SystemId.safeParse(facts['system']);
      const decidedOn = await tools.read(actor, (work) =>
        vulnerabilitiesDecided(work, system.success ? system.data : undefined),
      );
      for (const vulnerability of decidedOn.filter((id) => mayConcern(facts, id))) {
        await tools.write(actor, (work) =>
          decideFor(work, { vulnerability, ruling: rulingNamed(), cause }),
        );
      }
    },
  }),
];

/** Whether an import may have changed what is known of a vulnerability; it names them if few. */
function mayConcern(facts: Readonly<Record<string, unknown>>, vulnerability: string): boolean {
  const changed = facts['vulnerabilities'];
  return facts['many'] === true || !Array.isArray(changed) || changed.includes(vulnerability);
}
