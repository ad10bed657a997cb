import { shown, textAt, whole } from '../place.ts';
import { privateSubtag } from '../private-language.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.14. */
export const useOfPrivateLanguage: CsafTest = {
  clause: '6.2.14',
  severity: 'warning',
  check: (document, note) => {
    for (const name of ['lang', 'source_lang']) {
      const language = textAt(whole(document), 'document', name) ?? '';
      const subtag = privateSubtag(language);
      if (subtag === undefined) continue;
      note(
        `/document/${name}`,
        say('csaf.private-language', { language: shown(language), subtag }),
      );
    }
  },
};
