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
