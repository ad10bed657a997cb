import type { z } from 'zod';

import { signalsOf } from '#features/intake/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import { defaultTable, type Ruling, rulings } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { DecisionId, type DecisionLine } from '../api.ts';
import { decided, type Inputs, inputsOf } from '../decision.ts';
import { say } from '../texts.ts';
import * as store from './decision-store.ts';
import { judge, type Judged } from './judge.ts';
import { place } from './place.ts';

/** The table that decides, by its id; the installation's own where none is named. */
export function rulingNamed(id: string = defaultTable): Ruling {
  const ruling = rulings.get(id);
  if (!ruling) throw new Refusal('not-found', say('exposure.no-such-table', { id }));
  return ruling;
}

export const decisionLine = (row: store.DecisionRow): z.output<typeof DecisionLine> => ({
  id: row.id,
  table: row.table_id,
  tableVersion: row.table_version,
  inputs: { ...row.inputs },
  missing: row.missing,
  outcome: row.outcome,
  clockStart: row.clock_start,
  dueAt: row.due_at,
  rule: row.rule,
  decidedAt: row.decided_at,
  supersededAt: row.superseded_at,
});

/** What became of a round of decisions. */
export type Round = {
  readonly decided: number;
  readonly waiting: number;
  readonly unchanged: number;
  /** How many systems wait for each input. */
  readonly missing: Readonly<Record<string, number>>;
};

type Order = {
  readonly vulnerability: string;
  readonly ruling: Ruling;
  /** What called for the decision, for the record. */
  readonly cause: string;
};

/**
 * Decides for every affected system in scope what it is to do by the table, or which input it waits
 * for. A decision whose facts have not changed stays; one whose facts have is followed by another,
 * and both are kept.
 */
export async function decideFor(work: Change, order: Order): Promise<Round> {
  const affected = (await judge(work, order.vulnerability)).filter(
    ({ judgement }) => judgement.verdict === 'affected',
  );
  const current = new Map(
    (await store.selectCurrentDecisions(work, order.vulnerability)).map((row) => [
      place(row.organization_id, row.system_id),
      row,
    ]),
  );
  const known = {
    said: await signalsOf(work, order.vulnerability),
    statements: await store.selectStatements(work, order.vulnerability),
    catalogueAsOf: await store.selectCatalogueDate(work),
  };
  const missing: Record<string, number> = {};
  const round = { decided: 0, waiting: 0, unchanged: 0, missing };
  for (const { system } of affected) {
    const before = current.get(place(system.organizationId, system.id));
    const inputs = inputsOf({ ...known, exposure: exposureOf(system) });
    const changed = await decideOne(work, order, { system, inputs, before });
    for (const key of changed.missing) missing[key] = (missing[key] ?? 0) + 1;
    if (!changed.isNew) round.unchanged += 1;
    else if (changed.missing.length > 0) round.waiting += 1;
    else round.decided += 1;
  }
  await append(work, {
    act: 'exposure.decided',
    subject: order.vulnerability,
    organizationId: null,
    facts: { table: order.ruling.table.id, cause: order.cause, ...round },
  });
  return round;
}

const exposureOf = ({ exposed, exposureOn }: Judged['system']) =>
  exposed === null || exposureOn === null ? null : { exposed, since: exposureOn };

type One = {
  readonly system: Judged['system'];
  readonly inputs: Inputs;
  readonly before: store.DecisionRow | undefined;
};

async function decideOne(work: Change, order: Order, { system, inputs, before }: One) {
  const { ruling, vulnerability, cause } = order;
  const detectedAt = before?.detected_at ?? work.now;
  const outcome = columnsOf(ruling, inputs, detectedAt);
  if (before && isSame(before, { inputs, table: ruling.table.id, missing: outcome.missing })) {
    return { isNew: false, missing: outcome.missing };
  }
  await store.insertDecision(work, {
    organization_id: system.organizationId,
    id: newId(DecisionId),
    vulnerability_id: vulnerability,
    system_id: system.id,
    table_id: ruling.table.id,
    table_version: ruling.table.version,
    inputs,
    ...outcome,
    cause,
    detected_at: detectedAt,
    decided_at: work.now,
    superseded_at: null,
  });
  return { isNew: true, missing: outcome.missing };
}

/** A decision as its row holds it: an outcome with its clock, or what it waits for. */
function columnsOf(ruling: Ruling, inputs: Inputs, detectedAt: Date) {
  const made = decided(ruling, inputs, detectedAt);
  const { id: rule } = ruling.timeline;
  if (made.waiting) {
    return { missing: [...made.missing], outcome: null, clock_start: null, due_at: null, rule };
  }
  const { outcome, clockStart, due } = made;
  const dueAt = due?.dueAt ?? null;
  return { missing: [], outcome, clock_start: clockStart, due_at: dueAt, rule: due?.rule ?? rule };
}

type Facts = { readonly inputs: Inputs; readonly table: string; readonly missing: string[] };

const isSame = (before: store.DecisionRow, { inputs, table, missing }: Facts): boolean =>
  before.table_id === table &&
  before.missing.join() === missing.join() &&
  sameInputs(before.inputs, inputs);

const sameInputs = (a: Inputs, b: Inputs): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(
    (key) => a[key]?.value === b[key]?.value && a[key]?.source === b[key]?.source,
  );
};

/** Vulnerabilities that must be decided again when a system's facts, or any source, changed. */
export async function vulnerabilitiesDecided(work: Work, systemId?: SystemId): Promise<string[]> {
  return store.selectDecidedVulnerabilities(work, systemId);
}
