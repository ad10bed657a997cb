import type { OrganizationLine } from '#features/organizations/organization.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import type { AddresseeLine } from './api.ts';
import type { Standing } from './standing.ts';

/** A deadline on which something is still owed, and since when the body has had it. */
export type OpenDeadline = { readonly dueAt: Date; readonly since: Date };

const owes: readonly Standing[] = ['contradicted', 'unknown', 'overdue', 'acknowledged', 'pending'];

/**
 * The deadlines on which an addressee still owes something, each once however many of its systems
 * share it. A body of which nothing is known owes an inventory by its own deadline.
 */
export function openDeadlines(line: AddresseeLine): OpenDeadline[] {
  const open = line.assignments.filter(({ standing }) => owes.includes(standing));
  if (line.finished) return [];
  if (line.assignments.length === 0) {
    return owes.includes(line.standing) ? [{ dueAt: line.dueAt, since: line.joinedAt }] : [];
  }
  const found = new Map<number, OpenDeadline>();
  for (const { dueAt, joinedAt, changes } of open) {
    // A deadline that was moved is followed up from the move.
    const since = changes.at(-1)?.changedAt ?? joinedAt;
    const before = found.get(dueAt.getTime());
    const earlier = before && before.since < since ? before.since : since;
    found.set(dueAt.getTime(), { dueAt, since: earlier });
  }
  return [...found.values()].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

const day = 86_400_000;
/** Japan keeps one offset all year. */
const offset = 9 * 3_600_000;
const dayOf = (at: Date) => Math.floor((at.getTime() + offset) / day);

/** Days of the calendar in Japan until a deadline; below nothing where its day has passed. */
export const daysLeft = (dueAt: Date, now: Date): number => dayOf(dueAt) - dayOf(now);

/**
 * Who supervises a body and is told when it is silent: the nearest ministry above it, or else the
 * body directly above; nobody where that is the headquarters, which is told in its own turn.
 */
export function supervisingBody(
  organizationId: OrganizationId,
  bodies: readonly OrganizationLine[],
): OrganizationId | undefined {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const above: OrganizationLine[] = [];
  let next = byId.get(organizationId)?.supervisorId ?? null;
  // A tree of supervision is not deep; a loop in it must not hold us.
  while (next !== null && above.length < 20) {
    const body = byId.get(next);
    if (!body) break;
    above.push(body);
    next = body.supervisorId;
  }
  const others = above.filter(({ kind }) => kind !== 'headquarters');
  return (others.find(({ kind }) => kind === 'ministry') ?? others[0])?.id;
}
