import { DirectiveId } from '#features/directives/directive.ts';
import { citation } from '#features/directives/number.ts';
import { spanWords } from '#kernel/moment.ts';
import { useEndpoint } from '#ui/call.ts';
import type { Bars } from '#ui/chart-spec.ts';
import { Deadline } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { showStandings, type Standings } from '../api.ts';
import { say } from '../texts.ts';
import { useAreaNames } from './names.ts';
import { SituationChart } from './situation-chart.tsx';

type Directive = Standings['directives'][number];
type Ministry = Standings['ministries'][number];

/** Directives that are in force, with how far each has come. */
export function OpenDirectives() {
  const { t, language } = useWords();
  const { directives } = useEndpoint(showStandings, {});
  const number = (count: number) => count.toLocaleString(language);
  const columns: Column<Directive>[] = [
    {
      head: say('situation.directive'),
      cell: (each) => (
        <Link href={`/directives/${DirectiveId.encode(each.id)}`}>
          {`${citation(each, language)} ${each.title}`}
        </Link>
      ),
    },
    {
      head: say('situation.next-due'),
      cell: ({ nextDue }) => nextDue && <Deadline at={nextDue} />,
      sort: ({ nextDue }) => nextDue,
    },
    {
      head: say('situation.finished'),
      cell: ({ finished, addressees }) =>
        t(
          say('situation.finished-of', {
            finished: number(finished),
            all: number(addressees),
          }),
        ),
      sort: ({ finished, addressees }) => finished / Math.max(1, addressees),
      numeric: true,
    },
    ...counts.map(([head, key]): Column<Directive> => ({
      head,
      cell: (each) => number(each[key]),
      sort: (each) => each[key],
      numeric: true,
    })),
  ];
  return (
    <Section title={t(say('situation.open'))}>
      <Table
        caption={t(say('situation.open'))}
        quiet
        rows={directives}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <p>
            {t(say('situation.open.none'))}{' '}
            <Link href="/directives">{t(say('situation.open.to-directives'))}</Link>
          </p>
        }
      />
    </Section>
  );
}

const counts = [
  [say('situation.overdue'), 'overdue'],
  [say('situation.contradicted'), 'contradicted'],
  [say('situation.unknown-bodies'), 'unknown'],
] as const;

/** How the addressees under each ministry stand, as a chart: those with most overdue first. */
export function useStandingBars(ministries: readonly Ministry[]): Bars {
  const { t } = useWords();
  const names = useAreaNames();
  const lines = ministries.toSorted(
    (a, b) => b.parts.overdue - a.parts.overdue || b.addressees - a.addressees,
  );
  return {
    kind: 'bars',
    head: t(say('situation.ministry')),
    lines: lines.map(names.ministry),
    series: shares.map(([name, tone, part]) => ({
      ...{ name: t(name), tone },
      values: lines.map(({ parts }) => parts[part]),
    })),
  };
}

const shares = [
  [say('situation.overdue'), 'bad', 'overdue'],
  [say('situation.contradicted'), 'warning', 'contradicted'],
  [say('situation.unknown-bodies'), 'open', 'unknown'],
  [say('situation.others'), 'info', 'underWay'],
  [say('situation.finished'), 'good', 'finished'],
] as const;

/** How fast and how far those under each ministry answer. */
export function PaceByMinistry() {
  const { t, language } = useWords();
  const names = useAreaNames();
  const { ministries } = useEndpoint(showStandings, {});
  const bars = useStandingBars(ministries);
  const span = (seconds: number | undefined) =>
    seconds === undefined ? t(say('situation.nobody-yet')) : spanWords(seconds * 1000, language);
  const columns: Column<Ministry>[] = [
    { head: say('situation.ministry'), cell: (each) => names.ministry(each) },
    ...times.map(([head, of, which]): Column<Ministry> => ({
      head,
      cell: (each) => span(each[of]?.[which]),
      sort: (each) => each[of]?.[which] ?? null,
      numeric: true,
    })),
  ];
  return (
    <Section title={t(say('situation.pace'))}>
      {ministries.length > 0 && (
        <>
          <SituationChart chart="answers" title={t(say('situation.pace.chart'))} spec={bars} />
          <p>{t(say('situation.pace.lead'))}</p>
        </>
      )}
      <Table
        caption={t(say('situation.pace'))}
        quiet
        rows={ministries}
        rowKey={({ id }) => id ?? ''}
        columns={columns}
        empty={<p>{t(say('situation.pace.none'))}</p>}
      />
    </Section>
  );
}

const times = [
  [say('situation.acknowledge.median'), 'acknowledge', 'median'],
  [say('situation.acknowledge.slowest'), 'acknowledge', 'slowest'],
  [say('situation.finish.median'), 'finish', 'median'],
  [say('situation.finish.slowest'), 'finish', 'slowest'],
] as const;
