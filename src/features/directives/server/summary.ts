import type { z } from 'zod';

import { isSuppressed } from '#features/labels/small-count.ts';
import { append } from '#features/ledger/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { changedSince, type Summary, summaryOf } from '../summary.ts';
import type * as api from '../summary-api.ts';
import { say as sayTelling } from '../telling-texts.ts';
import { say } from '../texts.ts';
import { selectAddressees } from './addressee-store.ts';
import { selectStandingReplies } from './reply-store.ts';
import { selectVersion } from './store.ts';
import * as store from './summary-store.ts';
import { directiveNamed } from './view.ts';

type Named = { readonly directiveId: DirectiveId };

export async function showSummary(
  work: Work,
  { directiveId }: Named,
): Promise<z.output<typeof api.showSummary.output>> {
  const { version } = await directiveNamed(work, directiveId);
  const { questions } = await selectVersion(work, directiveId, version);
  return { questions, shared: (await store.selectSummary(work, directiveId)) ?? null };
}

/** The summary that would be shared now, from which replies, and how many differ from the last. */
async function summarized(work: Work, { directiveId }: Named) {
  const { version, closed_at: closedAt } = await directiveNamed(work, directiveId);
  const { questions } = await selectVersion(work, directiveId, version);
  const { fewest } = (await jurisdictionOf(work)).profile.smallCount;
  const replies = await selectStandingReplies(work, directiveId);
  const addressees = (await selectAddressees(work, { directiveId })).length;
  const summary = summaryOf(questions, replies, { addressees, fewest });
  const sources = replies.map(({ organizationId, number }) => ({ organizationId, reply: number }));
  const last = await store.selectSummary(work, directiveId);
  const before = last ? await store.selectSources(work, directiveId, last.number) : [];
  const changed = last ? changedSince(before, sources) : null;
  return { summary, sources, fewest, changed, last, isAsked: questions.length > 0, closedAt };
}

type Summarized = Awaited<ReturnType<typeof summarized>>;

/** Why a summary cannot be shared now; undefined where it can. */
function objection({ summary, fewest, changed, isAsked }: Summarized) {
  if (!isAsked) return say('directives.not-asked');
  if (isBare(summary)) return sayTelling('directives.summary-few', { fewest });
  if (changed === 0) return sayTelling('directives.summary-same');
  if (changed !== null && changed < fewest)
    return sayTelling('directives.summary-soon', { fewest });
  return undefined;
}

/** Nothing could be told: nobody answered, or too few. */
const isBare = ({ answered }: Summary): boolean =>
  isSuppressed(answered) || !('count' in answered) || answered.count === 0;

export async function previewSummary(
  work: Work,
  named: Named,
): Promise<z.output<typeof api.previewSummary.output>> {
  const found = await summarized(work, named);
  const { summary, fewest, changed } = found;
  return { summary, fewest, changed, shareable: objection(found) === undefined };
}

/**
 * Shares what all bodies together answered. Refused where it would tell what few of them said: by
 * itself, or beside the summary that was shared before it.
 */
export async function shareSummary(
  work: Change,
  { directiveId }: Named,
): Promise<z.output<typeof api.shareSummary.output>> {
  const found = await summarized(work, { directiveId });
  const against = objection(found);
  if (against) throw new Refusal('conflict', against);
  const { summary, sources, fewest, last } = found;
  const number = (last?.number ?? 0) + 1;
  await store.insertSummary(work, { directiveId, number, fewest, summary, sources });
  await append(work, {
    act: 'directive.summary-shared',
    subject: DirectiveId.encode(directiveId),
    organizationId: null,
    facts: { number, fewest, summary },
  });
  return { number };
}
