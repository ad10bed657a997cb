import { spokenIn } from '#kernel/text.ts';

import { firstWords } from './words.ts';

/** What the site says first, in Japanese. The build writes it out: a page loads the words of one language. */
export const speech = spokenIn('ja', firstWords);
