import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const BehalfId = id('behalf');
export type BehalfId = z.infer<typeof BehalfId>;

/** How somebody spoke who did not answer here. */
export const channels = ['phone', 'fax', 'mail', 'in-person'] as const;
export const Channel = z.enum(channels);
export type Channel = (typeof channels)[number];

/** How a body without an account was told: as above, and by electronic mail. */
export const tellings = [...channels, 'e-mail'] as const;
export const Telling = z.enum(tellings);
export type Telling = (typeof tellings)[number];
