import { spokenIn } from '#kernel/text.ts';

import { siteWords } from './words.ts';

/** What the site says in English. The build writes it out, so that a page loads the words of one language. */
export const speech = spokenIn('en', siteWords);
