import { current, type Fact, valueIn } from '../facts.ts';
import { type GuestDocument, guestDocumentIn, type GuestState, type Sender } from '../guest.ts';
import type * as api from '../guest-desk-api.ts';
import { notFound, type Output } from './ask.ts';
import type { GuestReportRow, GuestRow } from './guest-store.ts';

/** Who a guest says they are. */
export const senderOf = (row: GuestRow): Sender => ({
  ...{ body: row.body_name, person: row.person_name },
  ...{ email: row.email, telephone: row.telephone },
});

export function stateOf(
  { joined_at: joinedAt }: GuestRow,
  reports: readonly GuestReportRow[],
): GuestState {
  if (joinedAt) return 'joined';
  return reports.at(-1)?.kind === 'withdrawal' ? 'withdrawn' : 'open';
}

/** What a guest sent, read: every document, and the last one. */
export function documentsOf(reports: readonly GuestReportRow[]): {
  readonly all: readonly GuestDocument[];
  readonly last: GuestDocument;
  readonly facts: readonly Fact[];
} {
  const all = reports.map(({ document }) => guestDocumentIn(document));
  const last = all.at(-1) ?? notFound();
  return { all, last, facts: [...current(last.facts).values()] };
}

/** The first line of what happened. */
export const outlineOf = (facts: readonly Fact[]): string => {
  const outline = valueIn(current(facts), 'outline');
  return typeof outline === 'string' ? (outline.split('\n')[0] ?? '').slice(0, 200) : '';
};

export function guestLine(
  row: GuestRow,
  reports: readonly GuestReportRow[],
): Output<typeof api.listGuests>[number] {
  const { last, facts } = documentsOf(reports);
  return {
    ...{ id: row.id, sender: senderOf(row), isInvited: row.invitation_id !== null },
    ...{ kind: last.recordKind, outline: outlineOf(facts), state: stateOf(row, reports) },
    ...{ reports: reports.length, firstFiledAt: row.begun_at, lastFiledAt: last.filedAt },
  };
}

export const digestText = (sha256: Uint8Array): string => Buffer.from(sha256).toString('hex');
