import { OrganizationId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { CalendarDay } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { InstrumentId } from '../instrument.ts';
import { say as sayLaw } from '../law-texts.ts';
import { slackWords, standingWords } from '../law-words.ts';
import { citation } from '../provision.ts';
import type { Readiness, ReadinessCell, ReadinessObligation } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import { Countdown, Slack, StandingBadge } from './law-marks.tsx';

type Props = { readonly readiness: Readiness };

/** Obligations by body: each cell says whether that body will be ready, and leads to its plan. */
export function ReadinessMatrix({ readiness }: Props) {
  const { t, language } = useWords();
  const naming = useNaming();
  const { obligations, bodies, cells } = readiness;
  const cellOf = (obligation: ReadinessObligation, body: Readiness['bodies'][number]) =>
    cells.find((cell) => cell.obligationId === obligation.id && cell.organizationId === body.id);
  const wordsOf = (cell: ReadinessCell | undefined) =>
    cell
      ? [t(standingWords[cell.standing]), cell.slack === null ? '' : t(slackWords(cell.slack))]
          .filter((each) => each !== '')
          .join(' ')
      : t(say('laws.readiness.not-obliged'));
  const perBody = bodies.map((body): Column<ReadinessObligation> => ({
    head: { key: naming(body) },
    cell: (obligation) => {
      const cell = cellOf(obligation, body);
      return cell ? <Cell cell={cell} obligation={obligation} /> : '—';
    },
    text: (obligation) => wordsOf(cellOf(obligation, body)),
  }));
  const planned = obligations.filter(({ id }) => cells.some((cell) => cell.obligationId === id));
  return (
    <Table
      quiet
      name="matrix"
      caption={t(say('laws.readiness.matrix'))}
      rows={planned}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('laws.readiness.obligation'),
          cell: ({ names, law, lawId, provision, isUnderReview }) => (
            <span className="flex min-w-48 flex-col gap-1">
              {names[language]}
              <Link href={`/laws/${InstrumentId.encode(lawId)}#obligations`} className="link">
                {law[language]} {citation(provision, language)}
              </Link>
              {isUnderReview && <Badge tone="warning">{t(sayLaw('laws.review.badge'))}</Badge>}
            </span>
          ),
          text: ({ names }) => names[language],
        },
        {
          head: say('laws.readiness.target'),
          cell: ({ target, daysLeft }) =>
            target && (
              <span className="flex flex-col">
                <CalendarDay day={target} />
                {daysLeft !== null && <Countdown days={daysLeft} />}
              </span>
            ),
          sort: ({ target }) => target ?? '9999',
          text: ({ target }) => target ?? '',
        },
        ...perBody,
      ]}
      empty={<p>{t(say('laws.readiness.none-read'))}</p>}
    />
  );
}

type CellProps = { readonly cell: ReadinessCell; readonly obligation: ReadinessObligation };

function Cell({ cell, obligation }: CellProps) {
  const { t } = useWords();
  const { organizationId, standing, done, total, slack } = cell;
  const query = new URLSearchParams({
    lawId: InstrumentId.encode(obligation.lawId),
    organizationId: OrganizationId.encode(organizationId),
  });
  return (
    <Link
      href={`/law-readiness?${query.toString()}#milestones`}
      className="flex min-h-11 flex-col items-start gap-1"
    >
      <StandingBadge standing={standing} />
      <span className="link whitespace-nowrap">
        {t(say('laws.readiness.done', { done, total }))}
      </span>
      <Slack slack={slack} />
    </Link>
  );
}
