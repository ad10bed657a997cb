import { randomUUID } from 'node:crypto';

import { headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { differs } from '../comparison.ts';
import type * as api from '../consultation-api.ts';
import {
  type AnswerObstacle,
  answerObstaclesOf,
  type DiffersBetween,
  isCircular,
  type Merge,
} from '../opinion.ts';
import { ConsultationId, OpinionId, type PlanId } from '../plan.ts';
import { say } from '../texts.ts';
import { absent, digestText, type Input, type Output, refuseFaulty, sha256Of } from './ask.ts';
import { selectInvitees } from './consultation-store.ts';
import { consultationNamed } from './consultations.ts';
import * as store from './opinion-store.ts';
import { comparisonOf } from './plans.ts';
import { tableOf, tableText } from './tables-of-opinions.ts';

/** A consultation whose answers are not published yet: until then everything about them can change. */
async function unpublished(work: Work, id: ConsultationId) {
  const row = await consultationNamed(work, id);
  if (row.published_at) throw new Refusal('conflict', say('plans.published-already'));
  return row;
}

/** Refuses opinions that are not of a consultation, each by its place. */
async function refuseStrangers(
  work: Work,
  id: ConsultationId,
  named: readonly OpinionId[],
): Promise<void> {
  const own = new Set((await store.selectOpinions(work, id)).map((opinion) => opinion.id));
  refuseFaulty(
    named.flatMap((each, at) =>
      own.has(each) ? [] : [{ path: `/opinions/${at}`, text: sayKernel('kernel.not-found') }],
    ),
  );
}

const enter = async (
  work: Change,
  act: 'consultation.moderated' | 'consultation.merged' | 'consultation.parted',
  of: { readonly id: ConsultationId; readonly facts: Record<string, string | number> },
): Promise<void> =>
  append(work, {
    ...{ act, subject: ConsultationId.encode(of.id), facts: of.facts },
    organizationId: await headquarters(work),
  });

export async function moderateOpinions(
  work: Change,
  { consultationId: id, opinions, isShown, why }: Input<typeof api.moderateOpinions>,
): Promise<Output<typeof api.moderateOpinions>> {
  await unpublished(work, id);
  if (!isShown && why === '') {
    refuseFaulty([{ path: '/why', text: say('plans.moderation.why-missing') }]);
  }
  await refuseStrangers(work, id, opinions);
  const moderation = isShown ? 'shown' : 'withheld';
  const count = await store.updateModerated(work, opinions, { moderation, why });
  await enter(work, 'consultation.moderated', { id, facts: { count, state: moderation, why } });
  return { count };
}

export async function mergeOpinions(
  work: Change,
  { consultationId: id, into, opinions }: Input<typeof api.mergeOpinions>,
): Promise<Output<typeof api.mergeOpinions>> {
  await unpublished(work, id);
  await store.lockConsultation(work, id);
  await refuseStrangers(work, id, [...opinions, into]);
  const merges: Merge[] = [...(await store.selectMerges(work, id))];
  const merged = new Set(merges.map(({ opinion }) => opinion));
  const faults: Fault[] = [];
  const wanted = [...new Set(opinions)].filter((opinion) => opinion !== into);
  for (const [at, opinion] of wanted.entries()) {
    const path = `/opinions/${at}`;
    if (merged.has(opinion)) faults.push({ path, text: say('plans.merge.already') });
    else if (isCircular({ opinion, into }, merges)) {
      faults.push({ path, text: say('plans.merge.circular') });
    } else merges.push({ opinion, into });
  }
  if (wanted.length === 0) faults.push({ path: '/opinions', text: say('plans.merge.none') });
  refuseFaulty(faults);
  await store.insertMerges(
    work,
    wanted.map((opinion) => ({
      ...{ consultation_id: id, id: randomUUID(), opinion_id: opinion, into_id: into },
      ...{ merged_by: work.actor.id, merged_at: work.now, undone_by: null, undone_at: null },
    })),
  );
  const facts = { count: wanted.length, opinion: OpinionId.encode(into) };
  await enter(work, 'consultation.merged', { id, facts });
  return { count: wanted.length };
}

export async function undoMerge(
  work: Change,
  { consultationId: id, opinions }: Input<typeof api.undoMerge>,
): Promise<Output<typeof api.undoMerge>> {
  await unpublished(work, id);
  const count = await store.updateUndone(work, id, opinions);
  if (count === 0) throw new Refusal('conflict', say('plans.merge.not-merged'));
  await enter(work, 'consultation.parted', { id, facts: { count } });
  return { count };
}

const obstacleWords: Record<
  AnswerObstacle,
  { readonly path: string; readonly text: Fault['text'] }
> = {
  'change-missing': { path: '/change', text: say('plans.answer.change-missing') },
  'change-stray': { path: '/change', text: say('plans.answer.change-stray') },
  'revisions-unknown': { path: '/change', text: say('plans.answer.revisions-unknown') },
  unchanged: { path: '/change', text: say('plans.answer.unchanged') },
  'reason-missing': { path: '/reason', text: say('plans.answer.reason-missing') },
};

/** Which paragraphs a named change touches, read once. */
async function differing(
  work: Work,
  planId: PlanId,
  change: { readonly from: number; readonly to: number } | null,
): Promise<DiffersBetween> {
  if (!change || change.from >= change.to) return () => undefined;
  const rows = await comparisonOf(work, planId, change.from, change.to).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  const numbers = rows && new Set(rows.filter(differs).map(({ number }) => number));
  return () => numbers;
}

export async function draftAnswer(
  work: Change,
  { opinionId, gist, outcome, words, change, reason }: Input<typeof api.draftAnswer>,
): Promise<Output<typeof api.draftAnswer>> {
  const opinion = await store.selectOpinion(work, opinionId);
  if (!opinion) throw absent();
  const id = opinion.consultation_id;
  await unpublished(work, id);
  if ((await store.selectMerges(work, id)).some((merge) => merge.opinion === opinionId)) {
    throw new Refusal('conflict', say('plans.answer.merged'));
  }
  const found = await differing(work, opinion.plan_id, change);
  refuseFaulty(
    answerObstaclesOf({ outcome, change, reason }, found).map((each) => obstacleWords[each]),
  );
  const before = (await store.selectAnswers(work, id)).find(
    (each) => each.opinion_id === opinionId,
  );
  const version = (before?.version ?? 0) + 1;
  const isWritten = await store.insertAnswer(work, {
    ...{ consultation_id: id, opinion_id: opinionId, version, gist, outcome, words },
    ...{ change_from: change?.from ?? null, change_to: change?.to ?? null },
    ...{ change_at: change?.paragraphs ?? null, reason },
    ...{ drafted_by: work.actor.id, drafted_at: work.now, approved_by: null, approved_at: null },
  });
  if (!isWritten) throw new Refusal('conflict', say('plans.answer.overtaken'));
  await append(work, {
    ...{ act: 'opinion.answered', subject: OpinionId.encode(opinionId) },
    organizationId: await headquarters(work),
    facts: { version, outcome },
  });
  return { version };
}

export async function approveAnswers(
  work: Change,
  { consultationId: id, answers }: Input<typeof api.approveAnswers>,
): Promise<Output<typeof api.approveAnswers>> {
  await unpublished(work, id);
  const known = new Map(
    (await store.selectAnswers(work, id)).map((each) => [each.opinion_id, each]),
  );
  const faults: Fault[] = [];
  for (const [at, { opinionId, version }] of answers.entries()) {
    const path = `/answers/${at}`;
    const answer = known.get(opinionId);
    if (!answer) faults.push({ path, text: sayKernel('kernel.not-found') });
    else if (answer.version !== version || answer.approved_at) {
      faults.push({ path, text: say('plans.answer.overtaken') });
    } else if (answer.drafted_by === work.actor.id) {
      faults.push({ path, text: say('plans.answer.own') });
    }
  }
  refuseFaulty(faults);
  const organizationId = await headquarters(work);
  for (const { opinionId, version } of answers) {
    if (!(await store.updateApproved(work, { opinion: opinionId, version }))) {
      throw new Refusal('conflict', say('plans.answer.overtaken'));
    }
    await append(work, {
      ...{ act: 'opinion.approved', subject: OpinionId.encode(opinionId), organizationId },
      facts: { version },
    });
  }
  return { count: answers.length };
}

/** Publishes every answer at once, as one document that stays. */
export async function publishAnswers(
  work: Change,
  { consultationId: id }: Input<typeof api.publishAnswers>,
): Promise<Output<typeof api.publishAnswers>> {
  const row = await unpublished(work, id);
  if (work.now < row.closes_at) throw new Refusal('conflict', say('plans.publish.open'));
  const { table, missing } = await tableOf(work, row);
  if (missing.length > 0) {
    const text = say('plans.publish.unanswered');
    throw new Refusal('conflict', text, {
      faults: missing.map((sequence) => ({
        path: `/opinions/${sequence}`,
        text: say('plans.publish.unanswered-one', { number: sequence }),
      })),
    });
  }
  const document = tableText(table);
  const sha256 = sha256Of(document);
  await store.insertPublication(work, {
    ...{ consultation_id: id, document, sha256 },
    ...{ published_by: work.actor.id, published_at: work.now },
  });
  const subject = ConsultationId.encode(id);
  await append(work, {
    ...{ act: 'consultation.published', subject, organizationId: await headquarters(work) },
    facts: { sha256: digestText(sha256), opinions: table.received, rows: table.lines.length },
  });
  for (const { organization_id: organizationId } of await selectInvitees(work, id)) {
    if (!organizationId) continue;
    await tell(work, {
      ...{ kind: 'consultation.published', key: `consultation.published ${subject}` },
      ...{ organizationId, subject, text: say('plans.notice.published', { title: row.title }) },
      ...{ path: `/consultations/${subject}/table`, label: 'TLP:AMBER' },
    });
  }
  return { sha256: digestText(sha256), lines: table.lines.length };
}
