import { listOrganizations } from '#features/organizations/api.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { listPassages, type PassageLine } from '../api.ts';
import { reasonWords } from '../label-words.ts';
import { say } from '../texts.ts';
import { useAbove } from './places.tsx';

const outcomes = ['passed', 'refused', 'disagreed'] as const;
const outcomeLabels = {
  passed: say('labels.page.left'),
  refused: say('labels.page.stayed'),
  disagreed: say('labels.page.disagreed'),
};

function useColumns(): Column<PassageLine>[] {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const destinationOf = ({ destination, organizationId, person, ceiling }: PassageLine) => {
    if (destination === 'public' || organizationId === null) return t(say('labels.page.public'));
    const channel = ceiling === null ? null : t(say('labels.page.channel', { ceiling }));
    return [nameOf(organizationId), person, channel].filter(Boolean).join(' ');
  };
  const outcomeOf = ({ passed, reason }: PassageLine) =>
    t(outcomeLabels[passed ? 'passed' : reason === 'disagreed' ? reason : 'refused']);
  return [
    {
      head: say('labels.page.subject'),
      cell: ({ subject }) => <span className="break-all">{subject}</span>,
      text: ({ subject }) => subject,
    },
    {
      head: say('labels.page.at'),
      cell: ({ at }) => <Moment at={at} />,
      sort: ({ at }) => at,
    },
    {
      head: say('labels.page.label'),
      cell: ({ label }) => <TlpBadge label={label} />,
      text: ({ label }) => label,
    },
    { head: say('labels.page.destination'), cell: destinationOf, sort: destinationOf },
    {
      head: say('labels.page.outcome'),
      cell: (line) => (
        <Badge tone={line.passed ? 'good' : line.reason === 'disagreed' ? 'bad' : 'neutral'}>
          {outcomeOf(line)}
        </Badge>
      ),
      text: outcomeOf,
    },
    { head: say('labels.page.why'), cell: ({ reason }) => t(reasonWords[reason]) },
  ];
}

const pageSize = 100;

/** What came to the exit door, and what became of it. */
export function PassagesPage() {
  const { t } = useWords();
  const wanted = useQuery('outcome');
  const outcome = outcomes.find((each) => each === wanted);
  const before = new Date(useQuery('before') ?? '');
  const passages = useEndpoint(listPassages, {
    limit: pageSize,
    ...(outcome ? { outcome } : {}),
    ...(Number.isNaN(before.getTime()) ? {} : { before }),
  });
  const columns = useColumns();
  const last = passages.at(-1);
  const chosen = outcome ? `outcome=${outcome}&` : '';
  return (
    <Page
      title={t(say('labels.page.passages'))}
      lead={t(say('labels.page.passages-lead'))}
      above={useAbove()}
    >
      <ul className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
        <li>
          <Link href="/labels/passages">{t(say('labels.page.all-labels'))}</Link>
        </li>
        {outcomes.map((each) => (
          <li key={each}>
            <Link href={`/labels/passages?outcome=${each}`}>{t(outcomeLabels[each])}</Link>
          </li>
        ))}
      </ul>
      <Table
        caption={t(say('labels.page.passages'))}
        name="passages"
        {...(passages.length === pageSize ? { outOf: 'more' } : {})}
        rows={passages}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('labels.page.no-passages'))}</p>}
      />
      {last && passages.length === pageSize && (
        <p>
          <Link
            href={`/labels/passages?${chosen}before=${encodeURIComponent(last.at.toISOString())}`}
          >
            {t(say('labels.page.older'))}
          </Link>
        </p>
      )}
    </Page>
  );
}
