import { z } from 'zod';

import { Tlp } from '#features/labels/tlp.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language, Text } from '#kernel/text.ts';

import { CalendarId } from './calendar.ts';
import { ChannelId, ChannelKind } from './channel.ts';
import { DeliveryId, deliveryStates, purposes } from './delivery.ts';
import { NoticeId, NoticeKind } from './occasion.ts';
import { RuleId, RuleTerms } from './rule.ts';

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

const name = z.string().trim().min(1).max(100);
/** Whose it is: one's own, or one's organization's, which takes a further permission. */
const owner = z.enum(['self', 'organization']);

const ChannelLine = z.object({
  id: ChannelId,
  owner,
  kind: ChannelKind,
  name: z.string(),
  /** Where it leads, as far as it is shown. */
  shown: z.string(),
  ceiling: Tlp,
  language: Language,
  madeAt: instant,
  /** Null until the code that was sent there has been entered; nothing is sent before. */
  verifiedAt: instant.nullable(),
});
export type ChannelLine = z.infer<typeof ChannelLine>;

export const listChannels = endpoint({
  method: 'GET',
  path: '/api/notice-channels',
  permission: 'notices.read',
  input: z.strictObject({}),
  output: z.array(ChannelLine),
});

/**
 * A new way out, to which a code is sent. What a webhook signs with is in the first answer and nowhere
 * else afterwards.
 */
export const addChannel = endpoint({
  method: 'POST',
  path: '/api/notice-channels',
  permission: 'notices.read',
  input: z.strictObject({
    owner,
    kind: ChannelKind,
    name,
    /** An address of mail, or a URL. */
    target: z.string().trim().min(1).max(2000),
    ceiling: Tlp,
    language: Language,
  }),
  output: z.object({ id: ChannelId, secret: z.string().nullable() }),
});

export const verifyChannel = endpoint({
  method: 'POST',
  path: '/api/notice-channels/:channelId/verification',
  permission: 'notices.read',
  input: z.strictObject({ channelId: ChannelId, code: z.string().regex(/^\d{8}$/) }),
  output: z.null(),
});

export const testChannel = endpoint({
  method: 'POST',
  path: '/api/notice-channels/:channelId/tests',
  permission: 'notices.read',
  input: z.strictObject({ channelId: ChannelId }),
  output: z.object({ id: DeliveryId }),
});

export const changeCeiling = endpoint({
  method: 'PUT',
  path: '/api/notice-channels/:channelId/ceiling',
  permission: 'notices.read',
  input: z.strictObject({ channelId: ChannelId, ceiling: Tlp }),
  output: z.null(),
});

export const endChannel = endpoint({
  method: 'DELETE',
  path: '/api/notice-channels/:channelId',
  permission: 'notices.read',
  input: z.strictObject({ channelId: ChannelId }),
  output: z.null(),
});

const RuleLine = z.object({
  id: RuleId,
  owner,
  ...RuleTerms.shape,
  active: z.boolean(),
  madeAt: instant,
});
export type RuleLine = z.infer<typeof RuleLine>;

export const listRules = endpoint({
  method: 'GET',
  path: '/api/notice-rules',
  permission: 'notices.read',
  input: z.strictObject({}),
  output: z.array(RuleLine),
});

export const addRule = endpoint({
  method: 'POST',
  path: '/api/notice-rules',
  permission: 'notices.read',
  input: z.strictObject({ owner, ...RuleTerms.shape }),
  output: z.object({ id: RuleId }),
});

/** Sets a rule to work or to rest. */
export const switchRule = endpoint({
  method: 'PUT',
  path: '/api/notice-rules/:ruleId/activity',
  permission: 'notices.read',
  input: z.strictObject({ ruleId: RuleId, active: z.boolean() }),
  output: z.null(),
});

export const endRule = endpoint({
  method: 'DELETE',
  path: '/api/notice-rules/:ruleId',
  permission: 'notices.read',
  input: z.strictObject({ ruleId: RuleId }),
  output: z.null(),
});

const DeliveryLine = z.object({
  id: DeliveryId,
  organizationId: OrganizationId,
  channel: z.string(),
  channelKind: ChannelKind,
  purpose: z.enum(purposes),
  /** What was told, by kind alone: the log shows no texts. */
  kinds: z.array(NoticeKind),
  state: z.enum(deliveryStates),
  madeAt: instant,
  dueAt: instant,
  nextAt: instant,
  attempts: z.number(),
  reason: Text.nullable(),
  bare: z.boolean(),
  late: z.boolean(),
  sentAt: instant.nullable(),
  retriable: z.boolean(),
});
export type DeliveryLine = z.infer<typeof DeliveryLine>;

/** What became of the messages of the bodies in reach, and of one's own, the latest first. */
export const listDeliveries = endpoint({
  method: 'GET',
  path: '/api/notice-deliveries',
  permission: 'notices.read',
  input: z.strictObject({ state: z.enum(deliveryStates).exactOptional(), offset, limit }),
  output: z.object({ total: z.number(), deliveries: z.array(DeliveryLine) }),
});

/** Sends again what failed or was refused. */
export const retryDelivery = endpoint({
  method: 'POST',
  path: '/api/notice-deliveries/:deliveryId/retry',
  permission: 'notices.read',
  input: z.strictObject({ deliveryId: DeliveryId }),
  output: z.null(),
});

/** How this installation sends, as it was set on the host; nothing secret, nothing to change here. */
export const showSending = endpoint({
  method: 'GET',
  path: '/api/notice-sending',
  permission: 'notices.manage',
  input: z.strictObject({}),
  output: z.object({
    site: z.string(),
    mail: z
      .object({
        host: z.string(),
        port: z.number(),
        security: z.enum(['tls', 'starttls', 'plain']),
        from: z.string(),
      })
      .nullable(),
    /** Hosts that may be reached, and no others. */
    hosts: z.array(z.string()),
  }),
});

const CalendarLine = z.object({
  id: CalendarId,
  name: z.string(),
  ceiling: Tlp,
  madeAt: instant,
  usedAt: instant.nullable(),
});
export type CalendarLine = z.infer<typeof CalendarLine>;

export const listCalendars = endpoint({
  method: 'GET',
  path: '/api/notice-calendars',
  permission: 'notices.read',
  input: z.strictObject({}),
  output: z.array(CalendarLine),
});

/** An address at which a calendar reads one's own deadlines: shown once, and kept as a digest. */
export const addCalendar = endpoint({
  method: 'POST',
  path: '/api/notice-calendars',
  permission: 'notices.read',
  input: z.strictObject({ name, ceiling: Tlp }),
  output: z.object({ id: CalendarId, secret: z.string().nullable() }),
});

export const endCalendar = endpoint({
  method: 'DELETE',
  path: '/api/notice-calendars/:calendarId',
  permission: 'notices.read',
  input: z.strictObject({ calendarId: CalendarId }),
  output: z.null(),
});
