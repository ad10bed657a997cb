import { shown, whole, within } from '../place.ts';
import { prose } from '../prose.ts';
import type { CsafTest } from '../test.ts';
import { mixedWord } from '../word.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.0 and 2.1 §6.3.8, without a dictionary: what is no word of any language. Found are words in
 * which letters of scripts are mixed that look alike, and characters that were lost on the way.
 */
export const spellCheck: CsafTest = {
  clause: '6.3.8',
  severity: 'info',
  check: (document, note) => {
    if (!within(whole(document), 'document', 'lang')) return;
    for (const { path, value } of prose(document)) {
      const word = typeof value === 'string' ? mixedWord(value) : undefined;
      if (word !== undefined) note(path, say('csaf.no-word', { word: shown(word) }));
    }
  },
};
