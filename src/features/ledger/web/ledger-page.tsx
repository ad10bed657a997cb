import type { z } from 'zod';

import { PersonId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listEntries } from '../api.ts';
import { say } from '../texts.ts';

type Line = z.output<typeof listEntries.output>[number];

function useColumns(): Column<Line>[] {
  const { t } = useWords();
  return [
    {
      head: say('ledger.page.position'),
      cell: ({ position }) => position ?? t(say('ledger.page.unplaced')),
      sort: ({ position }) => position,
      numeric: true,
    },
    { head: say('ledger.page.at'), cell: ({ at }) => <Moment at={at} />, sort: ({ at }) => at },
    {
      head: say('ledger.page.act'),
      cell: ({ act }) => <code>{act}</code>,
      sort: ({ act }) => act,
    },
    {
      head: say('ledger.page.actor'),
      cell: ({ actorId }) => <code>{PersonId.encode(actorId)}</code>,
    },
    {
      head: say('ledger.page.subject'),
      cell: ({ subject }) => (
        <Link href={`/ledger?subject=${encodeURIComponent(subject)}`}>{subject}</Link>
      ),
    },
    {
      head: say('ledger.page.facts'),
      cell: ({ facts }) =>
        Object.keys(facts).length > 0 && (
          <Disclosure summary={t(say('ledger.page.show-facts'))}>
            <pre className="max-w-xl text-dns-14N-130 whitespace-pre-wrap">
              {JSON.stringify(facts, null, 2)}
            </pre>
          </Disclosure>
        ),
    },
  ];
}

/** The latest of what was done, as it is kept for proof. */
export function LedgerPage() {
  const { t } = useWords();
  const subject = useQuery('subject');
  const entries = useEndpoint(listEntries, { subject, limit: 200 });
  const columns = useColumns();
  return (
    <Page title={t(say('ledger.title'))} lead={t(say('ledger.page.lead'))}>
      <div className="flex flex-col gap-4">
        {subject && (
          <p>
            <Link href="/ledger">{t(say('ledger.page.show-all'))}</Link>
          </p>
        )}
        <Table
          caption={t(subject ? say('ledger.page.list-of', { subject }) : say('ledger.page.list'))}
          rows={entries}
          rowKey={({ id }) => id}
          columns={columns}
          empty={<p>{t(say('ledger.page.none'))}</p>}
        />
      </div>
    </Page>
  );
}
