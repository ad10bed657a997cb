import type { z } from 'zod';

import { citation } from '#features/directives/number.ts';
import { pageOf } from '#features/ledger/ledger-words.ts';
import { momentWords } from '#kernel/moment.ts';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listNews, look } from '../api.ts';
import { newsWords } from '../news.ts';
import { say } from '../texts.ts';

type Line = z.output<typeof listNews.output>['news'][number];

/** What changed since the reader marked everything as read. */
export function News() {
  const { t, language } = useWords();
  const { lookedAt, through, more, news } = useEndpoint(listNews, {});
  const { act, pending, failure } = useAct(look);
  const columns = useColumns();
  return (
    <Section id="news" title={t(say('situation.changes'))}>
      <div className="flex flex-wrap items-center gap-4">
        <p className="mr-auto">
          {t(
            lookedAt
              ? say('situation.changes.since', { at: momentWords(lookedAt, language) })
              : say('situation.changes.first'),
          )}
        </p>
        {through && (
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              act({ through });
            }}
          >
            {t(say('situation.changes.read'))}
          </Button>
        )}
      </div>
      {failure && <Refusal failure={failure} />}
      <Table
        caption={t(say('situation.changes'))}
        quiet
        rows={news}
        rowKey={({ act: done, subject }) => `${done} ${subject}`}
        columns={columns}
        empty={<p>{t(say('situation.changes.none'))}</p>}
      />
      {more > 0 && <p>{t(say('situation.changes.more', { count: more }))}</p>}
    </Section>
  );
}

function useColumns(): Column<Line>[] {
  const { t, language } = useWords();
  const naming = useNaming();
  const { may } = usePerson();
  return [
    {
      head: say('situation.changes.what'),
      cell: ({ act, count }) => {
        const words = newsWords(act);
        const what = words ? t(words) : act;
        return count === 1 ? what : t(say('situation.changes.times', { what, count }));
      },
    },
    {
      head: say('situation.changes.about'),
      cell: ({ subject, directive, name }) => {
        const href = pageOf(subject, may);
        const own = directive && `${citation(directive, language)} ${directive.title}`;
        const called = own ?? name ?? subject;
        return href ? <Link href={href}>{called}</Link> : called;
      },
    },
    {
      head: say('situation.changes.who'),
      cell: ({ organization, organizations }) =>
        organization
          ? naming(organization)
          : organizations > 0 &&
            t(say('situation.changes.organizations', { count: organizations })),
    },
    {
      head: say('situation.changes.at'),
      cell: ({ at }) => <Moment at={at} />,
      sort: ({ at }) => at,
    },
  ];
}
