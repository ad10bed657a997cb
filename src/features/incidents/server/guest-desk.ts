import { append } from '#features/ledger/server/service.ts';
import { type OrganizationId, program } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { actingAs, type Change, newId, type Work } from '#platform/tools.ts';

import { dutyLine } from '../duty-line.ts';
import { current, valueIn } from '../facts.ts';
import {
  type GuestDocument,
  guestDocumentIn,
  GuestId,
  GuestInvitationId,
  guestPicture,
  historyOf,
  newIn,
} from '../guest.ts';
import type * as api from '../guest-desk-api.ts';
import { IncidentId } from '../incident.ts';
import type { Picture } from '../picture.ts';
import { project } from '../projection.ts';
import { formOn, type Rulebook, standingsOf } from '../rulebook.ts';
import { say } from '../without-account-texts.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { newCode } from './code.ts';
import { digestText, documentsOf, guestLine, outlineOf, senderOf } from './guest-lines.ts';
import * as store from './guest-store.ts';
import { recordNamed, rulebookFor } from './picture.ts';
import { keepFact, refuseAt } from './record.ts';
import { insertAnswer, insertRecord, selectBody } from './store.ts';

const day = 86_400_000;

export async function listGuests(work: Work): Promise<Output<typeof api.listGuests>> {
  const guests = await store.selectGuestsOf(work, ownBody(work));
  const all = await store.selectGuestReports(
    work,
    guests.map(({ id }) => id),
  );
  const reports = grouped(all, (row) => row.guest_id);
  return guests
    .map((guest) => guestLine(guest, reports.get(guest.id) ?? []))
    .toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
}

export async function showGuest(
  work: Work,
  { guestId }: Input<typeof api.showGuest>,
): Promise<Output<typeof api.showGuest>> {
  const guest = (await store.selectGuest(work, ownBody(work), guestId)) ?? notFound();
  const reports = await store.selectGuestReports(work, [guestId]);
  const { all, last, facts } = documentsOf(reports);
  return {
    guest: guestLine(guest, reports),
    facts: [...facts],
    reports: reports.map((row, at) => ({
      ...{ kind: row.kind, sequence: row.sequence, filedAt: row.filed_at, reason: row.reason },
      sha256: digestText(row.sha256),
      told: newIn(all[at]?.facts ?? [], current(all[at - 1]?.facts ?? [])).map(
        ({ field }) => field,
      ),
    })),
    duties: dutiesOf(await rulebookFor(work, undefined), guestPicture(last, work.now)),
    joined: await joinedOf(work, guest),
  };
}

type Duties = Output<typeof api.showGuest>['duties'];

/** What a guest told on the forms of the duties that may be meant; a hidden duty is not told of. */
function dutiesOf(rulebook: Rulebook, picture: Picture): Duties {
  return standingsOf(rulebook, picture).flatMap((standing): Duties => {
    const { duty, standing: truth, lawDay, stages } = standing;
    if (truth === 'does-not-arise' || !duty.public) return [];
    const first = stages.find(({ isOwed, form }) => isOwed !== 'no' && form);
    const form = first?.form && formOn(rulebook, first.form.choice.form, lawDay.day);
    const report = first && {
      ...{ stage: first.stage, without: first.form?.choice.without ?? [], sequence: 1 },
      ...{ filedAt: null, recipients: duty.recipients, consents: [] },
    };
    return [
      {
        ...{ duty: duty.id, names: duty.names, standing: truth },
        open: dutyLine(standing, rulebook).open.map(({ shown }) => shown),
        projection: form && report ? project(form, picture, report) : null,
      },
    ];
  });
}

async function joinedOf(work: Work, { joined_to: to, joined_at: at }: store.GuestRow) {
  if (!to || !at) return null;
  const body = await selectBody(work, to);
  return body ? { body, at } : null;
}

function stateOf(row: store.InvitationRow, now: Date) {
  if (row.used_at) return 'used';
  if (row.revoked_at) return 'revoked';
  return now < row.expires_at ? 'open' : 'expired';
}

export async function listGuestInvitations(
  work: Work,
): Promise<Output<typeof api.listGuestInvitations>> {
  const rows = await store.selectInvitations(work, ownBody(work));
  return rows.map((row) => ({
    ...{ id: row.id, body: row.body_name, email: row.email, state: stateOf(row, work.now) },
    ...{ invitedBy: row.invited_as, invitedAt: row.invited_at, expiresAt: row.expires_at },
  }));
}

export async function inviteGuest(
  work: Change,
  { body, email, days }: Input<typeof api.inviteGuest>,
): Promise<Output<typeof api.inviteGuest>> {
  const organizationId = ownBody(work);
  const { code, hash } = newCode();
  const id = newId(GuestInvitationId);
  const expiresAt = new Date(work.now.getTime() + days * day);
  await store.insertInvitation(work, {
    ...{ organization_id: organizationId, id, body_name: body, email, code_hash: hash },
    ...{ invited_by: work.actor.id, invited_as: await ownName(work), invited_at: work.now },
    ...{ expires_at: expiresAt, used_at: null, guest_id: null },
    ...{ revoked_by: null, revoked_at: null },
  });
  const subject = GuestInvitationId.encode(id);
  await append(work, { act: 'guest.invited', subject, organizationId, facts: { body, email } });
  return { id, code, expiresAt };
}

export async function revokeGuestInvitation(
  work: Change,
  { invitationId }: Input<typeof api.revokeGuestInvitation>,
): Promise<null> {
  const organizationId = ownBody(work);
  const rows = await store.selectInvitations(work, organizationId);
  if (!rows.some(({ id }) => id === invitationId)) notFound();
  if (!(await store.updateInvitationRevoked(work, organizationId, invitationId))) {
    throw new Refusal('conflict', say('incidents.invitation.over'));
  }
  const subject = GuestInvitationId.encode(invitationId);
  await append(work, { act: 'guest.invitation-revoked', subject, organizationId, facts: {} });
  return null;
}

/** Does something as the program, for an administrator who may read neither reports nor records. */
const unread = <Reached extends Work, Result>(
  work: Reached,
  use: (work: Reached) => Promise<Result>,
) => actingAs(work, program(new Set(), work.actor.language), use);

export async function showIntakeSetting(work: Work): Promise<Output<typeof api.showIntakeSetting>> {
  const intake = await unread(work, store.selectIntake);
  const body = intake && (await selectBody(work, intake.organization_id));
  return { isOpen: intake?.is_open ?? false, body: body ?? null };
}

export async function setIntake(
  work: Change,
  { isOpen, organizationId }: Input<typeof api.setIntake>,
): Promise<null> {
  if (!(await selectBody(work, organizationId))) {
    refuseAt('/organizationId', sayKernel('kernel.not-found'));
  }
  const by = work.actor.id;
  await unread(work, (door) => store.insertIntake(door, organizationId, { isOpen, by }));
  await append(work, {
    ...{ act: 'intake-page.set', subject: 'intake-page', organizationId, facts: { isOpen } },
  });
  return null;
}

export async function listUnjoinedGuests(
  work: Work,
): Promise<Output<typeof api.listUnjoinedGuests>> {
  const guests = await unread(work, store.selectUnjoined);
  const lines: Output<typeof api.listUnjoinedGuests> = [];
  for (const guest of guests) {
    const receiver = (await selectBody(work, guest.organization_id)) ?? notFound();
    lines.push({
      ...{ id: guest.id, sender: senderOf(guest), receiver: receiver.names },
      begunAt: guest.begun_at,
    });
  }
  return lines;
}

export async function joinGuest(
  work: Change,
  { guestId, organizationId }: Input<typeof api.joinGuest>,
): Promise<Output<typeof api.joinGuest>> {
  const body = await selectBody(work, organizationId);
  if (!body) refuseAt('/organizationId', sayKernel('kernel.not-found'));
  const id = newId(IncidentId);
  const to = { organizationId, id, by: work.actor.id, name: body.names.ja };
  const reports = await unread(work, async (door) => {
    const guest = (await store.selectUnjoined(door)).find((each) => each.id === guestId);
    if (!guest) return notFound();
    const count = await carryOver(door, guest, to);
    return (await store.updateGuestJoined(door, guestId, to)) ? count : notFound();
  });
  await append(work, {
    ...{ act: 'guest.joined', subject: GuestId.encode(guestId), organizationId },
    facts: { record: IncidentId.encode(id), reports },
  });
  return { id };
}

type Beginning = { readonly organizationId: OrganizationId; readonly id: IncidentId; name: string };

/** Makes a record of what a guest told, with its history. Returns how many reports it was. */
async function carryOver(work: Change, guest: store.GuestRow, to: Beginning): Promise<number> {
  const reports = await store.selectGuestReports(work, [guest.id]);
  const documents = reports.map(({ document }) => guestDocumentIn(document));
  const { last, facts } = documentsOf(reports);
  const { organizationId, id } = to;
  const title = outlineOf(facts);
  await insertRecord(work, { organizationId, id, kind: last.recordKind, title });
  await store.insertGuestFacts(work, to, guest, historyOf(documents));
  const by = guest.person_name;
  for (const answer of last.answers) {
    await insertAnswer(work, { organizationId, id }, { ...answer, note: '', by });
  }
  await keepFact(work, to, { field: 'reporter-name', value: to.name, by });
  if (valueIn(current(facts), 'recognised-at') === null) {
    const value = recognised(documents).toISOString();
    await keepFact(work, to, { field: 'recognised-at', value, certainty: 'suspected', by });
  }
  return reports.length;
}

/** When something was recognised by somebody who did not say when: at the latest as they reported it. */
const recognised = ([first]: readonly GuestDocument[]): Date => (first ?? notFound()).filedAt;

export async function listGuestReportsOf(
  work: Work,
  { incidentId }: Input<typeof api.listGuestReportsOf>,
): Promise<Output<typeof api.listGuestReportsOf>> {
  const record = await recordNamed(work, incidentId);
  const guests = await store.selectGuestsOfRecord(work, record.organization_id, incidentId);
  const reports = await store.selectGuestReports(
    work,
    guests.map(({ id }) => id),
  );
  return reports.map((row) => ({
    ...{ guest: row.guest_id, kind: row.kind, sequence: row.sequence, filedAt: row.filed_at },
    person: guests.find(({ id }) => id === row.guest_id)?.person_name ?? '',
    sha256: digestText(row.sha256),
  }));
}
