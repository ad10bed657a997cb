import type { z } from 'zod';

import { spanWords } from '#kernel/moment.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listFeeds, listSnapshots } from '../api.ts';
import { say as saySnapshot } from '../snapshot-texts.ts';
import { say } from '../source-texts.ts';
import { say as sayIntake } from '../texts.ts';
import { FeedForm } from './feed-form.tsx';
import { FeedState, feedStateWords } from './feed-state.tsx';
import { SnapshotTable } from './snapshot-table.tsx';
import { SourceForm } from './source-form.tsx';

type Feed = z.output<typeof listFeeds.output>[number];

function useColumns(): Column<Feed>[] {
  const { t, language } = useWords();
  return [
    {
      head: say('intake.page.source'),
      cell: ({ source }) => <Link href={`/feeds/${source}`}>{source}</Link>,
      sort: ({ source }) => source,
    },
    {
      head: sayIntake('intake.page.state'),
      cell: (feed) => <FeedState feed={feed} />,
      text: (feed) => t(feedStateWords(feed)),
    },
    { head: say('intake.page.format'), cell: ({ format }) => format.toUpperCase() },
    {
      head: say('intake.page.age'),
      cell: ({ ageSeconds }) => spanWords(ageSeconds * 1000, language),
      sort: ({ ageSeconds }) => ageSeconds,
    },
    {
      head: say('intake.page.received'),
      cell: ({ last }) => last && <Moment at={last.receivedAt} />,
      sort: ({ last }) => last?.receivedAt ?? null,
    },
    {
      head: say('intake.page.records'),
      cell: ({ records }) => records.toLocaleString(language),
      sort: ({ records }) => records,
      numeric: true,
    },
    {
      head: say('intake.page.refused'),
      cell: ({ last }) => last?.refused,
      sort: ({ last }) => last?.refused ?? null,
      numeric: true,
    },
  ];
}

/** Where threats are learnt from, how old each source is, and what waits for a decision. */
export function FeedsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const feeds = useEndpoint(listFeeds, {});
  const columns = useColumns();
  return (
    <Page title={t(sayIntake('intake.title'))} lead={t(say('intake.page.lead'))}>
      <Table
        caption={t(say('intake.page.list'))}
        name="feeds"
        rows={feeds}
        rowKey={({ source }) => source}
        columns={columns}
        empty={<p>{t(say('intake.page.none'))}</p>}
      />
      {feeds.some(({ waiting }) => waiting > 0) && <Waiting />}
      {may('intake.import') && (
        <Section id="import" title={t(sayIntake('intake.page.import'))}>
          <FeedForm />
        </Section>
      )}
      {may('intake.manage') && (
        <Disclosure summary={t(say('intake.page.add'))}>
          <SourceForm />
        </Disclosure>
      )}
    </Page>
  );
}

function Waiting() {
  const { t } = useWords();
  const snapshots = useEndpoint(listSnapshots, { limit: 500 });
  return (
    <Section id="waiting" title={t(saySnapshot('intake.page.waiting'))}>
      <SnapshotTable
        caption={t(saySnapshot('intake.page.waiting'))}
        snapshots={snapshots.filter(({ standing }) => standing === 'waiting')}
        empty={t(saySnapshot('intake.page.waiting-none'))}
      />
    </Section>
  );
}
