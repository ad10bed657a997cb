import type { z } from 'zod';

import { spanWords } from '#kernel/moment.ts';
import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { NotFoundPage } from '#ui/failure.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { listFeeds, listSnapshots } from '../api.ts';
import { say as saySnapshot } from '../snapshot-texts.ts';
import { SourceName } from '../source.ts';
import { say } from '../source-texts.ts';
import { say as sayIntake } from '../texts.ts';
import { FeedState } from './feed-state.tsx';
import { SnapshotTable } from './snapshot-table.tsx';
import { SourceForm } from './source-form.tsx';

type Feed = z.output<typeof listFeeds.output>[number];

/** One source: how it fares, what came of it, and how it is described. */
export function SourcePage() {
  const { t } = useWords();
  const { may } = usePerson();
  const source = useAddressId(SourceName);
  const feed = useEndpoint(listFeeds, {}).find((each) => each.source === source);
  const snapshots = useEndpoint(listSnapshots, { source, limit: 100 });
  if (!feed) return <NotFoundPage />;
  return (
    <Page title={source} above={[{ label: t(sayIntake('intake.title')), href: '/feeds' }]}>
      <Facts feed={feed} />
      <Section id="snapshots" title={t(saySnapshot('intake.page.snapshots'))}>
        <SnapshotTable
          caption={t(saySnapshot('intake.page.snapshots'))}
          snapshots={snapshots}
          empty={t(saySnapshot('intake.page.snapshots-none'))}
        />
      </Section>
      {may('intake.manage') && (
        <Disclosure summary={t(say('intake.page.edit'))}>
          <SourceForm feed={feed} />
        </Disclosure>
      )}
    </Page>
  );
}

function Facts({ feed }: { readonly feed: Feed }) {
  const { t, language } = useWords();
  const { poll, prefixes, cadenceHours } = feed;
  const asked = poll && [
    {
      term: t(say('intake.page.address')),
      value: <code className="break-all">{poll.address}</code>,
    },
    {
      term: t(say('intake.page.polled')),
      value: (
        <>
          {poll.askedAt ? <Moment at={poll.askedAt} /> : '—'} {poll.outcome && t(poll.outcome)}
        </>
      ),
    },
  ];
  return (
    <DefinitionList
      items={[
        { term: t(sayIntake('intake.page.state')), value: <FeedState feed={feed} /> },
        { term: t(say('intake.page.age')), value: spanWords(feed.ageSeconds * 1000, language) },
        { term: t(say('intake.page.records')), value: feed.records.toLocaleString(language) },
        { term: t(say('intake.page.prefixes')), value: prefixes.join(' ') || '—' },
        { term: t(say('intake.page.cadence')), value: cadenceHours ?? '—' },
        ...(asked ?? []),
      ]}
    />
  );
}
