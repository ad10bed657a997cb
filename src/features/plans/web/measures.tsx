import { listOrganizations } from '#features/organizations/api.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { MeasureId } from '../strategy.ts';
import type { MeasureLine } from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { standingWords } from '../strategy-words.ts';
import { standingTones } from './strategy-tones.ts';

/** The measures of a goal: who does each until when, and where it stands; those decided with a date are marked. */
export function Measures({ measures }: { readonly measures: readonly MeasureLine[] }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const columns: Column<MeasureLine>[] = [
    { head: say('plans.strategy.number'), cell: ({ number }) => number },
    {
      head: say('plans.strategy.measure'),
      cell: ({ id, title, decision }) => (
        <span className="flex flex-col items-start gap-1">
          <Link href={`/measures/${MeasureId.encode(id)}`}>{title}</Link>
          {decision !== '' && <Badge tone="info">{t(say('plans.strategy.decided'))}</Badge>}
        </span>
      ),
      text: ({ title }) => title,
    },
    { head: say('plans.strategy.owner'), cell: ({ organizationId }) => nameOf(organizationId) },
    {
      head: say('plans.strategy.due'),
      cell: ({ dueOn }) => (dueOn === null ? '' : <CalendarDay day={dueOn} />),
      sort: ({ dueOn }) => dueOn ?? '',
    },
    {
      head: say('plans.strategy.milestones'),
      cell: ({ milestones, milestonesDone }) =>
        milestones === 0
          ? ''
          : t(say('plans.strategy.milestones-of', { all: milestones, done: milestonesDone })),
    },
    {
      head: say('plans.strategy.standing'),
      cell: ({ standing }) => (
        <Badge tone={standingTones[standing]}>{t(standingWords[standing])}</Badge>
      ),
      text: ({ standing }) => t(standingWords[standing]),
    },
  ];
  return (
    <Table
      caption={t(say('plans.strategy.measures'))}
      rows={measures}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('plans.strategy.no-measures'))}</p>}
    />
  );
}
