import { shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.28 (2.0, 2.1): a translation is not in the language it was translated from. */
export const translation: CsafTest = {
  clause: '6.1.28',
  severity: 'error',
  check(document, note) {
    const own = textAt(whole(document), 'document', 'lang');
    const source = textAt(whole(document), 'document', 'source_lang');
    if (own === undefined || source === undefined) return;
    if (own.toLowerCase() !== source.toLowerCase()) return;
    note('/document/source_lang', say('csaf.6.1.28', { language: shown(own) }));
  },
};
