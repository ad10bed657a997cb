import { z } from 'zod';

import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';

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

/** How a claim came about and was judged. */
export const claimMarks = {
  /** Recorded by the headquarters for a body that said so by other means. */
  onBehalf: z.boolean(),
  /** Judged by a named person, not by an inventory. */
  reviewed: z.boolean(),
};

/** How far an addressee has come, and what it need not do for now. */
export const addresseeMarks = {
  acknowledgedOnBehalf: z.boolean(),
  /** When its own people first opened the directive here. */
  openedAt: instant.nullable(),
  /** Until when all that is open is excepted; null while something is to be done. */
  exceptedUntil: instant.nullable(),
};
