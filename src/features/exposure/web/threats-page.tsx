import type { z } from 'zod';

import { listVulnerabilities } from '#features/intake/api.ts';
import { useQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listUrgent } from '../api.ts';
import { say } from '../texts.ts';
import { say as sayVoice } from '../voice-texts.ts';

type Urgent = z.output<typeof listUrgent.output>['vulnerabilities'][number];
type Found = z.output<typeof listVulnerabilities.output>['vulnerabilities'][number];

const pageOf = (id: string) => `/threats/${encodeURIComponent(id)}`;

const urgentColumns: Column<Urgent>[] = [
  {
    head: say('exposure.page.vulnerability'),
    cell: ({ vulnerability }) => <Link href={pageOf(vulnerability)}>{vulnerability}</Link>,
    sort: ({ vulnerability }) => vulnerability,
  },
  { head: say('exposure.page.what'), cell: ({ title }) => title },
  {
    head: say('exposure.page.listed-on'),
    glossary: 'kev',
    cell: ({ listedOn }) => listedOn && <Day at={listedOn} />,
    sort: ({ listedOn }) => listedOn,
    day: true,
  },
  {
    head: say('exposure.page.organizations'),
    cell: ({ organizations }) => organizations,
    sort: ({ organizations }) => organizations,
    numeric: true,
  },
  {
    head: say('exposure.page.systems'),
    cell: ({ systems }) => systems,
    sort: ({ systems }) => systems,
    numeric: true,
  },
];

const foundColumns: Column<Found>[] = [
  {
    head: say('exposure.page.vulnerability'),
    cell: ({ id }) => <Link href={pageOf(id)}>{id}</Link>,
    text: ({ id }) => id,
  },
  { head: say('exposure.page.what'), cell: ({ title }) => title },
  {
    head: sayVoice('exposure.page.published'),
    cell: ({ publishedAt }) => publishedAt && <Day at={publishedAt} />,
    sort: ({ publishedAt }) => publishedAt,
    day: true,
  },
  {
    head: say('exposure.page.listed-on'),
    cell: ({ listedAt }) => listedAt && <Day at={listedAt} />,
    sort: ({ listedAt }) => listedAt,
    day: true,
  },
];

const mostUrgent = 200;

/** What threatens systems in scope, the most urgent first; and anything else that was taken in. */
export function ThreatsPage() {
  const { t } = useWords();
  const all = useQuery('of') === 'all';
  const search = useQuery('search') ?? '';
  const { vulnerabilities: urgent } = useEndpoint(listUrgent, {
    ...{ exploited: all ? 'no' : 'yes', limit: mostUrgent },
  });
  return (
    <Page title={t(say('exposure.title'))} lead={t(say('exposure.page.lead'))}>
      <Section title={t(say('exposure.page.matching'))}>
        <p>
          <Link href={all ? '/threats' : '/threats?of=all'}>
            {t(say(all ? 'exposure.page.only-exploited' : 'exposure.page.show-all'))}
          </Link>
        </p>
        <Table
          caption={t(say(all ? 'exposure.page.all' : 'exposure.page.exploited'))}
          name="matching"
          {...(urgent.length === mostUrgent ? { outOf: 'more' } : {})}
          rows={urgent}
          rowKey={({ vulnerability }) => vulnerability}
          columns={urgentColumns}
          empty={<p>{t(say('exposure.page.none-urgent'))}</p>}
        />
      </Section>
      <Section title={t(say('exposure.page.find'))}>
        <SearchForm search={search} />
        {search !== '' && <Found search={search} />}
      </Section>
    </Page>
  );
}

function SearchForm({ search }: { readonly search: string }) {
  const { t } = useWords();
  const go = useGo();
  return (
    <Form
      label={t(say('exposure.page.find'))}
      submit={t(say('exposure.page.search'))}
      pending={false}
      failure={undefined}
      onSubmit={({ text }) => {
        go(`/threats?search=${encodeURIComponent(text('search'))}`);
      }}
    >
      <TextField
        name="search"
        label={t(say('exposure.page.search-for'))}
        support={t(say('exposure.page.search-support'))}
        type="search"
        defaultValue={search}
        required
      />
    </Form>
  );
}

function Found({ search }: { readonly search: string }) {
  const { t } = useWords();
  const found = useEndpoint(listVulnerabilities, { search, only: 'all', page: 1 });
  const { total, vulnerabilities } = found;
  return (
    <>
      <Table
        caption={t(say('exposure.page.found', { search }))}
        name="found"
        outOf={total}
        rows={vulnerabilities}
        rowKey={({ id }) => id}
        columns={foundColumns}
        empty={<p>{t(say('exposure.page.none-found'))}</p>}
      />
      {total > vulnerabilities.length && (
        <p>{t(say('exposure.page.more', { total, shown: vulnerabilities.length }))}</p>
      )}
    </>
  );
}
