import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { beyondReach, type Change, newId, type Work } from '#platform/tools.ts';

import { isAnchored } from '../anchor.ts';
import { consultationState, mostOfInvitee, mostPublicAnHour } from '../consultation.ts';
import type * as api from '../consultation-api.ts';
import { chiefOf } from '../opinion.ts';
import { OpinionId } from '../plan.ts';
import { say } from '../texts.ts';
import { absent, type Input, type Output, refuseFaulty } from './ask.ts';
import { type ConsultationRow, type InviteeRow, selectInviteeOf } from './consultation-store.ts';
import { consultationNamed } from './consultations.ts';
import * as store from './opinion-store.ts';
import { carrierTo, planNamed, textNamed } from './plans.ts';

type Given = Omit<Input<typeof api.giveOpinion>, 'consultationId'>;

/** Who gives an opinion: for which body, and under which name. */
export type Giver = {
  readonly invitee: InviteeRow;
  readonly organizationId: OrganizationId | null;
  readonly name: string;
  readonly affiliation: string;
};

/** Refuses an opinion outside of its window, in words that say when that is. */
export function refuseClosed({ now }: Work, row: ConsultationRow, invitee: InviteeRow): void {
  if (invitee.revoked_at) throw new Refusal('forbidden', say('plans.invitee.over'));
  const state = consultationState(
    { opensAt: row.opens_at, closesAt: row.closes_at, publishedAt: row.published_at },
    now,
  );
  if (state !== 'open') throw new Refusal('conflict', say('plans.window.closed'));
}

/** What is wrong with where an opinion is said to belong. */
async function placeFaults(work: Work, row: ConsultationRow, given: Given): Promise<Fault[]> {
  const { paragraph, quote, start } = given;
  const { all } = await textNamed(work, row.plan_id, row.number);
  const source = all.find(({ number }) => number === paragraph)?.source;
  if (paragraph !== null && source === undefined) {
    return [{ path: '/paragraph', text: sayKernel('kernel.not-found') }];
  }
  return isAnchored({ paragraph, quote, start }, source)
    ? []
    : [{ path: '/quote', text: say('plans.opinion.not-quoted') }];
}

const hour = 3_600_000;

/** Keeps an opinion of somebody who may give one now; refused where too many come of them. */
export async function keepOpinion(
  work: Change,
  row: ConsultationRow,
  { giver, given }: { readonly giver: Giver; readonly given: Given },
): Promise<OpinionId> {
  refuseClosed(work, row, giver.invitee);
  refuseFaulty(await placeFaults(work, row, given));
  const { invitee } = giver;
  const isPublic = invitee.audience === 'public';
  const since = isPublic ? new Date(work.now.getTime() - hour) : new Date(0);
  await store.lockConsultation(work, row.id);
  // How many others gave one is counted, and told to nobody who gives.
  const before = await beyondReach(work, (whole) =>
    store.selectGiven(whole, { id: row.id, inviteeId: invitee.id, since }),
  );
  if (before.count >= (isPublic ? mostPublicAnHour : mostOfInvitee)) {
    throw new Refusal('too-many', say('plans.opinion.too-many'));
  }
  const id = newId(OpinionId);
  await store.insertOpinion(work, {
    ...{ consultation_id: row.id, id, invitee_id: invitee.id, sequence: before.last + 1 },
    ...{ organization_id: giver.organizationId, paragraph: given.paragraph, quote: given.quote },
    ...{ quote_start: given.start, words: given.words, proposal: given.proposal },
    ...{ giver: giver.name, affiliation: giver.affiliation },
    moderation: row.moderated ? 'waiting' : 'shown',
    ...{ moderated_why: '', moderated_by: null, moderated_at: null },
    ...{ given_by: work.actor.id, given_at: work.now, withdrawn_at: null },
  });
  await append(work, {
    ...{ act: 'opinion.given', subject: OpinionId.encode(id) },
    organizationId: giver.organizationId,
    facts: { paragraph: given.paragraph, audience: invitee.audience },
  });
  return id;
}

export async function giveOpinion(
  work: Change,
  { consultationId, ...given }: Input<typeof api.giveOpinion>,
): Promise<Output<typeof api.giveOpinion>> {
  const row = await consultationNamed(work, consultationId);
  const { organizationId } = work.actor;
  const invitee = organizationId && (await selectInviteeOf(work, consultationId, organizationId));
  if (!organizationId || !invitee) {
    throw new Refusal('forbidden', say('plans.invitee.not-asked'));
  }
  const giver = { invitee, organizationId, name: '', affiliation: '' };
  return { id: await keepOpinion(work, row, { giver, given }) };
}

export async function withdrawOpinion(
  work: Change,
  { opinionId }: Input<typeof api.withdrawOpinion>,
): Promise<null> {
  const opinion = await store.selectOpinion(work, opinionId);
  const body = work.actor.organizationId;
  if (body === null || opinion?.organization_id !== body) throw absent();
  return takeBack(work, opinion);
}

/** Takes an opinion back for whoever gave it; refused once the window is closed. */
export async function takeBack(work: Change, opinion: store.OpinionRow): Promise<null> {
  const row = await consultationNamed(work, opinion.consultation_id);
  if (row.closes_at <= work.now) throw new Refusal('conflict', say('plans.window.closed'));
  if (!(await store.updateWithdrawn(work, opinion.id))) {
    throw new Refusal('conflict', say('plans.opinion.withdrawn-already'));
  }
  await append(work, {
    ...{ act: 'opinion.withdrawn', subject: OpinionId.encode(opinion.id) },
    ...{ organizationId: opinion.organization_id, facts: {} },
  });
  return null;
}

export async function listOpinions(
  work: Work,
  { consultationId }: Input<typeof api.listOpinions>,
): Promise<Output<typeof api.listOpinions>> {
  const row = await consultationNamed(work, consultationId);
  const { latest } = await planNamed(work, row.plan_id);
  const target = await textNamed(work, row.plan_id, latest ?? row.number);
  const carry = carrierTo(work, row.plan_id, target.all);
  const merges = await store.selectMerges(work, consultationId);
  const answers = new Map(
    (await store.selectAnswers(work, consultationId)).map((each) => [each.opinion_id, each]),
  );
  const opinions: api.OpinionLine[] = [];
  for (const opinion of await store.selectOpinions(work, consultationId)) {
    const { state, quote, start } = await carry(opinion);
    const chief = chiefOf(opinion.id, merges);
    const into = merges.find((merge) => merge.opinion === opinion.id);
    const answer = answers.get(opinion.id);
    opinions.push({
      ...opinionLine(work, opinion),
      ...{ now: { state, quote, start } },
      mergedInto: into && chief !== opinion.id ? into.into : null,
      answer: answer ? answerLine(work, answer) : null,
    });
  }
  return { latest: target.number, opinions };
}

const opinionLine = ({ actor }: Work, row: store.OpinionRow) => ({
  ...{ id: row.id, sequence: actor.scope === 'all' ? row.sequence : null },
  ...{ audience: row.audience, organizationId: row.organization_id, giver: row.giver },
  ...{ affiliation: row.affiliation, paragraph: row.paragraph, quote: row.quote },
  ...{ start: row.quote_start, words: row.words, proposal: row.proposal },
  ...{ givenAt: row.given_at, isWithdrawn: row.withdrawn_at !== null },
  ...{ moderation: row.moderation, moderatedWhy: row.moderated_why },
});

/** The change that an answer names. */
export const changeOf = ({ change_from: from, change_to: to, change_at: at }: store.AnswerRow) =>
  from === null || to === null || at === null ? null : { from, to, paragraphs: at };

export const answerLine = ({ actor }: Work, row: store.AnswerRow): api.AnswerLine => ({
  ...{ version: row.version, gist: row.gist, outcome: row.outcome, words: row.words },
  ...{ change: changeOf(row), reason: row.reason, isApproved: row.approved_at !== null },
  isOwn: row.drafted_by === actor.id,
});
