import { bearer, newCode } from '#features/incidents/server/service.ts';
import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { actingAs, type Change, newId, type Work } from '#platform/tools.ts';

import type { Audience } from '../consultation.ts';
import type * as api from '../consultation-api.ts';
import { ConsultationId, InviteeId } from '../plan.ts';
import { say } from '../texts.ts';
import { absent, type Input, type Output, refuseFaulty } from './ask.ts';
import { consultationLine } from './consultation-lines.ts';
import * as store from './consultation-store.ts';
import { textNamed } from './plans.ts';

/** A consultation in sight; any other is absent. */
export async function consultationNamed(work: Work, id: ConsultationId) {
  const [row] = await store.selectConsultations(work, { id });
  if (!row) throw absent();
  return row;
}

export async function listConsultations(work: Work): Promise<Output<typeof api.listConsultations>> {
  const lines = (await store.selectConsultations(work)).map((row) => ({
    ...consultationLine(work, row),
    ...{ planId: row.plan_id, plan: row.plan },
  }));
  const isOpen = ({ state }: { readonly state: string }) => Number(state === 'open');
  return lines.sort((a, b) => isOpen(b) - isOpen(a));
}

export async function openConsultation(
  work: Change,
  asked: Input<typeof api.openConsultation>,
): Promise<Output<typeof api.openConsultation>> {
  const { planId, number, title, lead, naming, isModerated, opensAt, closesAt } = asked;
  await textNamed(work, planId, number);
  const bodies = await bodiesAsked(work, asked);
  const id = newId(ConsultationId);
  await store.insertConsultation(work, {
    ...{ id, plan_id: planId, number, title, lead, naming, moderated: isModerated },
    ...{ opens_at: opensAt, closes_at: closesAt, opened_by: work.actor.id, opened_at: work.now },
  });
  await store.insertInvitees(work, [
    ...bodies.map((body) => inviteeOf(work, id, body)),
    ...(asked.isPublic ? [inviteeOf(work, id, { audience: 'public', organizationId: null })] : []),
  ]);
  const own = await headquarters(work);
  const subject = ConsultationId.encode(id);
  await append(work, {
    ...{ act: 'consultation.opened', subject, organizationId: own },
    facts: {
      ...{ title, revision: number, organizations: bodies.length, public: asked.isPublic },
      ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    },
  });
  // What everybody may read has left, from then on.
  if (asked.isPublic) {
    await passExit(work, { subject, marking: marked('TLP:CLEAR', own) }, { to: 'public' });
  }
  for (const { organizationId } of bodies) {
    if (organizationId) await tellOpened(work, { organizationId, subject, title, closesAt });
  }
  return { id };
}

type Opened = {
  readonly organizationId: OrganizationId;
  readonly subject: string;
  readonly title: string;
  readonly closesAt: Date;
};

const tellOpened = (work: Change, { organizationId, subject, title, closesAt }: Opened) =>
  tell(work, {
    ...{ kind: 'consultation.opened', key: `consultation.opened ${subject}`, organizationId },
    ...{ subject, text: say('plans.notice.opened', { title }), path: `/consultations/${subject}` },
    ...{ label: 'TLP:AMBER', dueAt: closesAt },
  });

type Asked = { readonly audience: Audience; readonly organizationId: OrganizationId | null };

/** The bodies that are asked, each as what it is; refused with everything that is wrong with the window. */
async function bodiesAsked(
  work: Work,
  { organizations, opensAt, closesAt }: Input<typeof api.openConsultation>,
): Promise<Asked[]> {
  const faults: Fault[] = [];
  if (closesAt <= opensAt) faults.push({ path: '/closesAt', text: say('plans.window.reversed') });
  if (closesAt <= work.now) faults.push({ path: '/closesAt', text: say('plans.window.past') });
  const known = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const bodies: Asked[] = [];
  for (const [at, organizationId] of [...new Set(organizations)].entries()) {
    const body = known.get(organizationId);
    if (!body) faults.push({ path: `/organizations/${at}`, text: sayKernel('kernel.not-found') });
    // Whoever is no ministry is heard for the field that they stand for.
    const audience = body?.kind === 'ministry' ? 'ministry' : 'association';
    bodies.push({ audience, organizationId });
  }
  refuseFaulty(faults);
  return bodies;
}

const inviteeOf = ({ actor, now }: Work, id: ConsultationId, of: Asked) => ({
  ...{ consultation_id: id, id: newId(InviteeId), audience: of.audience },
  ...{ organization_id: of.organizationId, name: null, affiliation: null, code_hash: null },
  ...{ invited_by: actor.id, invited_at: now, revoked_by: null, revoked_at: null },
});

export async function showConsultation(
  work: Work,
  { consultationId }: Input<typeof api.showConsultation>,
): Promise<Output<typeof api.showConsultation>> {
  const row = await consultationNamed(work, consultationId);
  const line = consultationLine(work, row);
  const text = await textNamed(work, row.plan_id, row.number);
  const invitees = await store.selectInvitees(work, consultationId);
  const own = invitees.find(({ organization_id: body }) => body === work.actor.organizationId);
  return {
    ...line,
    ...{ planId: row.plan_id, plan: row.plan, lead: row.lead, naming: row.naming },
    isModerated: row.moderated,
    isPublic: invitees.some(({ audience }) => audience === 'public'),
    mayGive: own !== undefined && own.revoked_at === null && line.state === 'open',
    paragraphs: text.all,
    // Who else is asked is the headquarters' to know.
    invitees: work.actor.scope === 'all' ? invitees.map(inviteeLine) : [],
  };
}

const inviteeLine = (
  row: Awaited<ReturnType<typeof store.selectInvitees>>[number],
): api.InviteeLine => ({
  ...{ id: row.id, audience: row.audience, organizationId: row.organization_id },
  ...{ name: row.name ?? '', affiliation: row.affiliation ?? '', invitedAt: row.invited_at },
  ...{ isRevoked: row.revoked_at !== null, opinions: row.opinions ?? 0 },
});

export async function moveClosing(
  work: Change,
  { consultationId, closesAt }: Input<typeof api.moveClosing>,
): Promise<null> {
  const row = await consultationNamed(work, consultationId);
  if (row.published_at) throw new Refusal('conflict', say('plans.published-already'));
  const faults: Fault[] = [];
  if (closesAt < work.now) faults.push({ path: '/closesAt', text: say('plans.window.past') });
  if (closesAt <= row.opens_at) {
    faults.push({ path: '/closesAt', text: say('plans.window.reversed') });
  }
  refuseFaulty(faults);
  await store.updateClosing(work, consultationId, closesAt);
  await append(work, {
    ...{ act: 'consultation.moved', subject: ConsultationId.encode(consultationId) },
    organizationId: await headquarters(work),
    facts: { before: row.closes_at.toISOString(), after: closesAt.toISOString() },
  });
  return null;
}

export async function invitePerson(
  work: Change,
  { consultationId, audience, name, affiliation }: Input<typeof api.invitePerson>,
): Promise<Output<typeof api.invitePerson>> {
  const row = await consultationNamed(work, consultationId);
  if (row.closes_at <= work.now) throw new Refusal('conflict', say('plans.window.closed'));
  const { code, hash } = newCode();
  const id = newId(InviteeId);
  await store.insertInvitees(work, [
    {
      ...inviteeOf(work, consultationId, { audience, organizationId: null }),
      ...{ id, name, affiliation, code_hash: hash },
    },
  ]);
  await append(work, {
    ...{ act: 'consultation.invited', subject: ConsultationId.encode(consultationId) },
    organizationId: await headquarters(work),
    facts: { name, audience },
  });
  return { id, code };
}

export async function revokeInvitee(
  work: Change,
  { inviteeId }: Input<typeof api.revokeInvitee>,
): Promise<null> {
  const invitee = await store.selectInvitee(work, inviteeId);
  if (!invitee) throw absent();
  if (!(await store.updateRevoked(work, inviteeId))) {
    throw new Refusal('conflict', say('plans.invitee.revoked'));
  }
  await append(work, {
    ...{ act: 'consultation.revoked', subject: ConsultationId.encode(invitee.consultation_id) },
    organizationId: await headquarters(work),
    facts: { name: invitee.name ?? '', audience: invitee.audience },
  });
  return null;
}

/** Does something under the id of an invitation: what it opens is in sight, and nothing else. */
export const asInvitee = <Reached extends Work, Result>(
  work: Reached,
  id: InviteeId,
  use: (work: Reached) => Promise<Result>,
): Promise<Result> => actingAs(work, bearer(id, work.actor.language), use);
