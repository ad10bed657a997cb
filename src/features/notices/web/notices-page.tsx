import { withDayWords } from '#kernel/moment.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listNotices, type NoticeLine, readAllNotices, readNotice } from '../api.ts';
import { kindWords } from '../notice-words.ts';
import { say } from '../texts.ts';

const size = 50;

function useColumns(): Column<NoticeLine>[] {
  const { t, language } = useWords();
  const { act, pending } = useAct(readNotice);
  return [
    {
      head: say('notices.page.what'),
      cell: ({ id, text, path, readAt }) => (
        <Link
          href={path}
          className={`link ${readAt ? '' : 'font-bold'}`}
          onClick={() => {
            if (!readAt) act({ noticeId: id });
          }}
        >
          {t(withDayWords(text, language))}
        </Link>
      ),
    },
    { head: say('notices.page.kind'), cell: ({ kind }) => t(kindWords(kind)) },
    { head: say('notices.page.due'), cell: ({ dueAt }) => dueAt && <Deadline at={dueAt} /> },
    { head: say('notices.page.label'), cell: ({ label }) => <Badge tone="neutral">{label}</Badge> },
    { head: say('notices.page.told'), cell: ({ toldAt }) => <Moment at={toldAt} /> },
    {
      head: say('notices.page.state'),
      cell: ({ id, readAt }) =>
        readAt ? (
          <Badge tone="good">{t(say('notices.page.read'))}</Badge>
        ) : (
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              act({ noticeId: id });
            }}
          >
            {t(say('notices.page.mark-read'))}
          </Button>
        ),
    },
  ];
}

/** What one person has been told. */
export function NoticesPage() {
  const { t } = useWords();
  const columns = useColumns();
  const isUnread = useQuery('of') === 'unread';
  const offset = Math.max(0, Number.parseInt(useQuery('from') ?? '0', 10) || 0);
  const asked = { unread: isUnread ? 'yes' : 'no', offset, limit: size } as const;
  const { notices, total, unread } = useEndpoint(listNotices, asked);
  const all = useAct(readAllNotices);
  return (
    <Page title={t(say('notices.title'))} lead={t(say('notices.page.lead'))}>
      <div className="flex flex-wrap items-center gap-4">
        <Link href={isUnread ? '/notices' : '/notices?of=unread'}>
          {t(say(isUnread ? 'notices.page.show-all' : 'notices.page.show-unread'))}
        </Link>
        <Link href="/notices/settings">{t(say('notices.page.to-settings'))}</Link>
        <Link href="/notices/deliveries">{t(say('notices.page.to-deliveries'))}</Link>
        {unread > 0 && (
          <Button
            weight="outlined"
            waiting={all.pending}
            onClick={() => {
              all.act({});
            }}
          >
            {t(say('notices.page.mark-all'))}
          </Button>
        )}
      </div>
      <Table
        caption={t(say('notices.page.list'))}
        rows={notices}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say(isUnread ? 'notices.page.none-unread' : 'notices.page.none'))}</p>}
      />
      <Pages offset={offset} total={total} isUnread={isUnread} />
    </Page>
  );
}

type PagesProps = { readonly offset: number; readonly total: number; readonly isUnread: boolean };

function Pages({ offset, total, isUnread }: PagesProps) {
  const { t } = useWords();
  const at = (from: number) => `/notices?from=${from}${isUnread ? '&of=unread' : ''}`;
  return (
    <p className="flex gap-6">
      {offset > 0 && (
        <Link href={at(Math.max(0, offset - size))}>{t(say('notices.page.later'))}</Link>
      )}
      {offset + size < total && (
        <Link href={at(offset + size)}>{t(say('notices.page.earlier'))}</Link>
      )}
    </p>
  );
}
