import { spokenIn } from '#kernel/text.ts';

import { incidentWords } from './words.ts';

/** What the pages of incidents say in Japanese, written out by the build like the words of the site. */
export const speech = spokenIn('ja', incidentWords);
