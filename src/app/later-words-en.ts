import { spokenIn } from '#kernel/text.ts';

import { laterWords } from './words.ts';

/** What later pages say, in English. The build writes it out: a page loads the words of one language. */
export const speech = spokenIn('en', laterWords);
