import type { z } from 'zod';

import { spanWords } from '#kernel/moment.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listFeeds } from '../api.ts';
import { say } from '../texts.ts';
import { FeedForm } from './feed-form.tsx';

type Feed = z.output<typeof listFeeds.output>[number];

function useColumns(): Column<Feed>[] {
  const { language } = useWords();
  return [
    { head: say('intake.page.source'), cell: ({ source }) => source, sort: ({ source }) => source },
    { head: say('intake.page.format'), cell: ({ format }) => format.toUpperCase() },
    {
      head: say('intake.page.age'),
      cell: ({ ageSeconds }) => spanWords(ageSeconds * 1000, language),
      sort: ({ ageSeconds }) => ageSeconds,
    },
    {
      head: say('intake.page.received'),
      cell: ({ last }) => <Moment at={last.receivedAt} />,
      sort: ({ last }) => last.receivedAt,
    },
    {
      head: say('intake.page.records'),
      cell: ({ records }) => records.toLocaleString(language),
      sort: ({ records }) => records,
      numeric: true,
    },
    {
      head: say('intake.page.refused'),
      cell: ({ last }) => last.refused,
      sort: ({ last }) => last.refused,
      numeric: true,
    },
    { head: say('intake.page.file'), cell: ({ last }) => last.file },
  ];
}

/** Where threats are learnt from, and how old each source is. */
export function FeedsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const feeds = useEndpoint(listFeeds, {});
  const columns = useColumns();
  return (
    <Page title={t(say('intake.title'))} lead={t(say('intake.page.lead'))}>
      <Table
        caption={t(say('intake.page.list'))}
        rows={feeds}
        rowKey={({ source }) => source}
        columns={columns}
        empty={<p>{t(say('intake.page.none'))}</p>}
      />
      {may('intake.import') && (
        <Section id="import" title={t(say('intake.page.import'))}>
          <FeedForm />
        </Section>
      )}
    </Page>
  );
}
