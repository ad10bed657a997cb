import type { ReactNode } from 'react';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import type { Text } from '#kernel/text.ts';
import { useEndpoint } from '#ui/call.ts';
import { Chart } from '#ui/chart.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { type Result, results } from '../judgement.ts';
import { resultWords } from '../judgement-words.ts';
import type { SummaryAnswer } from '../summary-api.ts';
import { say } from '../summary-texts.ts';

type Props = { readonly summary: SummaryAnswer };

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** The figures of the year itself. */
export function Overview({ summary }: Props) {
  const { t } = useWords();
  const own = summary.years.find(({ year }) => year === summary.year);
  const { systems, findings } = summary.systems;
  const count = (term: Text, value: number | null | undefined) => ({
    ...{ term: t(term), value: value === null || value === undefined ? '—' : String(value) },
  });
  return (
    <Section title={t(say('audit-summary.overview'))}>
      <DefinitionList
        items={[
          count(say('audit-summary.audits'), own?.audits),
          count(say('audit-summary.closed'), own?.closed),
          count(say('audit-summary.body-count'), own?.bodies),
          count(say('audit-summary.findings'), own?.findings),
          count(say('audit-summary.per-body'), own?.perBody),
          count(say('audit-summary.repeats'), own?.repeats),
          count(say('audit-summary.settled'), own?.settled),
          {
            term: t(say('audit-summary.on-systems')),
            value: t(say('audit-summary.on-systems-what', { systems, findings })),
          },
        ]}
      />
    </Section>
  );
}

/** Everything else that a summary says, as tables that can be taken along. */
export function SummaryTables({ summary }: Props) {
  const { t } = useWords();
  const empty = <p>{t(say('audit-summary.nothing'))}</p>;
  return (
    <>
      <Years summary={summary} />
      <Section title={t(say('audit-summary.chapters'))}>
        <Chapters summary={summary} />
      </Section>
      <Judged summary={summary} />
      <Section title={t(say('audit-summary.bodies'))}>
        <Bodies summary={summary} />
      </Section>
      {summary.ratings.length > 0 && (
        <Section title={t(say('audit-summary.ratings'))}>
          <Ratings summary={summary} empty={empty} />
        </Section>
      )}
    </>
  );
}

function numeric<Row>(head: Text, of: (row: Row) => number | null): Column<Row> {
  const told = (row: Row) => of(row)?.toLocaleString() ?? '—';
  return { head, cell: told, text: told, sort: (row) => of(row) ?? -1, numeric: true };
}

function share<Row>(head: Text, of: (row: Row) => number | null): Column<Row> {
  const told = (row: Row) => {
    const value = of(row);
    return value === null ? '—' : percent(value);
  };
  return { head, cell: told, text: told, sort: (row) => of(row) ?? -1, numeric: true };
}

type Year = SummaryAnswer['years'][number];

function Years({ summary }: Props) {
  const { t, language } = useWords();
  return (
    <Section title={t(say('audit-summary.years'))}>
      <p>{t(say('audit-summary.index-what'))}</p>
      <Table
        quiet
        name="years"
        caption={t(say('audit-summary.years'))}
        rows={summary.years}
        rowKey={({ year }) => String(year)}
        columns={[
          {
            head: say('audit-summary.year'),
            cell: ({ year }) => fiscalYearWords(year, language),
            sort: ({ year }) => year,
          },
          numeric<Year>(say('audit-summary.audits'), ({ audits }) => audits),
          numeric<Year>(say('audit-summary.findings'), ({ findings }) => findings),
          numeric<Year>(say('audit-summary.per-body'), ({ perBody }) => perBody),
          numeric<Year>(say('audit-summary.index'), ({ index }) => index),
          numeric<Year>(say('audit-summary.urgent'), ({ urgent }) => urgent),
          numeric<Year>(say('audit-summary.repeats'), ({ repeats }) => repeats),
          numeric<Year>(say('audit-summary.settled'), ({ settled }) => settled),
        ]}
        empty={<p>{t(say('audit-summary.nothing'))}</p>}
      />
    </Section>
  );
}

type Chapter = SummaryAnswer['chapters'][number];

function Chapters({ summary }: Props) {
  const { t } = useWords();
  const nameOf = ({ chapter }: Chapter) => chapter ?? t(say('audit-summary.earlier-only'));
  const top = summary.chapters.slice(0, 5);
  return (
    <>
      {top.length > 0 && (
        <Chart
          title={t(say('audit-summary.chapters'))}
          spec={{
            ...{ kind: 'bars', head: t(say('audit-summary.chapter')), lines: top.map(nameOf) },
            series: [
              {
                ...{ name: t(say('audit-summary.findings')), tone: 'info' },
                values: top.map(({ findings }) => findings),
              },
            ],
          }}
        />
      )}
      <Table
        quiet
        name="chapters"
        caption={t(say('audit-summary.chapters'))}
        rows={summary.chapters}
        rowKey={nameOf}
        columns={[
          { head: say('audit-summary.chapter'), cell: nameOf, text: nameOf },
          numeric<Chapter>(say('audit-summary.findings'), ({ findings }) => findings),
          share<Chapter>(say('audit-summary.share'), (row) => row.share),
          numeric<Chapter>(say('audit-summary.body-count'), ({ bodies }) => bodies),
          numeric<Chapter>(say('audit-summary.before'), ({ before }) => before),
        ]}
        empty={<p>{t(say('audit-summary.nothing'))}</p>}
      />
    </>
  );
}

function Judged({ summary: { judged } }: Props) {
  const { t } = useWords();
  const total = results.reduce((sum, result) => sum + judged[result], 0);
  const countOf = (result: Result) => judged[result];
  return (
    <Section title={t(say('audit-summary.judged'))}>
      <Table
        quiet
        caption={t(say('audit-summary.judged'))}
        rows={total === 0 ? [] : results}
        rowKey={(result) => result}
        columns={[
          { head: say('audit-summary.result'), cell: (result) => t(resultWords[result]) },
          numeric<Result>(say('audit-summary.count'), countOf),
          share<Result>(say('audit-summary.share'), (result) => countOf(result) / total),
        ]}
        empty={<p>{t(say('audit-summary.nothing'))}</p>}
      />
    </Section>
  );
}

type Body = SummaryAnswer['bodies'][number];

function Bodies({ summary }: Props) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return (
    <Table
      quiet
      name="bodies"
      caption={t(say('audit-summary.bodies'))}
      rows={summary.bodies}
      rowKey={({ organizationId }) => organizationId}
      columns={[
        {
          head: say('audit-summary.body'),
          cell: ({ organizationId }) => (
            <Link
              href={`/audit-summary?year=${summary.year}&organization=${OrganizationId.encode(organizationId)}`}
            >
              {nameOf(organizationId)}
            </Link>
          ),
          text: ({ organizationId }) => nameOf(organizationId),
        },
        numeric<Body>(say('audit-summary.audits'), ({ audits }) => audits),
        share<Body>(say('audit-summary.met'), ({ met }) => met),
        numeric<Body>(say('audit-summary.findings'), ({ findings }) => findings),
        numeric<Body>(say('audit-summary.open'), ({ open }) => open),
        numeric<Body>(say('audit-summary.overdue'), ({ overdue }) => overdue),
        numeric<Body>(say('audit-summary.urgent'), ({ urgent }) => urgent),
        numeric<Body>(say('audit-summary.repeats'), ({ repeats }) => repeats),
      ]}
      empty={<p>{t(say('audit-summary.nothing'))}</p>}
    />
  );
}

function Ratings({ summary, empty }: Props & { readonly empty: ReactNode }) {
  const { t, language } = useWords();
  return (
    <Table
      quiet
      caption={t(say('audit-summary.ratings'))}
      rows={summary.ratings}
      rowKey={({ rating }) => rating ?? ''}
      columns={[
        {
          head: say('audit-summary.rating'),
          cell: ({ rating, names }) =>
            names?.[language] ?? rating ?? t(say('audit-summary.unrated')),
        },
        numeric<SummaryAnswer['ratings'][number]>(
          say('audit-summary.findings'),
          ({ findings }) => findings,
        ),
      ]}
      empty={empty}
    />
  );
}
