import { createHash } from 'node:crypto';

import { codeBytes, codeOf } from '#features/access/secret-code.ts';
import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import { Receipt } from '#features/ledger/receipt.ts';
import { append, receiptOf } from '#features/ledger/server/service.ts';
import { type OrganizationId, program } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { actingAs, type Change, newId, type Work } from '#platform/tools.ts';

import { current, type Fact } from '../facts.ts';
import { say } from '../filing-texts.ts';
import {
  type GuestAnswer,
  type GuestDocument,
  guestFields,
  GuestId,
  guestQuestions,
  type GuestReportKind,
  guestText,
  newIn,
  type Sender,
} from '../guest.ts';
import type * as api from '../guest-api.ts';
import { say as sayGuest } from '../without-account-texts.ts';
import { type Input, notFound, type Output } from './ask.ts';
import { bearer, codeRefused, hashOf } from './code.ts';
import { factsTold } from './guest-facts.ts';
import { digestText, documentsOf, senderOf, stateOf } from './guest-lines.ts';
import * as store from './guest-store.ts';
import { rulebookFor } from './picture.ts';
import { selectBody } from './store.ts';

/** As many may come by the public page in an hour, from wherever; whoever is invited is not counted. */
export const mostAnHour = 200;
const hour = 3_600_000;
/** As often may one guest say something else. */
const mostReports = 100;

/** Does something as the program does what comes before sign-in, whoever happens to be signed in. */
const atTheDoor = <Result>(asked: Change, use: (work: Change) => Promise<Result>) =>
  actingAs(asked, program(new Set(), asked.actor.language), use);

export async function showIntake(work: Work): Promise<Output<typeof api.showIntake>> {
  return actingAs(work, program(new Set(), work.actor.language), async (door) => {
    const rulebook = await rulebookFor(door, undefined);
    const intake = await store.selectIntake(door);
    return {
      isOpen: intake?.is_open ?? false,
      fields: [...guestFields(rulebook, door.now)],
      questions: guestQuestions(rulebook, door.now).map(({ id, ask, help, source }) => ({
        ...{ id, ask, source },
        ...(help && { help }),
      })),
      now: door.now,
    };
  });
}

/** An invitation that a code opens; any other code is refused alike. */
async function invitationFor(work: Work, code: string): Promise<store.InvitationRow> {
  const found = await store.selectInvitationByCode(work, hashOf(code));
  const isOpen = found && !found.used_at && !found.revoked_at && work.now < found.expires_at;
  return isOpen ? found : codeRefused();
}

const receiverNames = async (work: Work, id: OrganizationId) =>
  ((await selectBody(work, id)) ?? notFound()).names;

export async function openGuestInvitation(
  asked: Change,
  { code }: Input<typeof api.openGuestInvitation>,
): Promise<Output<typeof api.openGuestInvitation>> {
  return atTheDoor(asked, async (work) => {
    const found = await invitationFor(work, code);
    const { organization_id: organizationId, body_name: body, email } = found;
    await append(work, {
      ...{ act: 'guest.invitation-opened', subject: 'guest', organizationId },
      facts: { body },
    });
    const receiver = await receiverNames(work, organizationId);
    return { body, email, receiver, expiresAt: found.expires_at };
  });
}

/** The code of a report follows from the draft alone: sent twice, it is one report with one code. */
const codeOfDraft = (draft: string): string =>
  codeOf(createHash('sha256').update(`noroshi.guest ${draft}`).digest().subarray(0, codeBytes));

export async function fileGuestReport(
  asked: Change,
  { draft, invitation: typed, sender, kind, facts, answers }: Input<typeof api.fileGuestReport>,
): Promise<Output<typeof api.fileGuestReport>> {
  const code = codeOfDraft(draft);
  return atTheDoor(asked, async (work) => {
    const before = await store.selectGuestByCode(work, hashOf(code));
    if (before) return sentAlready(work, before, code);
    const invitation = typed === null ? null : await invitationFor(work, typed);
    if (invitation) refuseOther(invitation, sender);
    const receiver = invitation?.organization_id ?? (await openIntake(work));
    const guest = newGuest(work, { receiver, invitation, sender, code });
    if (invitation && !(await store.updateInvitationUsed(work, invitation.id, guest.id))) {
      codeRefused();
    }
    await store.insertGuest(work, guest);
    const told = factsTold(facts, { by: sender.person, at: work.now });
    await refuseUnasked(work, answers);
    const document = await documentOf(work, guest, {
      ...{ kind: 'report', sequence: 1, recordKind: kind, reason: '', facts: told, answers },
    });
    return keep(work, guest, { document, code });
  });
}

type NewGuest = {
  readonly receiver: OrganizationId;
  readonly invitation: store.InvitationRow | null;
  readonly sender: Sender;
  readonly code: string;
};

const newGuest = ({ now }: Work, { receiver, invitation, sender, code }: NewGuest) => ({
  ...{ organization_id: receiver, id: newId(GuestId), invitation_id: invitation?.id ?? null },
  ...{ body_name: sender.body, person_name: sender.person, email: sender.email },
  ...{ telephone: sender.telephone, code_hash: hashOf(code), begun_at: now },
  ...{ joined_to: null, record_id: null, joined_by: null, joined_at: null },
});

/** Who receives what is told on the public page; refused while it is closed, and when too many come. */
async function openIntake(work: Work): Promise<OrganizationId> {
  const intake = await store.selectIntake(work);
  if (!intake?.is_open) throw new Refusal('forbidden', sayGuest('incidents.intake.closed'));
  const since = new Date(work.now.getTime() - hour);
  if ((await store.countGuestsSince(work, since)) >= mostAnHour) {
    throw new Refusal('too-many', sayGuest('incidents.intake.too-many'));
  }
  return intake.organization_id;
}

/** An invitation is for the name and address that it was made out to. */
function refuseOther({ body_name: body, email }: store.InvitationRow, sender: Sender): void {
  const faults: Fault[] = [];
  const text = sayGuest('incidents.guest.not-invited');
  if (sender.body !== body) faults.push({ path: '/sender/body', text });
  if (sender.email.toLowerCase() !== email.toLowerCase()) {
    faults.push({ path: '/sender/email', text });
  }
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

/** Refuses an answer to what is not asked here, or to one question twice. */
async function refuseUnasked(work: Work, answers: readonly GuestAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  const asked = new Set(
    guestQuestions(await rulebookFor(work, undefined), work.now).map(({ id }) => id),
  );
  const faults = answers.flatMap(({ question }, at): Fault[] => {
    const path = `/answers/${at}/question`;
    if (!asked.has(question)) return [{ path, text: sayKernel('kernel.not-found') }];
    const isTwice = answers.findIndex((each) => each.question === question) < at;
    return isTwice ? [{ path, text: say('incidents.named-twice') }] : [];
  });
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

type Said = {
  readonly kind: GuestReportKind;
  readonly sequence: number;
  readonly recordKind: GuestDocument['recordKind'];
  readonly reason: string;
  readonly facts: readonly Fact[];
  readonly answers: readonly GuestAnswer[];
};

async function documentOf(
  work: Work,
  guest: store.GuestRow,
  { facts, answers, ...said }: Said,
): Promise<GuestDocument> {
  return {
    ...{ format: 'noroshi-guest-report-1', id: guest.id, ...said },
    receiver: await receiverNames(work, guest.organization_id),
    ...{ sender: senderOf(guest), isInvited: guest.invitation_id !== null },
    ...{ filedAt: work.now, facts: [...facts], answers: [...answers] },
  };
}

const acts = {
  report: 'guest.reported',
  correction: 'guest.corrected',
  withdrawal: 'guest.withdrawn',
} as const;

/** Keeps what a guest sent, in their own name, and says that it is kept. */
async function keep(
  work: Change,
  guest: store.GuestRow,
  { document, code }: { readonly document: GuestDocument; readonly code: string },
): Promise<Output<typeof api.fileGuestReport>> {
  const { kind, sequence, reason } = document;
  const text = guestText(document);
  const sha256 = createHash('sha256').update(text).digest();
  return actingAs(work, bearer(guest.id, work.actor.language), async (own) => {
    await store.insertGuestReport(own, {
      ...{ organization_id: guest.organization_id, guest_id: guest.id, sequence, kind, reason },
      ...{ document: text, sha256, filed_at: work.now },
    });
    await append(own, {
      ...{ act: acts[kind], subject: GuestId.encode(guest.id) },
      organizationId: guest.organization_id,
      facts: { sequence, sha256: digestText(sha256) },
    });
    return {
      ...{ id: guest.id, code, kind, sequence, receiver: document.receiver, filedAt: work.now },
      ...{ sha256: digestText(sha256), entry: own.entries.at(-1) ?? '' },
    };
  });
}

/** The same report was sent before: its sender is told the same again. */
async function sentAlready(
  work: Change,
  guest: store.GuestRow,
  code: string,
): Promise<Output<typeof api.fileGuestReport>> {
  const [first] = await store.selectGuestReports(work, [guest.id]);
  const [entry] = await store.selectGuestEntries(work, GuestId.encode(guest.id));
  if (!first || entry === undefined) return notFound();
  await enterOpened(work, guest);
  return {
    ...{ id: guest.id, code, kind: first.kind, sequence: first.sequence },
    receiver: await receiverNames(work, guest.organization_id),
    ...{ filedAt: first.filed_at, sha256: digestText(first.sha256), entry },
  };
}

async function enterOpened(work: Change, { id, organization_id: organizationId }: store.GuestRow) {
  await append(work, {
    ...{ act: 'guest.opened', subject: GuestId.encode(id), organizationId, facts: {} },
  });
}

/** Whoever bears a code of a report, with all they sent. */
async function guestFor(work: Change, code: string) {
  const guest = (await store.selectGuestByCode(work, hashOf(code))) ?? codeRefused();
  const reports = await actingAs(work, bearer(guest.id, work.actor.language), (own) =>
    store.selectGuestReports(own, [guest.id]),
  );
  return { guest, reports, ...documentsOf(reports) };
}

export async function openGuestReport(
  asked: Change,
  { code }: Input<typeof api.openGuestReport>,
): Promise<Output<typeof api.openGuestReport>> {
  return atTheDoor(asked, async (work) => {
    const { guest, reports, last, facts } = await guestFor(work, code);
    await enterOpened(work, guest);
    return {
      ...{ id: guest.id, state: stateOf(guest, reports), sender: senderOf(guest) },
      ...{ receiver: last.receiver, kind: last.recordKind, facts: [...facts] },
      answers: last.answers,
      reports: reports.map((row) => ({
        ...{ kind: row.kind, sequence: row.sequence, filedAt: row.filed_at, reason: row.reason },
        sha256: digestText(row.sha256),
      })),
    };
  });
}

const over = {
  withdrawn: sayGuest('incidents.guest.withdrawn-already'),
  joined: sayGuest('incidents.guest.joined-already'),
} as const;

/** A report that can still be changed by whoever sent it. */
async function openFor(work: Change, code: string) {
  const found = await guestFor(work, code);
  const state = stateOf(found.guest, found.reports);
  if (state !== 'open') throw new Refusal('conflict', over[state]);
  if (found.reports.length >= mostReports) {
    throw new Refusal('too-many', sayGuest('incidents.intake.too-many'));
  }
  return found;
}

export async function correctGuestReport(
  asked: Change,
  { code, facts, answers, reason }: Input<typeof api.correctGuestReport>,
): Promise<Output<typeof api.correctGuestReport>> {
  return atTheDoor(asked, async (work) => {
    const { guest, last } = await openFor(work, code);
    const known = current(last.facts);
    const by = guest.person_name;
    const told = newIn(factsTold(facts, { by, at: work.now }), known);
    await refuseUnasked(work, answers);
    const said = [
      ...new Map([...last.answers, ...answers].map((each) => [each.question, each])).values(),
    ];
    const isSame = JSON.stringify(said) === JSON.stringify(last.answers);
    if (told.length === 0 && isSame) throw new Refusal('conflict', say('incidents.nothing-new'));
    const document = await documentOf(work, guest, {
      ...{ kind: 'correction', sequence: last.sequence + 1, recordKind: last.recordKind, reason },
      facts: [...current([...known.values(), ...told]).values()],
      answers: said,
    });
    return keep(work, guest, { document, code });
  });
}

export async function withdrawGuestReport(
  asked: Change,
  { code, reason }: Input<typeof api.withdrawGuestReport>,
): Promise<Output<typeof api.withdrawGuestReport>> {
  return atTheDoor(asked, async (work) => {
    const { guest, last } = await openFor(work, code);
    const { sequence, recordKind, facts, answers } = last;
    const document = await documentOf(work, guest, {
      ...{ kind: 'withdrawal', sequence: sequence + 1, recordKind, reason, facts, answers },
    });
    return keep(work, guest, { document, code });
  });
}

export async function takeGuestReceipt(
  asked: Change,
  { code, sequence }: Input<typeof api.takeGuestReceipt>,
): Promise<Output<typeof api.takeGuestReceipt>> {
  return atTheDoor(asked, async (work) => {
    const { guest } = await guestFor(work, code);
    const { organization_id: organizationId } = guest;
    const subject = GuestId.encode(guest.id);
    // A guest is nobody in the register: what proves their own report leaves in the name of who has it.
    await passExit(
      work,
      { subject, marking: marked('TLP:AMBER+STRICT', organizationId) },
      { to: 'organization', organizationId },
    );
    const entry = (await store.selectGuestEntries(work, subject))[sequence - 1] ?? notFound();
    const proven = await receiptOf(work, entry);
    if (!proven) throw new Refusal('conflict', say('incidents.receipt-later'));
    return Receipt.encode(proven.receipt);
  });
}
