import { momentWords } from '#kernel/moment.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type DirectiveLine, listDirectives } from '../api.ts';
import { DirectiveId, kinds, states } from '../directive.ts';
import { kindWords, stateWords } from '../directive-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { say } from '../texts.ts';
import { useBulkActs } from './bulk-retirement.tsx';
import { useCitation } from './citation.ts';
import { Score, useScoreWords } from './standing-badge.tsx';

function useColumns(): Column<DirectiveLine>[] {
  const { t, language } = useWords();
  const { head } = useCitation();
  const score = useScoreWords();
  return [
    {
      head: sayPage('directives.page.number'),
      cell: (line) => <Link href={`/directives/${DirectiveId.encode(line.id)}`}>{head(line)}</Link>,
      sort: ({ kind, fiscalYear, number }) => `${kind} ${fiscalYear} ${number}`,
      text: head,
    },
    {
      head: sayPage('directives.page.vulnerability'),
      cell: ({ vulnerability }) =>
        vulnerability && (
          <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>{vulnerability}</Link>
        ),
      sort: ({ vulnerability }) => vulnerability,
    },
    {
      head: sayPage('directives.page.state'),
      cell: ({ issuedAt, state }) =>
        issuedAt ? (
          <>
            <Moment at={issuedAt} />{' '}
            {state !== 'issued' && <Badge tone="neutral">{t(stateWords(state))}</Badge>}
          </>
        ) : (
          <Badge tone="neutral">{t(stateWords('draft'))}</Badge>
        ),
      sort: ({ issuedAt }) => issuedAt,
      text: ({ issuedAt, state }) =>
        [issuedAt && momentWords(issuedAt, language), state !== 'issued' && t(stateWords(state))]
          .filter(Boolean)
          .join(' '),
    },
    {
      head: sayPage('directives.page.due'),
      cell: ({ dueAt }) => dueAt && <Deadline at={dueAt} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: sayPage('directives.page.standing'),
      glossary: 'standing',
      cell: ({ scoreboard }) => <Score scoreboard={scoreboard} />,
      text: ({ scoreboard }) => score(scoreboard),
    },
    {
      head: sayPage('directives.page.addressees'),
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
  const { may } = usePerson();
  const columns = useColumns();
  const acts = useBulkActs();
  const lines = useEndpoint(listDirectives, {});
  const asked = {
    ...{ with: useQuery('with'), kind: useQuery('kind'), state: useQuery('state') },
    about: useQuery('about'),
  };
  const part = parts[asked.with ?? ''];
  const rows = lines
    .filter((line) => !part || part(line))
    .filter(({ kind }) => !asked.kind || kind === asked.kind)
    .filter(({ state }) => !asked.state || state === asked.state)
    .filter(({ vulnerability }) => !asked.about || vulnerability === asked.about);
  return (
    <Page title={t(say('directives.title'))} lead={t(sayPage('directives.page.lead'))}>
      {may('directives.draft') && (
        <p>
          <Link href="/directives/new" className={buttonLook('outlined')}>
            {t(sayPage('directives.page.draft'))}
          </Link>
        </p>
      )}
      <Filters />
      {asked.about && (
        <p>{t(sayPage('directives.page.list-about', { vulnerability: asked.about }))}</p>
      )}
      <Table
        caption={t(sayPage('directives.page.list'))}
        quiet
        name="directives"
        rows={rows}
        subject={({ id }) => DirectiveId.encode(id)}
        acts={acts}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <p>
            {t(sayPage('directives.page.none'))}{' '}
            <Link href="/threats">{t(sayPage('directives.page.to-threats'))}</Link>
          </p>
        }
      />
    </Page>
  );
}

/** The parts of the list, each as a link that can be kept. */
function Filters() {
  const { t } = useWords();
  const links = [
    { href: '/directives', text: sayPage('directives.page.show-all') },
    ...kinds.map((kind) => ({ href: `/directives?kind=${kind}`, text: kindWords(kind) })),
    ...states.map((state) => ({ href: `/directives?state=${state}`, text: stateWords(state) })),
    { href: '/directives?with=overdue', text: sayPage('directives.page.overdue-bodies') },
  ];
  return (
    <nav aria-label={t(sayPage('directives.page.filters'))}>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>{t(text)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
