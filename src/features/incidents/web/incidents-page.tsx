import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type IncidentLine, listIncidents } from '../api.ts';
import { say } from '../record-texts.ts';
import { recordKindWords } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { Offline } from './offline-section.tsx';
import { recordPage } from './place.ts';

function useColumns(): Column<IncidentLine>[] {
  const { t } = useWords();
  const nameOf = ({ title }: IncidentLine) => title || t(say('incidents.list.unnamed'));
  return [
    {
      head: say('incidents.list.name'),
      cell: (line) => <Link href={recordPage(line.id)}>{nameOf(line)}</Link>,
      sort: nameOf,
      text: nameOf,
    },
    {
      head: say('incidents.list.state'),
      cell: ({ closedAt }) => t(stateWords(closedAt)),
      sort: ({ closedAt }) => t(stateWords(closedAt)),
    },
    {
      head: say('incidents.list.recognised'),
      cell: ({ recognisedAt }) => recognisedAt && <Moment at={recognisedAt} />,
      sort: ({ recognisedAt }) => recognisedAt,
    },
    {
      head: say('incidents.list.next'),
      cell: ({ nextDueAt }) => nextDueAt && <Deadline at={nextDueAt} />,
      sort: ({ nextDueAt }) => nextDueAt,
    },
    {
      head: say('incidents.list.duties'),
      cell: ({ arises, cannotTell }) => (
        <>
          {arises}
          {cannotTell > 0 && (
            <span className="block text-dns-16N-130 text-solid-gray-700">
              {t(say('incidents.list.untold', { count: cannotTell }))}
            </span>
          )}
        </>
      ),
      sort: ({ arises }) => arises,
      numeric: true,
    },
    {
      head: say('incidents.list.filings'),
      cell: ({ filings }) => filings,
      sort: ({ filings }) => filings,
      numeric: true,
    },
    {
      head: say('incidents.list.questions'),
      cell: ({ questions }) => questions,
      sort: ({ questions }) => questions,
      numeric: true,
    },
    {
      head: say('incidents.list.kind'),
      cell: ({ kind }) => t(recordKindWords[kind]),
      sort: ({ kind }) => t(recordKindWords[kind]),
    },
  ];
}

const stateWords = (closedAt: Date | null) =>
  closedAt ? say('incidents.list.closed') : say('incidents.list.open');

/** What happened to one’s own body, and the way to record that something did. */
export function IncidentsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const incidents = useEndpoint(listIncidents, {});
  const columns = useColumns();
  const mayReport = may('incidents.report');
  return (
    <Page title={t(tell('incidents.title'))} lead={t(say('incidents.list.lead'))}>
      {mayReport && (
        <p>
          <Link
            href="/incidents/new"
            className={`${buttonLook()} w-full text-std-18B-160 sm:w-auto sm:min-w-72`}
          >
            {t(say('incidents.list.begin'))}
          </Link>
        </p>
      )}
      <Table
        name="incidents"
        caption={t(say('incidents.list.table'))}
        rows={incidents}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(say(mayReport ? 'incidents.list.empty' : 'incidents.list.empty-reader'))}
      />
      {mayReport && <Offline />}
    </Page>
  );
}
