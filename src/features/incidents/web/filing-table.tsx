import type { Text } from '#kernel/text.ts';
import { Badge } from '#ui/badge.tsx';
import { Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { ReceiptButton } from '#ui/receipt-button.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { takeReceipt } from '../filing-api.ts';
import type { FilingLine } from '../filing-lines.ts';
import { say } from '../filing-page-texts.ts';
import { FilingId, type FilingKind } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import { filingPage } from './place.ts';
import { useCalled } from './voice.ts';

export const filingKindWords: Readonly<Record<FilingKind, Text>> = {
  report: say('incidents.filed.kind.report'),
  correction: say('incidents.filed.kind.correction'),
  withdrawal: say('incidents.filed.kind.withdrawal'),
  forward: say('incidents.filed.kind.forward'),
};

/** Whether a filing was taken back, received, or waits. */
export function FilingState({ filing }: { readonly filing: FilingLine }) {
  const { t } = useWords();
  if (filing.withdrawnAt) return <Badge tone="bad">{t(say('incidents.filed.withdrawn'))}</Badge>;
  if (filing.acknowledgedAt) {
    return <Badge tone="good">{t(say('incidents.filed.acknowledged'))}</Badge>;
  }
  return <Badge tone="neutral">{t(say('incidents.filed.sent'))}</Badge>;
}

/** Reports that were sent, each with its recipient, its state and its receipt. */
export function FilingTable({ filings }: { readonly filings: readonly FilingLine[] }) {
  const { t } = useWords();
  const called = useCalled();
  const whatOf = (filing: FilingLine) =>
    [
      t(
        say('incidents.file.report', {
          duty: called(filing.dutyNames),
          stage: called(filing.stageNames),
        }),
      ),
      t(say('incidents.file.sequence', { count: filing.sequence })),
    ].join(' ');
  const columns: Column<FilingLine>[] = [
    {
      head: say('incidents.filed.what'),
      cell: (filing) => <Link href={filingPage(filing.id)}>{whatOf(filing)}</Link>,
      sort: whatOf,
      text: whatOf,
    },
    {
      head: say('incidents.filed.recipient'),
      cell: ({ recipientBody }) => called(recipientBody.names),
      sort: ({ recipientBody }) => called(recipientBody.names),
    },
    {
      head: say('incidents.filed.kind'),
      cell: ({ kind }) => t(filingKindWords[kind]),
      sort: ({ kind }) => t(filingKindWords[kind]),
    },
    {
      head: say('incidents.filed.at'),
      cell: ({ filedAt }) => <Moment at={filedAt} />,
      sort: ({ filedAt }) => filedAt,
    },
    {
      head: say('incidents.filed.state'),
      cell: (filing) => <FilingState filing={filing} />,
      sort: ({ acknowledgedAt }) => acknowledgedAt,
    },
    {
      head: say('incidents.copy.receipt'),
      cell: ({ id }) => (
        <ReceiptButton
          endpoint={takeReceipt}
          input={{ filingId: id }}
          subject={FilingId.encode(id)}
        />
      ),
    },
  ];
  return (
    <Table
      caption={t(say('incidents.filed.table'))}
      quiet
      rows={filings}
      rowKey={({ id }) => id}
      columns={columns}
      empty={t(record('incidents.record.filings-empty'))}
    />
  );
}
