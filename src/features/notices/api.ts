import { z } from 'zod';

import { Tlp } from '#features/labels/tlp.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { NoticeId, NoticeKind } from './occasion.ts';

const offset = z.coerce.number().int().min(0).max(1_000_000).default(0);
const limit = z.coerce.number().int().min(1).max(200).default(50);

const NoticeLine = z.object({
  id: NoticeId,
  kind: NoticeKind,
  text: Text,
  path: z.string(),
  label: Tlp,
  dueAt: instant.nullable(),
  toldAt: instant,
  readAt: instant.nullable(),
});
export type NoticeLine = z.infer<typeof NoticeLine>;

/** One's own notices, the latest first. */
export const listNotices = endpoint({
  method: 'GET',
  path: '/api/notices',
  permission: 'notices.read',
  input: z.strictObject({ unread: z.enum(['yes', 'no']).default('no'), offset, limit }),
  output: z.object({ total: z.number(), unread: z.number(), notices: z.array(NoticeLine) }),
});

/** How many of one's own notices are unread: the number on the bell. */
export const countUnread = endpoint({
  method: 'GET',
  path: '/api/notices/unread',
  permission: 'notices.read',
  input: z.strictObject({}),
  output: z.object({ unread: z.number() }),
});

export const readNotice = endpoint({
  method: 'POST',
  path: '/api/notices/:noticeId/reading',
  permission: 'notices.read',
  input: z.strictObject({ noticeId: NoticeId }),
  output: z.null(),
});

export const readAllNotices = endpoint({
  method: 'POST',
  path: '/api/notices/readings',
  permission: 'notices.read',
  input: z.strictObject({}),
  output: z.object({ count: z.number() }),
});
