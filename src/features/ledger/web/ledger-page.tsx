import type { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listEntries } from '../api.ts';
import { actWords, pageOf, subjectWords } from '../ledger-words.ts';
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
      cell: ({ act }) => <Act act={act} />,
      sort: ({ act }) => act,
    },
    {
      head: say('ledger.page.actor'),
      cell: ({ actorName }) => actorName ?? t(say('ledger.page.program')),
      sort: ({ actorName }) => actorName,
    },
    { head: say('ledger.page.subject'), cell: ({ subject }) => <Subject subject={subject} /> },
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
    { head: say('ledger.page.proof'), cell: (line) => <Proof line={line} /> },
  ];
}

/** What was done in words, and by the name that stands in the ledger. */
function Act({ act }: { readonly act: string }) {
  const { t } = useWords();
  const text = actWords(act);
  const words = t(text);
  if (words === text.key) return <code>{act}</code>;
  return (
    <>
      <span className="block">{words}</span>
      <code className="text-dns-14N-130 text-solid-gray-700">{act}</code>
    </>
  );
}

/** What it was done to: where that is shown, and what else was done to it. */
function Subject({ subject }: { readonly subject: string }) {
  const { t } = useWords();
  const { may } = usePerson();
  const known = subjectWords(subject);
  const called = known ? `${t(known.kind)} ${known.short}` : subject;
  const page = pageOf(subject, may);
  return (
    <>
      <span className="block">{page ? <Link href={page}>{called}</Link> : called}</span>
      <Link
        className="link print:hidden"
        href={`/ledger?subject=${encodeURIComponent(subject)}`}
        aria-label={`${t(say('ledger.page.only-this'))} ${called}`}
      >
        {t(say('ledger.page.only-this'))}
      </Link>
    </>
  );
}

/** The file that proves an entry to whoever does not trust this system, once it is signed. */
function Proof({ line: { id, position, sealed } }: { readonly line: Line }) {
  const { t } = useWords();
  if (!sealed || position === null) return t(say('ledger.page.unsealed'));
  return (
    <a
      download
      className="link print:hidden"
      href={`/api/ledger/entries/${id}/receipt`}
      aria-label={t(say('ledger.page.take-receipt-of', { position }))}
    >
      {t(say('ledger.page.take-receipt'))}
    </a>
  );
}

/** The latest of what was done, as it is kept for proof. */
export function LedgerPage() {
  const { t } = useWords();
  const subject = useQuery('subject');
  const organization = OrganizationId.safeParse(useQuery('organization') ?? '');
  const of = organization.success ? { organizationId: organization.data } : {};
  const entries = useEndpoint(listEntries, { subject, ...of, limit: 200 });
  const columns = useColumns();
  const known = subject === undefined ? undefined : subjectWords(subject);
  const called = known ? `${t(known.kind)} ${known.short}` : subject;
  return (
    <Page title={t(say('ledger.title'))} lead={t(say('ledger.page.lead'))}>
      <div className="flex flex-col gap-4">
        {(subject !== undefined || organization.success) && (
          <p>
            <Link href="/ledger">{t(say('ledger.page.show-all'))}</Link>
          </p>
        )}
        <Table
          caption={t(
            called === undefined
              ? say('ledger.page.list')
              : say('ledger.page.list-of', { subject: called }),
          )}
          rows={entries}
          rowKey={({ id }) => id}
          columns={columns}
          empty={<p>{t(say('ledger.page.none'))}</p>}
        />
      </div>
      <Section title={t(say('ledger.page.receipt-title'))}>
        <p className="max-w-3xl">{t(say('ledger.page.receipt-lead'))}</p>
        <pre className="rounded-8 bg-solid-gray-50 p-4 whitespace-pre-wrap">
          noroshi ledger verify-receipt noroshi-receipt-1.json
        </pre>
      </Section>
    </Page>
  );
}
