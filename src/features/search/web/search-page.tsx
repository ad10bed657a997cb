import { cut } from '#kernel/cut.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Day } from '#ui/clock.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { type Found, type Hit, longestQuery, search } from '../api.ts';
import { Group } from '../group.ts';
import { groupWords } from '../search-words.ts';
import { say } from '../texts.ts';
import { searchPath } from './address.ts';

/** Everything that somebody's words find, by kind; or one kind, page by page. */
export function SearchPage() {
  const { t } = useWords();
  const query = cut((useQuery('q') ?? '').trim(), longestQuery);
  const of = Group.safeParse(useQuery('of')).data;
  const page = Math.min(Math.max(Math.trunc(Number(useQuery('page') ?? 1)) || 1, 1), 10_000);
  return (
    <Page title={t(say('search.title'))} lead={t(say('search.lead'))}>
      <SearchForm key={query} query={query} />
      {query !== '' &&
        (of ? <OneGroup query={query} of={of} page={page} /> : <All query={query} />)}
    </Page>
  );
}

type Sought = { readonly query: string };

function SearchForm({ query }: Sought) {
  const { t } = useWords();
  const go = useGo();
  return (
    <Form
      label={t(say('search.title'))}
      submit={t(say('search.submit'))}
      pending={false}
      failure={undefined}
      onSubmit={({ text }) => {
        go(searchPath(text('q').trim()));
      }}
    >
      <TextField
        name="q"
        label={t(say('search.words'))}
        support={t(say('search.support'))}
        type="search"
        maxLength={longestQuery}
        defaultValue={query}
        required
      />
    </Form>
  );
}

function All({ query }: Sought) {
  const { t } = useWords();
  const { groups } = useEndpoint(search, { q: query, page: 1 });
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <p role="status" className="text-std-17B-170">
        {total === 0
          ? t(say('search.none', { query }))
          : `${t(say('search.found-for', { query }))} ${t(say('search.total', { total }))}`}
      </p>
      {groups.map((found) => (
        <GroupSection key={found.group} found={found}>
          {found.total > found.hits.length && (
            <p>
              <Link href={searchPath(query, found.group)}>
                {t(
                  say('search.show-group', {
                    group: t(groupWords(found.group)),
                    total: found.total,
                  }),
                )}
              </Link>
            </p>
          )}
        </GroupSection>
      ))}
    </>
  );
}

type OneProps = Sought & { readonly of: Group; readonly page: number };

function OneGroup({ query, of, page }: OneProps) {
  const { t } = useWords();
  const { groups, pageSize } = useEndpoint(search, { q: query, of, page });
  const [found] = groups;
  return (
    <>
      <p>
        <Link href={searchPath(query)}>{t(say('search.show-all'))}</Link>
      </p>
      {found ? (
        <GroupSection found={found}>
          <Pages query={query} of={of} page={page} pages={Math.ceil(found.total / pageSize)} />
        </GroupSection>
      ) : (
        <p role="status">{t(say('search.none', { query }))}</p>
      )}
    </>
  );
}

function Pages({ query, of, page, pages }: OneProps & { readonly pages: number }) {
  const { t } = useWords();
  if (pages <= 1 && page === 1) return null;
  return (
    <nav aria-label={t(say('search.pages'))} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-x-6">
        {page > 1 && (
          <li>
            <Link
              href={searchPath(query, of, page > pages ? 1 : page - 1)}
              className="link inline-flex min-h-11 items-center"
            >
              {t(say(page > pages ? 'search.first-page' : 'search.previous'))}
            </Link>
          </li>
        )}
        <li>{page <= pages && t(say('search.page', { page, pages }))}</li>
        {page < pages && (
          <li>
            <Link
              href={searchPath(query, of, page + 1)}
              className="link inline-flex min-h-11 items-center"
            >
              {t(say('search.next'))}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

type GroupProps = { readonly found: Found; readonly children: React.ReactNode };

function GroupSection({ found: { group, total, hits }, children }: GroupProps) {
  const { t } = useWords();
  return (
    <Section title={`${t(groupWords(group))} ${t(say('search.group-total', { total }))}`}>
      {hits.length === 0 ? (
        <p>{t(say('search.beyond'))}</p>
      ) : (
        <ul className="flex flex-col">
          {hits.map((hit, at) => (
            <li key={`${hit.href} ${at}`} className="border-b border-solid-gray-300 py-3">
              <HitLine hit={hit} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </Section>
  );
}

function HitLine({ hit: { name, detail, mark, at, href } }: { readonly hit: Hit }) {
  const { t, language } = useWords();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <Link href={href}>{name[language]}</Link>
        {mark && <Badge tone="neutral">{t(mark)}</Badge>}
        {at && (
          <span className="text-solid-gray-700">
            <Day at={at} />
          </span>
        )}
      </p>
      {detail[language] !== '' && <p className="text-solid-gray-700">{detail[language]}</p>}
    </>
  );
}
