import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { NoticeId } from '../occasion.ts';
import { notFound } from './owner.ts';
import * as store from './store.ts';

export { deliverySweep } from './deliver.ts';
export { type CalendarOffice, type DeadlineSource, readCalendar } from './feed.ts';
export { sendMail } from './mail.ts';
export { postOffice } from './post-office.ts';
export { tell, tellAll, tellingJob } from './tell.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export async function listNotices(
  work: Work,
  { unread, offset, limit }: Input<'listNotices'>,
): Promise<Output<'listNotices'>> {
  const page = { unread: unread === 'yes', offset, limit };
  return {
    total: await store.selectNoticeCount(work, page),
    unread: await store.selectNoticeCount(work, { unread: true }),
    notices: await store.selectNotices(work, page),
  };
}

export async function countUnread(work: Work): Promise<Output<'countUnread'>> {
  return { unread: await store.selectNoticeCount(work, { unread: true }) };
}

/** Marks one of one's own notices as read; somebody else's looks exactly like none. */
export async function readNotice(work: Change, { noticeId }: Input<'readNotice'>): Promise<null> {
  const notice = await store.selectNotice(work, noticeId);
  if (!notice) throw notFound();
  await store.updateRead(work, noticeId);
  await append(work, {
    act: 'notice.read',
    subject: NoticeId.encode(noticeId),
    organizationId: work.actor.organizationId,
    facts: {},
  });
  return null;
}

export async function readAllNotices(work: Change): Promise<Output<'readAllNotices'>> {
  const count = await store.updateRead(work);
  await append(work, {
    act: 'notice.all-read',
    subject: PersonId.encode(work.actor.id),
    organizationId: work.actor.organizationId,
    facts: { count },
  });
  return { count };
}
