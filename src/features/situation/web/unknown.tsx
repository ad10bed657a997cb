import type { z } from 'zod';

import { listQuestions } from '#features/exposure/api.ts';
import { listFeeds } from '#features/intake/api.ts';
import { spanWords } from '#kernel/moment.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Figures } from '#ui/figures.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { showKnown, showStandings } from '../api.ts';
import { say } from '../texts.ts';

/** What nobody knows: systems without a current inventory, bodies that owe one, unanswered questions. */
export function Unknowns() {
  const { t } = useWords();
  const known = useEndpoint(showKnown, {});
  const { unknown } = useEndpoint(showStandings, {});
  const questions = useEndpoint(listQuestions, {});
  return (
    <Section title={t(say('situation.unknown'))}>
      <Figures
        figures={[
          {
            label: t(say('situation.unknown.none-submitted')),
            count: known.none,
            href: '/systems?freshness=none',
            alarming: true,
          },
          {
            label: t(say('situation.unknown.stale')),
            count: known.stale,
            href: '/systems?freshness=stale',
            alarming: true,
          },
          {
            label: t(say('situation.unknown.bodies')),
            count: unknown,
            href: '/directives?with=unknown',
            hint: t(say('situation.unknown.bodies-hint')),
            alarming: true,
          },
          {
            label: t(say('situation.unknown.questions')),
            count: questions.length,
            href: '/systems?exposure=unstated',
            hint: t(say('situation.unknown.questions-hint')),
          },
        ]}
      />
    </Section>
  );
}

export type Feed = z.output<typeof listFeeds.output>[number];

/** Feeds, those that were heard of longest ago first. */
export const useFeeds = () =>
  useEndpoint(listFeeds, {}, { everySeconds: 60 }).toSorted((a, b) => b.ageSeconds - a.ageSeconds);

/** How old what each source says is. */
export function FeedAges() {
  const { t, language } = useWords();
  const feeds = useFeeds();
  const columns: Column<Feed>[] = [
    {
      head: say('situation.feed'),
      cell: ({ source }) => <Link href={`/feeds/${encodeURIComponent(source)}`}>{source}</Link>,
      sort: ({ source }) => source,
    },
    {
      head: say('situation.feed.age'),
      cell: ({ ageSeconds }) => spanWords(ageSeconds * 1000, language),
      sort: ({ ageSeconds }) => ageSeconds,
      numeric: true,
    },
    { head: say('situation.feed.state'), cell: (feed) => <FeedState feed={feed} /> },
  ];
  return (
    <Section title={t(say('situation.feeds'))}>
      <Table
        caption={t(say('situation.feeds'))}
        quiet
        rows={feeds}
        rowKey={({ source }) => source}
        columns={columns}
        empty={
          <p>
            {t(say('situation.feeds.none'))}{' '}
            <Link href="/feeds">{t(say('situation.feeds.enter'))}</Link>
          </p>
        }
      />
    </Section>
  );
}

const dayOld = 24 * 60 * 60;

/** Whether a source has said nothing for longer than it should; a day, where nothing says how long. */
export const isOld = ({ isSilent, cadenceHours, ageSeconds }: Feed): boolean =>
  isSilent || (cadenceHours === null && ageSeconds > dayOld);

export function FeedState({ feed }: { readonly feed: Feed }) {
  const { t } = useWords();
  return (
    <span className="flex flex-wrap gap-1">
      {isOld(feed) ? (
        <Badge tone="bad">{t(say('situation.feed.silent'))}</Badge>
      ) : (
        <Badge tone="good">{t(say('situation.feed.fresh'))}</Badge>
      )}
      {feed.waiting > 0 && (
        <Badge tone="warning">{t(say('situation.feed.waiting', { count: feed.waiting }))}</Badge>
      )}
    </span>
  );
}
