import { createHash } from 'node:crypto';

import { mark, passToNamed, type Thing } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { type Change, newId } from '#platform/tools.ts';

import { documentText, type FilingDocument } from '../filing.ts';
import type { FilingLine } from '../filing-lines.ts';
import { FilingId, MatterId } from '../incident.ts';
import { admitConsented } from './consent.ts';
import * as store from './filing-store.ts';
import { filingLine } from './lines.ts';
import type { Finder } from './recipients.ts';
import type { RecordRow } from './store.ts';

/** A document that is to be sent, still without its id and its moment; and the form it is made on. */
export type Sendable = Omit<FilingDocument, 'format' | 'id' | 'filedAt'> & {
  readonly form: { readonly id: string; readonly version: string };
};

/** Whose record it is of, under whose name it is sent, and who the recipients of its duties are. */
type Sender = { readonly record: RecordRow; readonly by: string; readonly find: Finder };

/** A filing that was sent, and the entry of the ledger that proves it. */
export type Sent = { filing: FilingLine; entry: string };

const acts = {
  report: 'filing.reported',
  correction: 'filing.corrected',
  withdrawal: 'filing.withdrawn',
  forward: 'filing.forwarded',
} as const;

/**
 * Sends documents, all or none: each leaves through the exit door, is kept as it was sent, and is
 * entered in the ledger by its hash. The doors come first, since a refusal keeps what was written.
 */
export async function send(
  work: Change,
  sender: Sender,
  sendables: readonly Sendable[],
): Promise<Sent[]> {
  const packed = sendables.map((sendable) => {
    const { form, ...said } = sendable;
    const id = newId(FilingId);
    const text = documentText({ ...said, format: 'noroshi-filing-1', id, filedAt: work.now });
    return { id, form, said, text, thing: thingOf(id, sendable) };
  });
  for (const { thing, said } of packed) await passToNamed(work, thing, said.recipient.body.id);
  const sent: Sent[] = [];
  for (const each of packed) sent.push(await keep(work, sender, each));
  return sent;
}

/** A filing as something that leaves: its reporter’s, for its recipient alone. */
export const thingOf = (
  id: FilingId,
  { label, reporter, recipient }: Pick<Sendable, 'label' | 'reporter' | 'recipient'>,
): Thing => ({
  subject: FilingId.encode(id),
  marking: {
    ...{ label, originator: reporter.id },
    ...{ persons: [], organizations: [recipient.body.id], communities: [] },
  },
});

type Packed = {
  readonly id: FilingId;
  readonly form: Sendable['form'];
  readonly said: Omit<Sendable, 'form'>;
  readonly text: string;
  readonly thing: Thing;
};

/** Keeps what has passed the door. */
async function keep(
  work: Change,
  { record, by, find }: Sender,
  { id, form, said, text, thing }: Packed,
): Promise<Sent> {
  const { recipient, duty, stage } = said;
  const authority = recipient.body.id;
  const reporter = record.organization_id;
  const of = { organizationId: authority, reporterId: reporter, recordId: record.id };
  const sha256 = createHash('sha256').update(text).digest();
  const row = {
    ...{ organization_id: authority, id, reporter_id: reporter, record_id: record.id },
    ...{ via_id: null, kind: said.kind, profile: said.profile, duty: duty.id, stage: stage.key },
    ...{ recipient: recipient.key, sequence: said.sequence, about_id: said.about },
    ...{ form: form.id, form_version: form.version, label: said.label, reason: said.reason },
    ...{ document: text, sha256, filed_by: work.actor.id, filed_as: by, filed_at: work.now },
  };
  const matter = { ...of, id: newId(MatterId) };
  await store.insertFiling(work, { matter, filing: row, consents: said.consents });
  // What it says and to whom stands in the document, of which the ledger keeps the hash alone.
  await append(work, {
    act: acts[said.kind],
    subject: FilingId.encode(id),
    organizationId: authority,
    facts: { sha256: sha256.toString('hex') },
  });
  const entry = work.entries.at(-1) ?? '';
  await mark(work, thing.subject, thing.marking);
  await admitConsented(work, thing, { consents: said.consents, isGated: false, find });
  const head: unknown = JSON.parse(text);
  const line = { ...row, head, withdrawn_at: null, acknowledged_at: null };
  return { filing: filingLine(line), entry };
}
