import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { demandNote } from './term-note.ts';

/** CSAF 2.1 §6.2.39.3. */
export const languageSpecificReasoningForSupersession: CsafTest = {
  clause: '6.2.39.3',
  severity: 'warning',
  check: (document, note) => {
    if (textAt(whole(document), 'document', 'category') !== 'csaf_superseded') return;
    demandNote(document, { term: 'reasoning-for-supersession', category: 'description' }, note);
  },
};
