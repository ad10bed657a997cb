import { textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.15 (2.0, 2.1): a translator names the language translated from. */
export const translator: CsafTest = {
  clause: '6.1.15',
  severity: 'error',
  check(document, note) {
    if (textAt(whole(document), 'document', 'publisher', 'category') !== 'translator') return;
    const source = within(whole(document), 'document', 'source_lang');
    if (typeof source?.value === 'string' && source.value !== '') return;
    note(source?.path ?? '/document', say('csaf.6.1.15'));
  },
};
