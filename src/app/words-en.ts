import { spokenIn } from '#kernel/text.ts';

import { words } from './words.ts';

/** Everything in English. The build writes it out, so that a page loads the words of one language. */
export const speech = spokenIn('en', words);
