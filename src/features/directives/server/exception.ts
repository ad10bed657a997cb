import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { ExceptionId, exceptionState, expiryObjection, type Initiator } from '../exception.ts';
import type * as api from '../request-api.ts';
import { say } from '../request-texts.ts';
import { ownOrganization, refuseClosed } from './answer.ts';
import { refuseUnaddressed } from './behalf.ts';
import {
  assignedOf,
  chosenOf,
  isDecidable,
  namesFor,
  overlaps,
  placeOf,
  refuseField,
  refuseOwnRequest,
} from './request.ts';
import * as store from './request-store.ts';

const objections: Record<'past' | 'too-far', Text> = {
  past: say('directives.until-past'),
  'too-far': say('directives.until-too-far'),
};

const notFound = () => new Refusal('not-found', sayKernel('kernel.not-found'));

type Asked = z.output<typeof api.requestException.input>;

/** An addressee applies for an exception. */
export async function requestException(
  work: Change,
  asked: Asked,
): Promise<z.output<typeof api.requestException.output>> {
  const organizationId = await ownOrganization(work, asked.directiveId);
  return request(work, { ...asked, organizationId, initiatedBy: 'addressee' });
}

/** The headquarters proposes an exception of its own accord; it counts once another person approves. */
export async function proposeException(
  work: Change,
  asked: z.output<typeof api.proposeException.input>,
): Promise<z.output<typeof api.proposeException.output>> {
  await refuseUnaddressed(work, asked.directiveId, asked.organizationId);
  return request(work, { ...asked, initiatedBy: 'headquarters' });
}

type Requested = Asked & {
  readonly organizationId: OrganizationId;
  readonly initiatedBy: Initiator;
};

async function request(work: Change, asked: Requested) {
  const { organizationId, directiveId, assignments, until, renews, initiatedBy } = asked;
  await refuseClosed(work, directiveId);
  const place = { organizationId, directiveId };
  await store.lockRequests(work, place);
  await assignedOf(work, place, assignments);
  const objection = expiryObjection(until, work.now);
  refuseField('/until', objection && objections[objection]);
  const before = await store.selectExceptions(work, place);
  if (before.some((row) => row.granted === null && overlaps(row.assignments, assignments))) {
    throw new Refusal('conflict', say('directives.requested-already'));
  }
  const renewed = before.find(({ id }) => id === renews);
  if (renews && !renewed?.granted) refuseField('/renews', say('directives.nothing-to-renew'));
  const id = newId(ExceptionId);
  const { applicant, clause, reason, substitute } = asked;
  await store.insertException(work, {
    organization_id: organizationId,
    id,
    directive_id: directiveId,
    assignments,
    initiated_by: initiatedBy,
    ...{ applicant, clause, reason, substitute, renews },
    wanted_until: until,
  });
  await append(work, {
    act: 'directive.exception-requested',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: {
      exception: ExceptionId.encode(id),
      ...{ initiatedBy, applicant, clause, reason, substitute },
      until: until.toISOString(),
      renews: renews && ExceptionId.encode(renews),
    },
  });
  return { id };
}

/** Grants an exception until a day, which may be sooner than the one asked for, or refuses it. */
export async function decideException(
  work: Change,
  { exceptionId, ...decided }: z.output<typeof api.decideException.input>,
): Promise<null> {
  const [row] = await store.selectExceptions(work, { id: exceptionId });
  if (!row) throw notFound();
  refuseOwnRequest(work, row);
  await refuseClosed(work, row.directive_id);
  const chosen = chosenOf(decided, (until) => {
    const objection = expiryObjection(until, work.now);
    return objection && objections[objection];
  });
  if (!(await store.updateException(work, exceptionId, chosen))) {
    throw new Refusal('conflict', say('directives.decided-already'));
  }
  await append(work, {
    act: chosen.granted ? 'directive.exception-granted' : 'directive.exception-refused',
    subject: DirectiveId.encode(row.directive_id),
    organizationId: row.organization_id,
    facts: {
      exception: ExceptionId.encode(exceptionId),
      until: chosen.granted ? chosen.until.toISOString() : null,
      decision: chosen.words,
    },
  });
  return null;
}

/** Reports how an exception ended. One that is in force ends with the report. */
export async function endException(
  work: Change,
  { exceptionId, report }: z.output<typeof api.endException.input>,
): Promise<null> {
  const [row] = await store.selectExceptions(work, { id: exceptionId });
  if (!row || row.organization_id !== work.actor.organizationId) throw notFound();
  if (!row.granted) throw new Refusal('conflict', say('directives.not-granted'));
  const ended = { organizationId: row.organization_id, id: exceptionId, report };
  if (!(await store.insertEnd(work, ended))) {
    throw new Refusal('conflict', say('directives.ended-already'));
  }
  await append(work, {
    act: 'directive.exception-ended',
    subject: DirectiveId.encode(row.directive_id),
    organizationId: row.organization_id,
    facts: { exception: ExceptionId.encode(exceptionId), report },
  });
  return null;
}

export async function listExceptions(
  work: Work,
  { state, ...which }: z.output<typeof api.listExceptions.input>,
): Promise<z.output<typeof api.listExceptions.output>> {
  const rows = await store.selectExceptions(work, which);
  const names = await namesFor(work, which, rows);
  return rows
    .map((row) => lineOf(work, row, placeOf(row, names)))
    .filter((line) => state === undefined || line.state === state);
}

function lineOf(work: Work, row: store.ExceptionRow, place: ReturnType<typeof placeOf>) {
  const facts = {
    granted: row.granted,
    grantedUntil: row.granted_until,
    endedAt: row.reported_at,
  };
  return {
    ...place,
    id: row.id,
    state: exceptionState(facts, work.now),
    initiatedBy: row.initiated_by,
    applicant: row.applicant,
    clause: row.clause,
    reason: row.reason,
    substitute: row.substitute,
    wantedUntil: row.wanted_until,
    renews: row.renews,
    requestedAt: row.requested_at,
    granted: row.granted,
    grantedUntil: row.granted_until,
    decision: row.decision,
    reviewer: row.reviewer,
    decidedAt: row.decided_at,
    endedAt: row.reported_at,
    report: row.report,
    decidable: row.granted === null && isDecidable(work, row),
  };
}
