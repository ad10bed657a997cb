import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.15. */
export const useOfDefaultLanguage: CsafTest = {
  clause: '6.2.15',
  severity: 'warning',
  check: (document, note) => {
    for (const name of ['lang', 'source_lang']) {
      const language = textAt(whole(document), 'document', name);
      if (language?.toLowerCase() === 'i-default') {
        note(`/document/${name}`, say('csaf.default-language'));
      }
    }
  },
};
