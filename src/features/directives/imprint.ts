import { z } from 'zod';

const names = z.object({ ja: z.string(), en: z.string() });

/**
 * What stands at the head and the foot of a directive's papers, kept as it was at issue: so the same
 * paper can be made again in years, and by an addressee that does not see the headquarters itself.
 */
export const Imprint = z.object({
  /** Its number among the documents of the year; null for a kind that bears none. */
  number: names.nullable(),
  /** Null where no headquarters was registered. */
  issuer: names.nullable(),
  /** Whom to ask; null where the headquarters names nobody. */
  contact: z
    .object({ name: z.string(), duty: z.string(), phone: z.string(), email: z.string() })
    .nullable(),
});
export type Imprint = z.infer<typeof Imprint>;
