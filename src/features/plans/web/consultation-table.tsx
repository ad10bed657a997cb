import { Badge } from '#ui/badge.tsx';
import { Deadline } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';
import { windowWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { ConsultationId } from '../plan.ts';
import type { ConsultationLine } from '../plan-api.ts';
import { windowTones } from './plan-words.ts';

type Row = ConsultationLine & { readonly plan?: string };

/** Consultations, each with where it stands; of which plan, where that is not said around it. */
export function ConsultationTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords();
  const columns: Column<Row>[] = [
    {
      head: say('plans.consultation.title'),
      cell: ({ id, title }) => (
        <Link href={`/consultations/${ConsultationId.encode(id)}`}>{title}</Link>
      ),
      text: ({ title }) => title,
    },
    ...(rows.some(({ plan }) => plan !== undefined)
      ? [{ head: say('plans.consultation.plan'), cell: ({ plan = '' }: Row) => plan }]
      : []),
    {
      head: say('plans.consultation.revision'),
      cell: ({ number }) => t(sayPage('plans.page.revision', { number })),
    },
    {
      head: say('plans.consultation.state'),
      cell: ({ state }) => <Badge tone={windowTones[state]}>{t(windowWords[state])}</Badge>,
      text: ({ state }) => t(windowWords[state]),
    },
    {
      head: say('plans.consultation.closes'),
      cell: ({ closesAt, state }) => <Deadline at={closesAt} met={state !== 'open'} />,
      sort: ({ closesAt }) => closesAt,
    },
  ];
  return (
    <Table
      quiet
      caption={t(say('plans.consultation.consultations'))}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(sayPage('plans.page.no-consultations'))}</p>}
    />
  );
}
