import type { z } from 'zod';

import { listQuestions, listUrgent } from '#features/exposure/api.ts';
import { listFeeds } from '#features/intake/api.ts';
import { listCoverage } from '#features/inventory/api.ts';
import { useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { Figures } from '#ui/figures.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type DirectiveLine, listDirectives } from '../api.ts';
import { say } from '../texts.ts';
import { OpenDirectives } from './open-directives.tsx';

type Urgent = z.output<typeof listUrgent.output>[number];

const urgentColumns: Column<Urgent>[] = [
  {
    head: say('directives.page.vulnerability'),
    cell: ({ vulnerability }) => (
      <Link href={`/threats/${encodeURIComponent(vulnerability)}`}>{vulnerability}</Link>
    ),
  },
  { head: say('directives.page.about'), cell: ({ title }) => title },
  {
    head: say('directives.page.listed-on'),
    cell: ({ listedOn }) => listedOn && <Day at={listedOn} />,
    sort: ({ listedOn }) => listedOn,
  },
  {
    head: say('directives.page.organizations'),
    cell: ({ vulnerability, organizations }) => (
      <Link href={`/threats/${encodeURIComponent(vulnerability)}?verdict=affected#exposed`}>
        {organizations}
      </Link>
    ),
    sort: ({ organizations }) => organizations,
    numeric: true,
  },
  {
    head: say('directives.page.systems'),
    cell: ({ systems }) => systems,
    sort: ({ systems }) => systems,
    numeric: true,
  },
];

const sum = (lines: readonly DirectiveLine[], count: (line: DirectiveLine) => number) =>
  lines.reduce((total, line) => total + count(line), 0);

/** Where things stand now: what is urgent, who is exposed, what is overdue, what is unknown. */
export function SituationPage() {
  const { t } = useWords();
  const directives = useEndpoint(listDirectives, {});
  const urgent = useEndpoint(listUrgent, { exploited: 'yes', limit: 20 });
  const open = directives.filter(
    ({ state, scoreboard }) =>
      state === 'draft' || (state === 'issued' && scoreboard.finished < scoreboard.addressees),
  );
  return (
    <Page
      title={t(say('directives.page.situation'))}
      lead={t(say('directives.page.situation-lead'))}
    >
      <Answers directives={directives} />
      <Section title={t(say('directives.page.urgent'))}>
        <Table
          caption={t(say('directives.page.urgent-list'))}
          rows={urgent}
          rowKey={({ vulnerability }) => vulnerability}
          columns={urgentColumns}
          empty={
            <p>
              {t(say('directives.page.none-urgent'))}{' '}
              <Link href="/feeds">{t(say('directives.page.to-feeds'))}</Link>
            </p>
          }
        />
      </Section>
      <Section title={t(say('directives.page.open'))}>
        <OpenDirectives lines={open} />
      </Section>
      <Unknowns />
    </Page>
  );
}

/** How the answers to directives stand, over all of them. */
function Answers({ directives }: { readonly directives: readonly DirectiveLine[] }) {
  const { t } = useWords();
  return (
    <Section title={t(say('directives.page.answers'))}>
      <Figures
        figures={[
          {
            label: t(say('directives.page.contradicted-bodies')),
            count: sum(directives, ({ scoreboard }) => scoreboard.standings.contradicted ?? 0),
            href: '/directives?with=contradicted',
            hint: t(say('directives.page.contradicted-hint')),
            alarming: true,
          },
          {
            label: t(say('directives.page.overdue-bodies')),
            count: sum(directives, ({ scoreboard }) => scoreboard.overdue),
            href: '/directives?with=overdue',
            hint: t(say('directives.page.overdue-hint')),
            alarming: true,
          },
          {
            label: t(say('directives.page.unknown-bodies')),
            count: sum(directives, ({ scoreboard }) => scoreboard.standings.unknown ?? 0),
            href: '/directives?with=unknown',
            hint: t(say('directives.page.unknown-hint')),
            alarming: true,
          },
          {
            label: t(say('directives.page.drafts')),
            count: directives.filter(({ state }) => state === 'draft').length,
            href: '/directives?with=draft',
            hint: t(say('directives.page.drafts-hint')),
          },
        ]}
      />
    </Section>
  );
}

const dayOld = 24 * 60 * 60;

/** What nobody knows: systems without a current inventory, unanswered questions, old feeds. */
function Unknowns() {
  const { t } = useWords();
  const coverage = useEndpoint(listCoverage, {}).organizations;
  const questions = useEndpoint(listQuestions, {});
  const feeds = useEndpoint(listFeeds, {});
  return (
    <Section title={t(say('directives.page.unknown'))}>
      <Figures
        figures={[
          {
            label: t(say('directives.page.systems-none')),
            count: coverage.reduce((total, { none }) => total + none, 0),
            href: '/systems?freshness=none',
            alarming: true,
          },
          {
            label: t(say('directives.page.systems-stale')),
            count: coverage.reduce((total, { stale }) => total + stale, 0),
            href: '/systems?freshness=stale',
            alarming: true,
          },
          {
            label: t(say('directives.page.questions')),
            count: questions.length,
            href: '/systems?exposure=unstated',
            hint: t(say('directives.page.questions-hint')),
          },
          {
            label: t(say('directives.page.old-feeds')),
            count: feeds.filter(({ ageSeconds }) => ageSeconds > dayOld).length,
            href: '/feeds',
            hint: t(say('directives.page.old-feeds-hint', { feeds: feeds.length })),
          },
        ]}
      />
    </Section>
  );
}
