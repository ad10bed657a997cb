import type { z } from 'zod';

import { markingOf, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { type OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { citation } from '../number.ts';
import { type Answers, faultsInAnswers, tally } from '../question.ts';
import type * as api from '../reply-api.ts';
import { replySheet } from '../reply-sheet.ts';
import { say } from '../texts.ts';
import { selectAddressees, selectAssignments } from './addressee-store.ts';
import { ownOrganization } from './answer.ts';
import * as store from './reply-store.ts';
import { selectQuestions, selectVersion } from './store.ts';
import { directiveNamed } from './view.ts';

type Input<Name extends 'showReply' | 'submitReply' | 'listReplies'> = z.output<
  (typeof api)[Name]['input']
>;
type Output<Name extends 'showReply' | 'saveReply' | 'submitReply' | 'listReplies'> = z.output<
  (typeof api)[Name]['output']
>;

type Whose = { readonly directiveId: DirectiveId; readonly organizationId: OrganizationId };

/** By when an addressee is to answer; null where nothing asks it to. */
async function dueAt(work: Work, { directiveId, organizationId }: Whose): Promise<Date | null> {
  const { version } = await directiveNamed(work, directiveId);
  const { actions } = await selectVersion(work, directiveId, version);
  const asking = actions.find(({ evidence }) => evidence === 'answers');
  const assigned = (await selectAssignments(work, { directiveId, organizationId })).find(
    (row) => row.action === asking?.number && row.withdrawn_at === null,
  );
  return assigned?.due_at ?? null;
}

export async function showReply(
  work: Work,
  { directiveId }: Input<'showReply'>,
): Promise<Output<'showReply'>> {
  const organizationId = await ownOrganization(work, directiveId);
  const rows = await store.selectReplies(work, { directiveId, organizationId });
  const questions = (await selectQuestions(work, { directiveId })).get(directiveId) ?? [];
  return {
    questions: [...questions],
    dueAt: await dueAt(work, { directiveId, organizationId }),
    draft: rows.find(({ submittedAt }) => submittedAt === null) ?? null,
    submitted: rows.filter(
      ({ submittedAt, disputedAt }) => submittedAt !== null && disputedAt === null,
    ),
  };
}

type Given = {
  readonly answers: Answers;
  readonly isDraft?: boolean;
  /** Where in what was sent the answers stand. */
  readonly path?: string;
};

/** The reply to be written next, once its answers are held to the questions in force. */
async function checked(
  work: Change,
  { directiveId, organizationId }: Whose,
  { answers, isDraft = false, path = '' }: Given,
) {
  const { version, closed_at: closedAt } = await directiveNamed(work, directiveId);
  if (closedAt) throw new Refusal('conflict', say('directives.closed'));
  const due = await dueAt(work, { directiveId, organizationId });
  if (due === null) throw new Refusal('conflict', say('directives.not-asked'));
  const { questions } = await selectVersion(work, directiveId, version);
  const faults = faultsInAnswers(questions, answers, { isDraft }).map((fault) => ({
    ...fault,
    path: path + fault.path,
  }));
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const [latest] = await store.selectReplies(work, { directiveId, organizationId });
  const number = isDraft ? 0 : (latest?.number ?? 0) + 1;
  return { written: { organizationId, directiveId, number, version, answers }, due };
}

export async function saveReply(
  work: Change,
  { directiveId, answers }: Input<'submitReply'>,
): Promise<Output<'saveReply'>> {
  const organizationId = await ownOrganization(work, directiveId);
  const whose = { directiveId, organizationId };
  const { written } = await checked(work, whose, { answers, isDraft: true });
  await store.upsertReply(work, { ...written, submittedAt: null, late: false });
  await append(work, {
    act: 'directive.reply-drafted',
    subject: DirectiveId.encode(directiveId),
    organizationId: written.organizationId,
    facts: { version: written.version },
  });
  return { writtenAt: work.now };
}

export async function submitReply(
  work: Change,
  { directiveId, answers }: Input<'submitReply'>,
): Promise<Output<'submitReply'>> {
  const organizationId = await ownOrganization(work, directiveId);
  const { written, due } = await checked(work, { directiveId, organizationId }, { answers });
  const late = work.now > due;
  await store.upsertReply(work, { ...written, submittedAt: work.now, late });
  await append(work, {
    act: written.number === 1 ? 'directive.replied' : 'directive.reply-corrected',
    subject: DirectiveId.encode(directiveId),
    organizationId: written.organizationId,
    facts: { number: written.number, version: written.version, answers, late },
  });
  return { number: written.number, late };
}

/**
 * Writes down what a body answered by other means, at the moment it said so; answers the number of
 * the reply. It stands until the body submits answers of its own, or says that they are not so.
 */
export async function replyFor(
  work: Change,
  { directiveId, organizationId, saidAt }: Whose & { readonly saidAt: Date },
  answers: Answers,
): Promise<number> {
  const whose = { directiveId, organizationId };
  const { written, due } = await checked(work, whose, { answers, path: '/said' });
  await store.insertReply(work, { ...written, submittedAt: saidAt, late: saidAt > due });
  return written.number;
}

export async function listReplies(
  work: Work,
  { directiveId, offset, limit }: Input<'listReplies'>,
): Promise<Output<'listReplies'>> {
  const { version } = await directiveNamed(work, directiveId);
  const { questions } = await selectVersion(work, directiveId, version);
  const replies = await store.selectStandingReplies(work, directiveId);
  const given = replies.map(({ answers }) => answers);
  return {
    questions,
    addressees: (await selectAddressees(work, { directiveId })).length,
    answered: replies.length,
    tallies: questions.map((question) => {
      const { counts, ...counted } = tally(question, given);
      return { ...counted, counts: [...counts] };
    }),
    replies: replies.slice(offset, offset + limit),
  };
}

/** Every reply in scope as one file. It leaves through the exit door, into the asker's hands. */
export async function exportReplies(
  work: Change,
  { directiveId }: z.output<typeof api.exportReplies.input>,
): Promise<z.output<typeof api.exportReplies.output>> {
  const directive = await directiveNamed(work, directiveId);
  const { id, organizationId, language } = work.actor;
  const subject = DirectiveId.encode(directiveId);
  if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.not-found'));
  const marking = await markingOf(work, subject);
  await passExit(work, { subject, marking }, { to: 'person', personId: id, organizationId });
  const { questions } = await selectVersion(work, directiveId, directive.version);
  const replies = await store.selectStandingReplies(work, directiveId);
  await append(work, {
    act: 'directive.replies-exported',
    subject,
    organizationId: null,
    facts: { person: PersonId.encode(id), replies: replies.length, label: marking.label },
  });
  const cited = citation(
    { kind: directive.kind, fiscalYear: directive.fiscal_year, number: directive.number },
    'en',
  );
  return { name: `${cited}-replies.csv`, csv: replySheet(questions, replies, language) };
}
