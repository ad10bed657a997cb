import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type DirectiveLine, listDirectives } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { Score } from './standing-badge.tsx';

function useColumns(): Column<DirectiveLine>[] {
  const { t } = useWords();
  return [
    {
      head: say('directives.page.number'),
      cell: ({ id, number, title }) => (
        <Link href={`/directives/${DirectiveId.encode(id)}`}>
          {t(say('directives.page.numbered', { number, title }))}
        </Link>
      ),
      sort: ({ number }) => number,
    },
    {
      head: say('directives.page.vulnerability'),
      cell: ({ vulnerability }) =>
        vulnerability && (
          <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>{vulnerability}</Link>
        ),
      sort: ({ vulnerability }) => vulnerability,
    },
    {
      head: say('directives.page.state'),
      cell: ({ issuedAt }) =>
        issuedAt ? (
          <Moment at={issuedAt} />
        ) : (
          <Badge tone="neutral">{t(say('directives.page.state.draft'))}</Badge>
        ),
      sort: ({ issuedAt }) => issuedAt,
    },
    {
      head: say('directives.page.due'),
      cell: ({ dueAt }) => dueAt && <Deadline at={dueAt} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: say('directives.page.standing'),
      cell: ({ scoreboard }) => <Score scoreboard={scoreboard} />,
    },
    {
      head: say('directives.page.addressees'),
      cell: ({ scoreboard }) => scoreboard.addressees,
      sort: ({ scoreboard }) => scoreboard.addressees,
      numeric: true,
    },
  ];
}

/** The parts of the list that another page may lead to. */
const parts: Readonly<Record<string, (line: DirectiveLine) => boolean>> = {
  overdue: ({ scoreboard }) => scoreboard.overdue > 0,
  contradicted: ({ scoreboard }) => (scoreboard.standings.contradicted ?? 0) > 0,
  unknown: ({ scoreboard }) => (scoreboard.standings.unknown ?? 0) > 0,
  draft: ({ state }) => state === 'draft',
};

/** Every directive in scope with where its addressees stand. */
export function DirectivesPage() {
  const { t } = useWords();
  const columns = useColumns();
  const part = parts[useQuery('with') ?? ''];
  const lines = useEndpoint(listDirectives, {});
  return (
    <Page title={t(say('directives.title'))} lead={t(say('directives.page.lead'))}>
      {part && (
        <p>
          <Link href="/directives">{t(say('directives.page.show-all'))}</Link>
        </p>
      )}
      <Table
        caption={t(say('directives.page.list'))}
        quiet
        rows={part ? lines.filter(part) : lines}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <p>
            {t(say('directives.page.none'))}{' '}
            <Link href="/threats">{t(say('directives.page.to-threats'))}</Link>
          </p>
        }
      />
    </Page>
  );
}
