import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { demandNote } from './term-note.ts';

/** CSAF 2.1 §6.2.39.2. */
export const languageSpecificReasoningForWithdrawal: CsafTest = {
  clause: '6.2.39.2',
  severity: 'warning',
  check: (document, note) => {
    if (textAt(whole(document), 'document', 'category') !== 'csaf_withdrawn') return;
    demandNote(document, { term: 'reasoning-for-withdrawal', category: 'description' }, note);
  },
};
