import { z } from 'zod';

/** Words that somebody wrote into a profile. */
export const prose = (longest: number) => z.string().trim().min(1).max(longest);

/** What a thing of a profile is called, in both languages. */
export const Names = z.strictObject({ ja: prose(200), en: prose(200) });
export type Names = z.infer<typeof Names>;

/** How sure a fact is, in both languages. */
export const Certainty = z.strictObject({ ja: prose(1000), en: prose(1000) });
