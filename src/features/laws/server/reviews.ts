import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { type Instrument, Obligation } from '../instrument.ts';
import { say } from '../law-texts.ts';
import { ObligationId } from '../obligation.ts';
import { type ChangeReason, changeReasons, changesUnder, extractedAnew } from '../revision.ts';
import * as laws from './law-store.ts';
import * as store from './review-store.ts';
import { absent, type Taken, takenLaws } from './taken.ts';

/** A new version of a law: what it was, and what it is. */
type Revised = { readonly before: Taken; readonly number: number; readonly after: Instrument };

/** Marks what was confirmed on provisions that a new version changed; nothing of it changes by that. */
export async function markTouched(work: Change, { before, number, after }: Revised): Promise<void> {
  const confirmed = (await laws.selectObligations(work, { lawId: before.id })).filter(
    (row) => row.confirmed === true,
  );
  const touched = confirmed.flatMap(({ id, document }) => {
    const reasons = changesUnder(Obligation.parse(document), { before: before.instrument, after });
    return reasons.length > 0 ? [{ id, reasons: [...reasons] }] : [];
  });
  await store.insertReviews(
    work,
    touched.map(({ id, reasons }) => ({
      ...{ obligation_id: id, instrument_id: before.id, version: number, reasons },
      ...{ marked_by: work.actor.id, marked_at: work.now },
    })),
  );
  for (const { id, reasons } of touched) {
    await append(work, {
      act: 'law.obligation-marked',
      subject: ObligationId.encode(id),
      organizationId: work.actor.organizationId,
      facts: { version: after.version, reasons: reasons.join(' ') },
    });
  }
}

/** What waits to be reviewed of each obligation: why, since which version, and by whose hand. */
export async function openReviews(work: Work) {
  const rows = grouped(await store.selectOpenReviews(work), ({ obligation_id }) => obligation_id);
  return (id: ObligationId) => {
    const own = rows.get(id) ?? [];
    const [first, last] = [own.at(0), own.at(-1)];
    if (!first || !last) return null;
    const given = new Set<ChangeReason>(own.flatMap(({ reasons }) => reasons));
    return {
      ...{ from: first.version - 1, to: last.version, markedAt: last.marked_at },
      ...{ markedBy: last.name ?? '', reasons: changeReasons.filter((each) => given.has(each)) },
      isOwn: own.some(({ marked_by }) => marked_by === work.actor.id),
    };
  };
}

/** What the law itself extracts now under the key of an obligation; refused where it extracts nothing. */
async function amendedOf(work: Change, row: laws.ObligationRow): Promise<Obligation> {
  const law = (await takenLaws(work)).get(row.instrument_id);
  const anew = law && extractedAnew(law.instrument, row);
  if (!anew) throw new Refusal('conflict', say('laws.review.nothing-new'));
  // What it turns into was set here, and is not the law's to say.
  return { ...anew, becomes: Obligation.parse(row.document).becomes };
}

/** A second person confirms an obligation anew, as it was or as it is extracted now, or ends it. */
export async function reviewObligation(
  work: Change,
  { obligationId, outcome, note }: z.output<typeof api.reviewObligation.input>,
): Promise<null> {
  const row = await laws.selectObligationForUpdate(work, obligationId);
  if (row?.confirmed !== true) throw absent();
  const review = (await openReviews(work))(obligationId);
  if (!review) throw new Refusal('conflict', say('laws.review.none'));
  if (review.isOwn) throw new Refusal('forbidden', say('laws.review.own'));
  if (outcome === 'amended') {
    await laws.updateDocument(work, obligationId, await amendedOf(work, row));
  }
  await store.updateReviewed(work, obligationId, { outcome, note });
  if (outcome === 'ended') await laws.updateDecided(work, obligationId, false);
  await append(work, {
    act: 'law.obligation-reviewed',
    subject: ObligationId.encode(obligationId),
    organizationId: work.actor.organizationId,
    facts: { key: row.key, outcome, note, version: review.to },
  });
  return null;
}
