import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { signalsOf } from '#features/intake/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import {
  defaultTable,
  type InForce,
  type Ruling,
  rulingAfter,
  shippedRulings,
} from '#features/profiles/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import { DecisionId, type DecisionLine } from '../api.ts';
import { asked, decided, type Inputs, inputsOf } from '../decision.ts';
import { say } from '../decision-texts.ts';
import { askOwners } from './ask.ts';
import * as store from './decision-store.ts';
import { judge, type Judged } from './judge.ts';
import { ownerFactsOf } from './owner.ts';
import { place } from './place.ts';

/** A table that ships, by its id; the usual one where none is named. What rules is `rulingInForce`. */
export function rulingNamed(id: string = defaultTable): Ruling {
  const ruling = shippedRulings().get(id);
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

type OneSystem = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

type Order = {
  readonly vulnerability: string;
  readonly ruling: InForce;
  /** What called for the decision, for the record. */
  readonly cause: string;
  /** Only this system; every affected one in scope where none is named. */
  readonly one?: OneSystem;
};

/**
 * Decides for every affected system in scope what it is to do by the table, or which input it waits
 * for; owners are asked for what they alone know. A decision whose facts have not changed stays; one
 * whose facts have is followed by another, and both are kept. Written a set at a time: thousands of
 * systems are one statement.
 */
export async function decideFor(work: Change, order: Order): Promise<Round> {
  const { vulnerability, ruling, cause, one } = order;
  const affected = (await judge(work, vulnerability, one)).filter(
    ({ judgement }) => judgement.verdict === 'affected',
  );
  const current = new Map(
    (await store.selectCurrentDecisions(work, vulnerability)).map((row) => [
      place(row.organization_id, row.system_id),
      row,
    ]),
  );
  const known = await knownOf(work, order);
  const missing: Record<string, number> = {};
  const rows: store.NewDecision[] = [];
  const round = { decided: 0, waiting: 0, unchanged: 0, missing };
  for (const { system } of affected) {
    const before = current.get(place(system.organizationId, system.id));
    const made = decideOne(work, order, { system, before, known });
    for (const key of made.missing) missing[key] = (missing[key] ?? 0) + 1;
    if (before && isSame(before, made)) round.unchanged += 1;
    else {
      rows.push(made);
      if (made.missing.length > 0) round.waiting += 1;
      else round.decided += 1;
    }
  }
  await store.insertDecisions(work, vulnerability, rows);
  const questions = await askOwners(work, vulnerability);
  await append(work, {
    act: 'exposure.decided',
    subject: vulnerability,
    organizationId: null,
    facts: { table: ruling.table.id, cause, ...round, asked: questions },
  });
  return round;
}

type Known = Awaited<ReturnType<typeof knownOf>>;

async function knownOf(work: Work, { vulnerability, one }: Order) {
  return {
    said: await signalsOf(work, vulnerability),
    statements: await store.selectStatements(work, vulnerability),
    catalogueAsOf: await store.selectCatalogueDate(work),
    owners: await ownerFactsOf(work, one),
  };
}

type One = {
  readonly system: Judged['system'];
  readonly before: store.DecisionRow | undefined;
  readonly known: Known;
};

function decideOne(work: Work, order: Order, { system, before, known }: One): store.NewDecision {
  const { ruling, cause } = order;
  const { owners, ...facts } = known;
  const owner = owners(system.organizationId, system.id);
  const inputs = asked(ruling, inputsOf({ ...facts, owner }));
  const detectedAt = before?.detected_at ?? work.now;
  return {
    organization_id: system.organizationId,
    id: randomId(),
    system_id: system.id,
    table_id: ruling.table.id,
    table_version: ruling.table.version,
    inputs,
    ...columnsOf(ruling, inputs, { detectedAt, catalogueDueOn: known.said.dueOn }),
    cause,
    detected_at: detectedAt,
  };
}

const randomId = () => DecisionId.parse(`${DecisionId.prefix}_${randomUUID()}`);

type Since = Parameters<typeof decided>[2];

/** A decision as its row holds it: an outcome with its clock, or what it waits for. */
function columnsOf(ruling: InForce, inputs: Inputs, since: Since) {
  const made = decided(ruling, inputs, since);
  const { id: rule } = ruling.timeline;
  if (made.waiting) {
    const nothing = { outcome: null, clock_start: null, due_at: null, days: null, forensic: false };
    return { ...nothing, missing: [...made.missing], rule };
  }
  const { outcome, clockStart, due, days, forensic } = made;
  const dueAt = due?.dueAt ?? null;
  const common = { missing: [], outcome, clock_start: clockStart, days, forensic };
  return { ...common, due_at: dueAt, rule: due?.rule ?? rule };
}

const isSame = (before: store.DecisionRow, made: store.NewDecision): boolean =>
  before.table_id === made.table_id &&
  before.missing.join() === made.missing.join() &&
  before.due_at?.getTime() === made.due_at?.getTime() &&
  sameInputs(before.inputs, made.inputs);

const sameInputs = (a: Inputs, b: Inputs): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(
    (key) => a[key]?.value === b[key]?.value && a[key]?.source === b[key]?.source,
  );
};

/** A vulnerability that was decided on, and the table of its latest decision. */
export type DecidedOn = { readonly vulnerability: string; readonly tableId: string };

/** What must be decided again when a system's facts, or any source, changed. */
export const decidedOn = (work: Work, systemId?: SystemId): Promise<DecidedOn[]> =>
  store.selectDecidedOn(work, systemId);

/** What was decided for others, and not yet for a system that is affected as well. */
export async function undecidedOn(work: Work, one: OneSystem): Promise<DecidedOn[]> {
  const found: DecidedOn[] = [];
  for (const each of await store.selectDecidedElsewhere(work, one)) {
    const [judged] = await judge(work, each.vulnerability, one);
    if (judged?.judgement.verdict === 'affected') found.push(each);
  }
  return found;
}

/** Decides again by the table that was used, as it now rules; or by the one that decides instead. */
export async function decideAgain(
  work: Change,
  { vulnerability, tableId }: DecidedOn,
  by: Pick<Order, 'cause' | 'one'>,
): Promise<Round> {
  const ruling = await rulingAfter(work, tableId);
  return decideFor(work, { vulnerability, ruling, ...by });
}
