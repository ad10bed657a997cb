import type { Catalogue } from '#kernel/text.ts';

import { say as exercise } from './exercise/texts.ts';
import { formatWords } from './format-words.ts';
import { say as cli } from './texts.ts';
import { merged, words as pageWords } from './words.ts';

/** Everything the program can say, in both languages; the server and the commands share it. */
export const words: Catalogue = merged([pageWords, formatWords, cli.catalogue, exercise.catalogue]);
