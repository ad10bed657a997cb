import type { z } from 'zod';

import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listGuestReportsOf } from '../guest-desk-api.ts';
import type { IncidentId } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import { say } from '../report-texts.ts';
import { guestReportKindWords } from './guest-receipt.tsx';

type Line = z.output<typeof listGuestReportsOf.output>[number];

/** What of a record was told before its body had an account; nothing where that is not so. */
export function JoinedSection({ incidentId }: { readonly incidentId: IncidentId }) {
  const { t } = useWords();
  const reports = useEndpoint(listGuestReportsOf, { incidentId });
  if (reports.length === 0) return null;
  const columns: Column<Line>[] = [
    {
      head: say('incidents.report.kind'),
      cell: ({ kind }) => t(guestReportKindWords[kind]),
      sort: ({ sequence }) => sequence,
    },
    { head: say('incidents.report.person'), cell: ({ person }) => person, sort: null },
    {
      head: say('incidents.report.filed'),
      cell: ({ filedAt }) => <Moment at={filedAt} />,
      sort: ({ filedAt }) => filedAt,
    },
    {
      head: record('incidents.record.files-hash'),
      cell: ({ sha256 }) => <code className="break-all">{sha256}</code>,
      text: ({ sha256 }) => sha256,
    },
  ];
  return (
    <Section title={t(say('incidents.joined.title'))}>
      <p className="max-w-3xl text-solid-gray-700">{t(say('incidents.joined.lead'))}</p>
      <Table
        caption={t(say('incidents.joined.title'))}
        quiet
        rows={reports}
        rowKey={({ guest, sequence }) => `${guest} ${sequence}`}
        columns={columns}
        empty=""
      />
    </Section>
  );
}
