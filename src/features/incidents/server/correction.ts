import { passExit } from '#features/labels/server/service.ts';
import { Receipt } from '#features/ledger/receipt.ts';
import { receiptOf } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { beyondReach, type Change, type Work } from '#platform/tools.ts';

import { isFieldKey } from '../fact-fields.ts';
import { type ConsentLine, documentIn, type FilingDocument } from '../filing.ts';
import type * as api from '../filing-api.ts';
import { say } from '../filing-texts.ts';
import { FilingId } from '../incident.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { copyFor, type Desk, deskOf, reportOf, sendableOf, voiceOf } from './filing.ts';
import { selectConsents, selectEntryOf, selectFiling, selectLastCopies } from './filing-store.ts';
import { filingLine } from './lines.ts';
import { recordNamed } from './picture.ts';
import { recipientsFor } from './recipients.ts';
import { send, type Sendable } from './send.ts';
import { lockRecord } from './store.ts';

type Said = Awaited<ReturnType<typeof selectConsents>>;

/** What a document said of passing it on, and where something was said since, that. */
function consentsNow({ consents }: FilingDocument, id: FilingId, said: Said): ConsentLine[] {
  return consents.map((each) => {
    const now = said.find((one) => one.filing_id === id && one.recipient === each.recipient);
    if (!now) return each;
    return { ...each, isGiven: now.is_given, withheld: now.withheld.filter(isFieldKey) };
  });
}

type Copies = Awaited<ReturnType<typeof selectLastCopies>>;

/** The last copy of one recipient, and the same report on what the record says now. */
function staleCopies(desk: Desk, copies: Copies, { said, now }: { said: Said; now: Date }) {
  return copies.flatMap((last) => {
    if (last.kind === 'withdrawal') return [];
    const report = reportOf(desk, last);
    const recipient =
      'form' in report && report.standing.duty.recipients.find(({ key }) => key === last.recipient);
    if (!('form' in report) || !recipient) return [];
    const document = documentIn(last.document);
    const consents = consentsNow(document, last.id, said);
    const copy = copyFor(desk, report, recipient, { filedAt: now, consents });
    const changes = copy.changes ?? [];
    return changes.length > 0
      ? [{ last, report, recipient, document, consents, copy, changes }]
      : [];
  });
}

/** A record with its stale copies, each judged by the profile that it was filed under. */
async function stale(work: Work, incidentId: Parameters<typeof deskOf>[1]) {
  const record = await recordNamed(work, incidentId);
  const copies = await selectLastCopies(work, record.organization_id, incidentId);
  const said = await selectConsents(
    work,
    copies.map(({ id }) => id),
  );
  const profiles = [...new Set(copies.map(({ profile }) => profile))];
  const found = [];
  for (const profile of profiles) {
    const desk = await deskOf(work, incidentId, profile);
    const mine = copies.filter((each) => each.profile === profile);
    found.push(
      ...staleCopies(desk, mine, { said, now: work.now }).map((each) => ({ ...each, desk })),
    );
  }
  return { record, found };
}

export async function listCorrections(
  work: Work,
  { incidentId }: Input<typeof api.listCorrections>,
): Promise<Output<typeof api.listCorrections>> {
  const { found } = await stale(work, incidentId);
  return found.map(({ last, report, recipient, copy, changes }) => ({
    ...{ duty: last.duty, dutyNames: report.standing.duty.names, stage: last.stage },
    ...{ recipient: recipient.key, recipientNames: recipient.names },
    ...{ last: last.id, sequence: copy.sequence, changes },
  }));
}

export async function fileCorrections(
  work: Change,
  { incidentId, reason, duties }: Input<typeof api.fileCorrections>,
): Promise<Output<typeof api.fileCorrections>> {
  await lockRecord(work, incidentId);
  const { record, found } = await stale(work, incidentId);
  const chosen = found.filter(({ last }) => duties?.includes(last.duty) ?? true);
  const [first] = chosen;
  if (!first) throw new Refusal('conflict', say('incidents.nothing-new'));
  const { reporter, by } = await voiceOf(work, record);
  const sendables = chosen.map(({ desk, report, recipient, document, consents, copy }): Sendable =>
    sendableOf(desk, report, {
      ...{ kind: 'correction', reporter, recipient, copy, reason },
      ...{ body: document.recipient.body, consents, label: document.label },
    }),
  );
  return { filings: await send(work, { record, by, find: first.desk.find }, sendables) };
}

export async function withdrawFiling(
  work: Change,
  { filingId, reason }: Input<typeof api.withdrawFiling>,
): Promise<Output<typeof api.withdrawFiling>> {
  const filing = await selectFiling(work, filingId);
  if (!filing || filing.reporter_id !== ownBody(work)) notFound();
  await lockRecord(work, filing.record_id);
  const record = await recordNamed(work, filing.record_id);
  const copies = await selectLastCopies(work, record.organization_id, record.id);
  const last = copies.find(
    (each) => each.duty === filing.duty && each.recipient === filing.recipient,
  );
  if (!last || last.kind === 'withdrawal' || filing.kind === 'forward') {
    throw new Refusal('conflict', say('incidents.withdrawn-already'));
  }
  const document = documentIn(last.document);
  const form = document.projection?.form;
  if (!form) throw new Error('A report has no form.');
  const sender = {
    ...{ record, by: await ownName(work) },
    find: await recipientsFor(work, record.organization_id),
  };
  const [sent] = await send(work, sender, [
    {
      ...document,
      ...{ kind: 'withdrawal', reason, about: last.id, sequence: last.sequence + 1, form },
      ...{ projection: null, changes: [], deadlines: [] },
    },
  ]);
  if (!sent) throw new Error('A withdrawal was not sent.');
  return sent;
}

export async function showFiling(
  work: Work,
  { filingId }: Input<typeof api.showFiling>,
): Promise<Output<typeof api.showFiling>> {
  const filing = await selectFiling(work, filingId);
  const subject = FilingId.encode(filingId);
  const entry = filing && (await beyondReach(work, (whole) => selectEntryOf(whole, subject)));
  if (!filing || !entry) notFound();
  const document = documentIn(filing.document);
  const said = await selectConsents(work, [filingId]);
  return {
    ...{ filing: filingLine(filing), document, entry },
    consents: consentsNow(document, filingId, said),
  };
}

/** The receipt of a filing, for whoever sent it or received it; it leaves through the exit door. */
export async function takeReceipt(
  work: Change,
  { filingId }: Input<typeof api.takeReceipt>,
): Promise<Output<typeof api.takeReceipt>> {
  const filing = await selectFiling(work, filingId);
  const subject = FilingId.encode(filingId);
  const own = ownBody(work);
  if (!filing) notFound();
  const { label, reporter_id: originator, organization_id: authority } = filing;
  await passExit(
    work,
    {
      subject,
      marking: { label, originator, persons: [], organizations: [authority], communities: [] },
    },
    { to: 'person', personId: work.actor.id, organizationId: own },
  );
  return beyondReach(work, async (whole) => {
    const entry = await selectEntryOf(whole, subject);
    const proven = entry && (await receiptOf(whole, entry));
    if (!proven) throw new Refusal('conflict', say('incidents.receipt-later'));
    return Receipt.encode(proven.receipt);
  });
}
