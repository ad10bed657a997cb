import type { z } from 'zod';

import { markingOf, passExit } from '#features/labels/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { type AddresseeHistory, course, momentsBetween, type OwedHistory } from '../course.ts';
import type * as api from '../course-api.ts';
import { DirectiveId } from '../directive.ts';
import { citation } from '../number.ts';
import {
  type ExceptedRow,
  type OwedRow,
  selectOwedHistory,
  selectWholeExceptions,
} from './course-store.ts';
import { type AddresseeFact, selectStandingFacts } from './standing-store.ts';
import { directiveNamed } from './view.ts';

/** Enough to draw a line that does not lie; each moment asks every addressee anew. */
const moments = 41;

/** How the standings went from the issue until now, or until the directive was closed. */
export async function showCourse(
  work: Work,
  { directiveId }: { readonly directiveId: DirectiveId },
): Promise<z.output<typeof api.showCourse.output>> {
  const { issued_at: issuedAt, closed_at: closedAt } = await directiveNamed(work, directiveId);
  if (issuedAt === null) return { deadlines: [], points: [] };
  const histories = await historiesOf(work, directiveId);
  const byDeadline = grouped(
    histories.flatMap(({ dueAt, owed }) => [
      ...new Set((owed.length > 0 ? owed : [{ dueAt }]).map((each) => each.dueAt.getTime())),
    ]),
    (at) => at,
  );
  return {
    deadlines: [...byDeadline]
      .map(([at, those]) => ({ at: new Date(at), addressees: those.length }))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
    points: course(histories, momentsBetween(issuedAt, closedAt ?? work.now, moments)),
  };
}

/** Lets a picture of the course out, into the hands of the person who asks for it. */
export async function takeChart(
  work: Change,
  { directiveId, format }: z.output<typeof api.takeChart.input>,
): Promise<z.output<typeof api.takeChart.output>> {
  const directive = await directiveNamed(work, directiveId);
  const { id, organizationId } = work.actor;
  if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.not-found'));
  const subject = DirectiveId.encode(directiveId);
  const marking = await markingOf(work, subject);
  await passExit(work, { subject, marking }, { to: 'person', personId: id, organizationId });
  const { kind, fiscal_year: fiscalYear, number } = directive;
  const cited = citation({ kind, fiscalYear, number }, 'en');
  return { name: `${cited}-course.${format}`, label: marking.label };
}

async function historiesOf(work: Work, directiveId: DirectiveId): Promise<AddresseeHistory[]> {
  const owed = grouped(await selectOwedHistory(work, directiveId), whose);
  const exceptions = grouped(await selectWholeExceptions(work, directiveId), whose);
  const { addressees } = await selectStandingFacts(work, { directiveId });
  return addressees.map((row) =>
    historyOf(row, owed.get(row.organizationId) ?? [], exceptions.get(row.organizationId) ?? []),
  );
}

const whose = ({ organizationId }: OwedRow | ExceptedRow) => organizationId;

const historyOf = (
  { joinedAt, dueAt, releasedAt, acknowledgedAt, owesInventory }: AddresseeFact,
  owed: readonly OwedRow[],
  exceptions: readonly ExceptedRow[],
): AddresseeHistory => ({
  ...{ joinedAt, dueAt, releasedAt, acknowledgedAt, owesInventory },
  exceptions,
  owed: owed.map(pastOf),
});

const pastOf = ({ claims, ...owed }: OwedRow): OwedHistory => ({
  ...owed,
  claims: claims.map(({ claimedAt, judgedAt, outcome }) => ({
    claimedAt: new Date(claimedAt),
    judgedAt: judgedAt === null ? null : new Date(judgedAt),
    outcome,
  })),
});
