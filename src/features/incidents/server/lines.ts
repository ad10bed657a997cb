import type { Body } from '../filing.ts';
import { FilingDocument } from '../filing.ts';
import type { FilingLine, MessageLine } from '../filing-lines.ts';
import { FilingId, MessageId } from '../incident.ts';
import type { FilingRow } from './filing-store.ts';
import type { MessageRow } from './matter-store.ts';

/** A document without its long parts, as a line is made of it. */
const Head = FilingDocument.omit({ projection: true, changes: true }).strip();
export const headOf = ({ head }: Pick<FilingRow, 'head'>) => Head.parse(head);

export function filingLine(row: FilingRow): FilingLine {
  const { duty, stage, recipient } = headOf(row);
  return {
    ...{ id: row.id, kind: row.kind, profile: row.profile },
    ...{ duty: duty.id, dutyNames: duty.names, stage: stage.key, stageNames: stage.names },
    ...{ recipient: recipient.key, recipientNames: recipient.names, recipientBody: recipient.body },
    ...{ sequence: row.sequence, form: row.form, label: row.label, reason: row.reason },
    about: row.about_id,
    sha256: Buffer.from(row.sha256).toString('hex'),
    ...{ filedBy: row.filed_as, filedAt: row.filed_at },
    ...{ withdrawnAt: row.withdrawn_at, acknowledgedAt: row.acknowledged_at },
  };
}

/** The authority that a message came from or goes to, as one of the filings calls it. */
function authorityOf(id: Body['id'], filings: readonly FilingRow[]): Body {
  const filing = filings.find((each) => each.organization_id === id);
  return filing ? headOf(filing).recipient.body : { id, names: { ja: '—', en: '—' } };
}

export function messageLine(row: MessageRow, filings: readonly FilingRow[]): MessageLine {
  const about =
    row.about_id === null
      ? null
      : row.kind === 'acknowledgement'
        ? FilingId.encode(FilingId.parse(`filing_${row.about_id}`))
        : MessageId.encode(MessageId.parse(`message_${row.about_id}`));
  return {
    ...{ id: row.id, kind: row.kind, about, text: row.text },
    authority: authorityOf(row.organization_id, filings),
    ...{ duty: row.duty, stage: row.stage, dueOn: row.due_on },
    ...{ by: row.said_as, at: row.said_at, isAnswered: row.is_answered },
  };
}
