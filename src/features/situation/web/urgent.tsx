import type { z } from 'zod';

import { listUrgent } from '#features/exposure/api.ts';
import { useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';
import { urgent } from './asked.ts';

type Line = z.output<typeof listUrgent.output>['vulnerabilities'][number];

const columns: Column<Line>[] = [
  {
    head: say('situation.vulnerability'),
    cell: ({ vulnerability }) => (
      <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>{vulnerability}</Link>
    ),
  },
  { head: say('situation.about'), cell: ({ title }) => title },
  {
    head: say('situation.listed-on'),
    cell: ({ listedOn }) => listedOn && <Day at={listedOn} />,
    sort: ({ listedOn }) => listedOn,
  },
  {
    head: say('situation.organizations'),
    cell: ({ vulnerability, organizations }) => (
      <Link href={`/threats/${encodeURIComponent(vulnerability)}?verdict=affected#exposed`}>
        {organizations}
      </Link>
    ),
    sort: ({ organizations }) => organizations,
    numeric: true,
  },
  {
    head: say('situation.systems'),
    cell: ({ systems }) => systems,
    sort: ({ systems }) => systems,
    numeric: true,
  },
];

/** Exploited vulnerabilities that some system has, those that most bodies have first. */
export function UrgentThreats() {
  const { t } = useWords();
  const { vulnerabilities } = useEndpoint(listUrgent, urgent);
  return (
    <Section title={t(say('situation.urgent'))}>
      <Table
        caption={t(say('situation.urgent.list'))}
        rows={vulnerabilities}
        rowKey={({ vulnerability }) => vulnerability}
        columns={columns}
        empty={
          <p>
            {t(say('situation.urgent.none'))}{' '}
            <Link href="/feeds">{t(say('situation.urgent.to-feeds'))}</Link>
          </p>
        }
      />
    </Section>
  );
}
