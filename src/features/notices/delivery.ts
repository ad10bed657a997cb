import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const DeliveryId = id('delivery');
export type DeliveryId = z.infer<typeof DeliveryId>;

/** What a message is for. */
export const purposes = ['notice', 'digest', 'verification', 'test'] as const;
export type Purpose = (typeof purposes)[number];

/** Where a message stands; `suppressed` waits for the end of quiet hours. */
export const deliveryStates = ['queued', 'suppressed', 'sent', 'failed', 'refused'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const minute = 60_000;
/** How long to wait after each failure; after the last of them no more is tried by itself. */
const waits = [1, 5, 15, 60, 240, 720, 1440];

/** When a message is tried again that failed for the nth time; null: not by itself any more. */
export function nextTry(failures: number, now: Date): Date | null {
  const wait = waits[failures - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * minute);
}

/** How long a message may be on its way before it counts as lost and is sent again. */
export const lease = 5 * minute;

/** Whether what leaves now leaves so long after its moment that the log must say so. */
export const isLate = (dueAt: Date, now: Date): boolean =>
  now.getTime() - dueAt.getTime() > 10 * minute;
