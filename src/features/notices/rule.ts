import { z } from 'zod';

import { Role } from '#features/access/role.ts';
import { id } from '#kernel/id.ts';

import { ChannelId } from './channel.ts';
import type { DeliveryState } from './delivery.ts';
import { NoticeKind, noticeKinds } from './occasion.ts';
import { isZone, nextAt, quietUntil } from './timing.ts';

export const RuleId = id('rule');
export type RuleId = z.infer<typeof RuleId>;

const minute = z.number().int().min(0).max(1439);

/** When a rule sends: at once, kept back in quiet hours, or collected at a time of the day. */
export const Timing = z.discriminatedUnion('when', [
  z.strictObject({
    when: z.literal('instant'),
    quiet: z
      .strictObject({ from: minute, until: minute })
      .refine(({ from, until }) => from !== until)
      .nullable(),
    /** Whether what is urgent breaks through quiet hours. */
    urgentAnyway: z.boolean(),
  }),
  z.strictObject({ when: z.literal('digest'), at: minute }),
]);
export type Timing = z.infer<typeof Timing>;

/** Where a rule sends to: a channel, or the screens of everybody of the body in a role. */
const Way = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('channel'), channelId: ChannelId }),
  z.strictObject({ to: z.literal('role'), role: Role }),
]);

/** What goes where, and when. A rule of no kind in particular is a rule of every kind. */
export const RuleTerms = z.strictObject({
  kinds: z.array(NoticeKind).max(noticeKinds.length),
  way: Way,
  timing: Timing,
  zone: z.string().max(60).refine(isZone),
});
export type RuleTerms = z.infer<typeof RuleTerms>;

export const isAbout = ({ kinds }: Pick<RuleTerms, 'kinds'>, kind: NoticeKind): boolean =>
  kinds.length === 0 || kinds.includes(kind);

/** When a message leaves, and whether it is one of its own. */
export type Departure = {
  readonly purpose: 'notice' | 'digest';
  readonly state: Extract<DeliveryState, 'queued' | 'suppressed'>;
  readonly dueAt: Date;
};

/** When what is told now leaves under a rule. */
export function departure(
  { timing, zone }: Pick<RuleTerms, 'timing' | 'zone'>,
  { isUrgent, now }: { readonly isUrgent: boolean; readonly now: Date },
): Departure {
  if (timing.when === 'digest') {
    return { purpose: 'digest', state: 'queued', dueAt: nextAt(timing.at, now, zone) };
  }
  const breaksThrough = isUrgent && timing.urgentAnyway;
  const end = timing.quiet && !breaksThrough ? quietUntil(now, timing.quiet, zone) : null;
  return { purpose: 'notice', state: end ? 'suppressed' : 'queued', dueAt: end ?? now };
}
