import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import { isExcepted, whileExcepted } from '../exception.ts';
import { type AddresseeFacts, isFinished, position, type Standing } from '../standing.ts';
import { heldFor, nextTurn } from './held.ts';
import { type AddresseeFact, type OwedFact, selectStandingFacts } from './standing-store.ts';
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

/**
 * Where everybody stands whom an open directive was sent to, as far as the actor sees them: read for a
 * whole nation at once, so that things in one state are one row, and judged by the rule of one. For
 * whoever sees the nation it is kept in memory until it changes.
 */
export function openStandings(
  work: Work,
  which: { readonly organizationId?: OrganizationId } = {},
): Promise<readonly Stand[]> {
  return which.organizationId === undefined ? ofEverybody(work) : standsOf(work, which);
}

const ofEverybody = heldFor(async (work) => {
  const facts = await selectStandingFacts(work);
  return { judged: standsIn(facts, work.now), until: nextTurn(facts, work.now) };
});

async function standsOf(work: Work, which: { readonly organizationId?: OrganizationId }) {
  return standsIn(await selectStandingFacts(work, which), work.now);
}

type Facts = Awaited<ReturnType<typeof selectStandingFacts>>;

function standsIn({ addressees, owed: facts }: Facts, now: Date): Stand[] {
  const owed = owedBy(facts);
  const alike = new Map<string, Judged>();
  return addressees.map((row) => {
    const states = owed.get(row.directiveId)?.get(row.organizationId) ?? [];
    const key = `${states.join(' ')} ${termsOf(row)}`;
    const judged = alike.get(key) ?? judge(row, facts, states, now);
    alike.set(key, judged);
    const { directiveId, organizationId, joinedAt, acknowledgedAt } = row;
    const finishedAt = judged.finished ? (row.releasedAt ?? row.doneAt ?? acknowledgedAt) : null;
    return { directiveId, organizationId, joinedAt, acknowledgedAt, finishedAt, ...judged };
  });
}

/** What of an addressee its standing depends on, beside what it owes. */
const termsOf = (row: AddresseeFact) =>
  [
    ...[row.directiveId, row.dueAt.getTime(), row.exceptedUntil?.getTime()],
    ...[row.releasedAt !== null, row.acknowledgedAt !== null, row.owesInventory],
  ].join(' ');

/** By directive and body, the states that things it owes are in: places in the list of facts. */
type Owed = ReadonlyMap<DirectiveId, ReadonlyMap<OrganizationId, readonly number[]>>;

function owedBy(facts: readonly OwedFact[]): Owed {
  const owed = new Map<DirectiveId, Map<OrganizationId, number[]>>();
  for (const [at, { directiveId, organizations }] of facts.entries()) {
    const bodies = owed.get(directiveId) ?? new Map<OrganizationId, number[]>();
    owed.set(directiveId, bodies);
    for (const id of organizations) {
      const own = bodies.get(id);
      if (own) own.push(at);
      else bodies.set(id, [at]);
    }
  }
  return owed;
}

type Judged = Pick<Stand, 'standing' | 'overdue' | 'finished' | 'dues'>;

function judge(
  row: AddresseeFact,
  all: readonly OwedFact[],
  states: readonly number[],
  now: Date,
): Judged {
  const owed = states.flatMap((at) => all[at] ?? []);
  const excepted = { whole: row.exceptedUntil, each: owed.map((each) => each.exceptedUntil) };
  const facts = whileExcepted(factsOf(row, owed), excepted);
  const { standing, overdue } = position(facts, now);
  if (isFinished(facts, { standing })) return { standing, overdue, finished: true, dues: [] };
  const due = owed.filter((each, at) => isOwing(each) && !isExcepted(excepted, at));
  const dues = due.length > 0 ? due.map(({ dueAt }) => dueAt) : ownDue(row, owed);
  return { standing, overdue, finished: false, dues: distinct(dues) };
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
