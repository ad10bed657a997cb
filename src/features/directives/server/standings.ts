import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import { isExcepted, whileExcepted } from '../exception.ts';
import { type AddresseeFacts, isFinished, position, type Standing } from '../standing.ts';
import {
  type AddresseeFact,
  type OwedFact,
  selectAddresseeFacts,
  selectOwedFacts,
} from './standing-store.ts';
import { selectDirectives } from './store.ts';
import { ownFacts } from './view.ts';

/** Where one addressee of an open directive stands, in short. */
export type Stand = {
  readonly directiveId: DirectiveId;
  readonly organizationId: OrganizationId;
  readonly standing: Standing;
  readonly overdue: boolean;
  readonly finished: boolean;
  readonly joinedAt: Date;
  readonly acknowledgedAt: Date | null;
  /** When the last of what it did was shown or said; of one that is not finished, nothing. */
  readonly finishedAt: Date | null;
  /** Deadlines of what it still owes, each once. */
  readonly dues: readonly Date[];
};

const of = ({ directiveId, organizationId }: AddresseeFact | OwedFact) =>
  `${directiveId} ${organizationId}`;

/**
 * Where everybody stands whom an open directive was sent to, as far as the actor sees them: read for a
 * whole nation at once, so that things in one state are one row, and judged by the rule of one.
 */
export async function openStandings(
  work: Work,
  which: { readonly organizationId?: OrganizationId } = {},
): Promise<Stand[]> {
  const owed = grouped(await selectOwedFacts(work, which), of);
  const addressees = await selectAddresseeFacts(work, which);
  return addressees.map((row) => standOf(row, owed.get(of(row)) ?? [], work.now));
}

function standOf(row: AddresseeFact, owed: readonly OwedFact[], now: Date): Stand {
  const excepted = { whole: row.exceptedUntil, each: owed.map((each) => each.exceptedUntil) };
  const facts = whileExcepted(factsOf(row, owed), excepted);
  const stands = position(facts, now);
  const finished = isFinished(facts, stands);
  const due = owed.filter((each, at) => isOwing(each) && !isExcepted(excepted, at));
  const { directiveId, organizationId, joinedAt, acknowledgedAt } = row;
  return {
    ...{ directiveId, organizationId, joinedAt, acknowledgedAt },
    ...{ standing: stands.standing, overdue: stands.overdue, finished },
    finishedAt: finished ? (row.releasedAt ?? row.doneAt ?? row.acknowledgedAt) : null,
    dues: finished
      ? []
      : distinct(due.length > 0 ? due.map(({ dueAt }) => dueAt) : ownDue(row, owed)),
  };
}

/** What is asked of a body as a whole: an inventory, or to have read what asks for nothing. */
const ownDue = (
  { owesInventory, acknowledgedAt, dueAt }: AddresseeFact,
  owed: readonly unknown[],
) => (owesInventory || (owed.length === 0 && acknowledgedAt === null) ? [dueAt] : []);

const isOwing = ({ isReleased, isAnswered, outcome }: OwedFact): boolean =>
  !isReleased && (!isAnswered || outcome === 'contradicted');

const distinct = (dates: readonly Date[]): Date[] =>
  [...new Set(dates.map((each) => each.getTime()))].sort((a, b) => a - b).map((at) => new Date(at));

function factsOf(row: AddresseeFact, owed: readonly OwedFact[]): AddresseeFacts {
  const { dueAt, acknowledgedAt, releasedAt, owesInventory } = row;
  return {
    ...{ dueAt, acknowledgedAt, releasedAt, owesInventory },
    exceptedUntil: null,
    assignments: owed.map((each) => ({
      evidence: each.evidence,
      system: each.system,
      dueAt: each.dueAt,
      releasedAt: each.isReleased ? each.dueAt : null,
      // Whether it came late is not asked here.
      claim: each.isAnswered ? { claimedAt: each.dueAt, outcome: each.outcome } : null,
    })),
  };
}

/** Directives that are issued and not closed, in short. */
export async function openDirectives(work: Work) {
  const rows = await selectDirectives(work);
  return rows.filter((row) => row.issued_at && !row.closed_at).map(ownFacts);
}
