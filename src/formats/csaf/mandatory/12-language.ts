import { isLanguage } from '../language.ts';
import { shown, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.12 (2.0, 2.1): languages are valid tags of BCP 47 whose subtags are registered. */
export const language: CsafTest = {
  clause: '6.1.12',
  severity: 'error',
  check(document, note) {
    for (const name of ['lang', 'source_lang']) {
      const place = within(whole(document), 'document', name);
      if (typeof place?.value !== 'string' || isLanguage(place.value)) continue;
      note(place.path, say('csaf.6.1.12', { language: shown(place.value) }));
    }
  },
};
