import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { writeDecisionTable } from '#formats/ssvc/table.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { AmendmentId, changed, type Misfit, misfitsOf, nextVersion } from '../amendment.ts';
import type * as api from '../api.ts';
import { rulingOn, versionsOf } from '../in-force.ts';
import { familyOf } from '../profile.ts';
import { say } from '../texts.ts';
import { jurisdictionNamed, lawAt } from './law.ts';
import * as store from './store.ts';

type Input<Name extends 'proposeTable' | 'proposeDefault' | 'decideAmendment'> = z.output<
  (typeof api)[Name]['input']
>;

/** Sets the profile that an installation works under, once, while it is founded. */
export async function chooseProfile(
  work: Change,
  { profile }: { readonly profile: string },
): Promise<void> {
  jurisdictionNamed(profile);
  if (!(await store.insertChoice(work, profile))) {
    throw new Refusal('conflict', say('profiles.chosen-already'));
  }
  await append(work, {
    act: 'profile.chosen',
    subject: profile,
    organizationId: null,
    facts: { profile },
  });
}

const faultOf = (misfit: Misfit): Fault => {
  switch (misfit.place) {
    case 'outcomes':
      return { path: '/outcomes', text: say('profiles.misfit.rows', { rows: misfit.rows }) };
    case 'outcome':
      return {
        path: `/outcomes/${misfit.at}`,
        text: say('profiles.misfit.outcome', { value: misfit.value }),
      };
    case 'days':
      return {
        path: `/days/${misfit.outcome}`,
        text: say('profiles.misfit.outcome', { value: misfit.outcome }),
      };
    case 'nothing':
      return { path: '', text: say('profiles.misfit.nothing') };
  }
};

/** Proposes a version of a table: another outcome for some rows, other days for some outcomes. */
export async function proposeTable(
  work: Change,
  { family, base, outcomes, days, effectiveOn, reason }: Input<'proposeTable'>,
): Promise<{ id: AmendmentId; version: string }> {
  const law = await lawAt(work);
  const versions = versionsOf(law, family);
  const shipped = law.jurisdiction.profile.rulings.find(({ table }) => familyOf(table) === family);
  const newest = versions.at(-1)?.ruling;
  if (!shipped || !newest) throw absentTable(family);
  if (!shipped.editable) throw new Refusal('forbidden', say('profiles.not-editable'));
  if (newest.table.version !== base) {
    throw new Refusal('conflict', say('profiles.other-version', { version: newest.table.version }));
  }
  judgeDay(law.on, effectiveOn);
  const faults = misfitsOf(newest, { outcomes, days }).map(faultOf);
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const version = nextVersion([base, ...(await versionsProposed(work, family))]);
  const next = changed(newest, { outcomes, days }, { version, source: reason });
  const id = newId(AmendmentId);
  const { table, timeline } = next;
  await propose(work, {
    ...{ id, kind: 'table', family, version, timeline, reason },
    document: writeDecisionTable(table),
    effective_on: effectiveOn,
  });
  return { id, version };
}

/** A version that was declined keeps its number: it was read under it. */
async function versionsProposed(work: Change, family: string): Promise<string[]> {
  const rows = await store.selectAmendments(work);
  return rows.flatMap((row) => (row.family === family ? (row.version ?? []) : []));
}

/** Proposes the table that is to decide, from a day on, where none is named. */
export async function proposeDefault(
  work: Change,
  { family, effectiveOn, reason }: Input<'proposeDefault'>,
): Promise<{ id: AmendmentId }> {
  const law = await lawAt(work);
  if (versionsOf(law, family).length === 0) throw absentTable(family);
  if (!rulingOn(law, family, effectiveOn)) {
    const values = { id: family, on: effectiveOn };
    throw new Refusal('conflict', say('profiles.not-in-force', values));
  }
  judgeDay(law.on, effectiveOn);
  const id = newId(AmendmentId);
  await propose(work, {
    ...{ id, kind: 'default', family, reason, version: null, document: null, timeline: null },
    effective_on: effectiveOn,
  });
  return { id };
}

const absentTable = (family: string) =>
  new Refusal('not-found', say('profiles.no-table', { id: family }));

function judgeDay(today: string, effectiveOn: string): void {
  if (effectiveOn >= today) return;
  const faults = [{ path: '/effectiveOn', text: say('profiles.past-day') }];
  throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

const proposalActs = {
  table: 'profile.table-proposed',
  default: 'profile.default-proposed',
  duties: 'profile.duties-proposed',
} as const;

/** Documents of a later feature that a headquarters makes its own, judged by that feature. */
type NewDocument = Pick<Proposal, 'family' | 'document' | 'reason'> & {
  readonly effectiveOn: string;
};

/** Proposes documents that hold from a day on, for the second person to decide on. */
export async function proposeDocument(
  work: Change,
  { family, document, effectiveOn, reason }: NewDocument,
): Promise<{ id: AmendmentId }> {
  judgeDay((await lawAt(work)).on, effectiveOn);
  const id = newId(AmendmentId);
  await propose(work, {
    ...{ id, kind: 'duties', family, document, reason, version: null, timeline: null },
    effective_on: effectiveOn,
  });
  return { id };
}

/** Everything that was proposed of the documents of one family, the newest first. */
export async function proposedDocuments(work: Work, family: string) {
  const rows = await store.selectDocuments(work, family);
  return rows.map((row) => ({
    ...{ id: row.id, document: row.document, effectiveOn: row.effective_on, reason: row.reason },
    ...{ proposedAt: row.proposed_at, approved: row.approved },
    isOwn: row.proposed_by === work.actor.id,
  }));
}

/** What was approved of them, in the order in which it begins to hold. */
export async function adoptedDocuments(work: Work, family: string) {
  const rows = await proposedDocuments(work, family);
  return rows
    .filter(({ approved }) => approved === true)
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
}

type Proposal = Pick<
  store.AmendmentRow,
  'id' | 'kind' | 'family' | 'version' | 'document' | 'timeline' | 'effective_on' | 'reason'
>;

async function propose(work: Change, proposal: Proposal): Promise<void> {
  const written = await store.insertAmendment(work, {
    ...proposal,
    proposed_by: work.actor.id,
    proposed_at: work.now,
    decided_by: null,
    decided_at: null,
    approved: null,
  });
  if (!written) throw new Refusal('conflict', say('profiles.one-waits'));
  const { family, version, effective_on: effectiveOn, reason } = proposal;
  await append(work, {
    act: proposalActs[proposal.kind],
    subject: AmendmentId.encode(proposal.id),
    organizationId: null,
    facts: { family, version, effectiveOn, reason },
  });
}

/**
 * Approves or declines, as the second person. What is approved after its day holds from the day of
 * the approval: no decision of the past is given another table.
 */
export async function decideAmendment(
  work: Change,
  { amendmentId, approved }: Input<'decideAmendment'>,
): Promise<{ id: AmendmentId; effectiveOn: string | null }> {
  const known = (await store.selectAmendments(work)).some(({ id }) => id === amendmentId);
  if (!known) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  // Only one that nobody has decided on can be held: the policy keeps the others as they are.
  const row = await store.selectAmendmentForUpdate(work, amendmentId);
  if (!row) throw new Refusal('conflict', say('profiles.decided-already'));
  if (row.proposed_by === work.actor.id) throw new Refusal('forbidden', say('profiles.own'));
  const { on } = await lawAt(work);
  const effectiveOn = row.effective_on < on ? on : row.effective_on;
  await store.updateDecided(work, amendmentId, { approved, effectiveOn });
  await append(work, {
    act: approved ? 'profile.amendment-approved' : 'profile.amendment-declined',
    subject: AmendmentId.encode(amendmentId),
    organizationId: null,
    facts: { kind: row.kind, family: row.family, version: row.version, effectiveOn },
  });
  return { id: amendmentId, effectiveOn: approved ? effectiveOn : null };
}
