import { shown, whole, within } from '../place.ts';
import { prose } from '../prose.ts';
import type { CsafTest } from '../test.ts';
import { doubledWord } from '../word.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.16, without a grammar: a word that is written twice in a row. */
export const grammarCheck: CsafTest = {
  clause: '6.3.16',
  severity: 'info',
  check: (document, note) => {
    if (!within(whole(document), 'document', 'lang')) return;
    for (const { path, value } of prose(document)) {
      const word = typeof value === 'string' ? doubledWord(value) : undefined;
      if (word !== undefined) note(path, say('csaf.doubled-word', { word: shown(word) }));
    }
  },
};
