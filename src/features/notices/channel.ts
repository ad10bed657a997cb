import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const ChannelId = id('channel');
export type ChannelId = z.infer<typeof ChannelId>;

/** Ways out of the site. What a person reads on the screen needs none of them. */
export const channelKinds = ['email', 'webhook', 'slack', 'teams'] as const;
export const ChannelKind = z.enum(channelKinds);
export type ChannelKind = (typeof channelKinds)[number];
