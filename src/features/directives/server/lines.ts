import type { z } from 'zod';

import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { Action } from '../action.ts';
import type * as api from '../api.ts';
import type { DirectiveId } from '../directive.ts';
import { type Excepted, exceptedUntil, isExcepted, whileExcepted } from '../exception.ts';
import {
  type AddresseeFacts,
  type AssignmentFacts,
  assignmentStanding,
  isFinished,
  position,
} from '../standing.ts';
import * as store from './addressee-store.ts';
import {
  type AcknowledgementRow,
  type ClaimRow,
  type RepliedRow,
  selectAcknowledgements,
  selectClaims,
  selectReplied,
} from './answer-store.ts';
import { type GrantedRow, selectGranted } from './request-store.ts';
import { selectActions } from './store.ts';

type AddresseeLine = z.output<typeof api.AddresseeLine>;

type ChangeRow = Awaited<ReturnType<typeof store.selectDeadlineChanges>>[number];

/** What one addressee was asked, and what it answered. */
type Record = {
  readonly row: store.AddresseeRow;
  readonly actions: readonly Action[];
  readonly targets: readonly store.TargetRow[];
  readonly assignments: readonly store.AssignmentRow[];
  readonly changes: ReadonlyMap<string, readonly ChangeRow[]>;
  readonly claims: readonly ClaimRow[];
  readonly acknowledgement: AcknowledgementRow | undefined;
  readonly replied: RepliedRow | undefined;
  readonly exceptions: readonly GrantedRow[];
};

const of = (row: { readonly directive_id: string; readonly organization_id: string }) =>
  `${row.directive_id} ${row.organization_id}`;

/** Every addressee that the actor may see, of one directive, of one body, or of all. */
export async function addresseeLines(
  work: Work,
  which: store.Which,
): Promise<ReadonlyMap<DirectiveId, readonly AddresseeLine[]>> {
  const addressees = await store.selectAddressees(work, which);
  const actions = await selectActions(work, which);
  const targets = grouped(await store.selectTargets(work, which), of);
  const assignments = grouped(await store.selectAssignments(work, which), of);
  const claims = grouped(await selectClaims(work, which), of);
  const acknowledgements = grouped(await selectAcknowledgements(work, which), of);
  const replied = grouped(await selectReplied(work, which), of);
  const exceptions = grouped(await selectGranted(work, which), of);
  const changes = grouped(
    await store.selectDeadlineChanges(work, which),
    (row) => row.assignment_id as string,
  );
  const lines = addressees.map((row) => {
    const key = of(row);
    const record = {
      row,
      actions: actions.get(row.directive_id) ?? [],
      targets: targets.get(key) ?? [],
      assignments: assignments.get(key) ?? [],
      changes,
      claims: claims.get(key) ?? [],
      acknowledgement: acknowledgements.get(key)?.at(-1),
      replied: replied.get(key)?.[0],
      exceptions: exceptions.get(key) ?? [],
    };
    return { directive: row.directive_id, line: addresseeLine(record, work.now) };
  });
  const byDirective = grouped(lines, ({ directive }) => directive);
  return new Map([...byDirective].map(([id, each]) => [id, each.map(({ line }) => line)]));
}

function addresseeLine(record: Record, now: Date): AddresseeLine {
  const { row, acknowledgement, replied, claims } = record;
  const all = factsOf(record);
  const excepted = exceptedOf(record, now);
  const facts = whileExcepted(all, excepted);
  const stands = position(facts, now);
  return {
    organizationId: row.organization_id,
    code: row.code,
    nameJa: row.name_ja,
    nameEn: row.name_en,
    basis: row.basis,
    reasons: [...row.reasons],
    ...stands,
    finished: isFinished(facts, stands),
    joinedAt: row.joined_at,
    dueAt: earliest(openOf(facts)) ?? row.due_at,
    releasedAt: row.released_at,
    acknowledgedVersion: acknowledgement?.version ?? null,
    acknowledgedAt: acknowledgement?.acknowledged_at ?? null,
    acknowledgedOnBehalf: acknowledgement?.on_behalf ?? false,
    openedAt: row.opened_at,
    exceptedUntil: facts.exceptedUntil,
    repliedAt: replied?.last_at ?? null,
    assignments: assignmentLines(record, { facts: all, excepted }, now),
    claims: claims.filter(({ system_id: system }) => system === null).map(claimLine),
    targets: targetLines(record),
  };
}

/** What of an addressee is excepted now: all of it, or things that it is ordered to do. */
const exceptedOf = ({ exceptions, assignments }: Record, now: Date): Excepted => ({
  whole: exceptedUntil(exceptions, null, now),
  each: assignments.map(({ id }) => exceptedUntil(exceptions, id, now)),
});

const openOf = ({ assignments }: AddresseeFacts) =>
  assignments.filter(({ releasedAt }) => releasedAt === null);

const earliest = (each: readonly { readonly dueAt: Date }[]): Date | undefined =>
  each
    .map(({ dueAt }) => dueAt)
    .reduce<Date | undefined>((a, b) => (!a || b < a ? b : a), undefined);

function targetLines({ targets, assignments, claims, row }: Record): AddresseeLine['targets'] {
  return targets.map((target) => {
    const own = ({ system_id: system }: { readonly system_id: string | null }) =>
      system === target.system_id;
    const first = assignments.find(own);
    return {
      systemId: target.system_id,
      system: target.system,
      basis: target.basis,
      reasons: [...target.evidence],
      outcome: target.outcome,
      dueAt: first?.due_at ?? row.due_at,
      dueRule: first?.due_rule ?? '',
      tableDueAt: target.table_due_at,
      releasedAt: target.released_at,
      claims: claims.filter(own).map(claimLine),
    };
  });
}

function assignmentLines(
  { assignments, changes }: Record,
  { facts, excepted }: { readonly facts: AddresseeFacts; readonly excepted: Excepted },
  now: Date,
): AddresseeLine['assignments'] {
  return assignments.flatMap((row, at) => {
    const fact = facts.assignments[at];
    if (!fact) return [];
    return {
      id: row.id,
      action: row.action,
      systemId: row.system_id,
      standing: isExcepted(excepted, at) ? 'excepted' : assignmentStanding(fact, now),
      joinedAt: row.joined_at,
      dueAt: row.due_at,
      dueRule: row.due_rule,
      changes: (changes.get(row.id) ?? []).map((change) => ({
        dueBefore: change.due_before,
        dueAfter: change.due_after,
        version: change.version,
        changedAt: change.changed_at,
      })),
    };
  });
}

function factsOf(record: Record): AddresseeFacts {
  const { row, actions, targets, assignments, acknowledgement } = record;
  const asksSystems = actions.some(({ per }) => per === 'system');
  return {
    dueAt: row.due_at,
    exceptedUntil: null,
    acknowledgedAt: acknowledgement?.acknowledged_at ?? null,
    releasedAt: row.released_at,
    owesInventory: asksSystems && row.basis === 'unknown' && targets.length === 0,
    assignments: assignments.map((assignment) => assignmentFacts(record, assignment)),
  };
}

function assignmentFacts(record: Record, assignment: store.AssignmentRow): AssignmentFacts {
  const { row, actions, targets, claims, replied } = record;
  const { action: number, system_id: system } = assignment;
  const target = targets.find((each) => each.system_id === system);
  const latest = claims.find((claim) => claim.action === number && claim.system_id === system);
  // An action that an amendment took away is no longer among those in force.
  const evidence = actions.find((each) => each.number === number)?.evidence ?? 'report';
  const answered = replied?.first_at ? { claimedAt: replied.first_at, outcome: null } : null;
  return {
    evidence,
    system: target?.basis ?? null,
    dueAt: assignment.due_at,
    releasedAt: assignment.withdrawn_at ?? target?.released_at ?? row.released_at,
    claim:
      evidence === 'answers'
        ? answered
        : latest
          ? { claimedAt: latest.claimed_at, outcome: latest.outcome }
          : null,
  };
}

const claimLine = (claim: ClaimRow): AddresseeLine['claims'][number] => ({
  id: claim.id,
  action: claim.action,
  measure: claim.measure,
  evidence: claim.evidence,
  claimedAt: claim.claimed_at,
  outcome: claim.outcome,
  judgedAt: claim.judged_at,
  judgement: [...(claim.judgement ?? [])],
  onBehalf: claim.on_behalf,
  reviewed: claim.review_id !== null,
});
