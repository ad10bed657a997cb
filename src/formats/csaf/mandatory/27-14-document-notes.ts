import { entries, textAt, whole } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { documentList } from './document-list.ts';
import { say } from './texts.ts';

/** §6.1.27.14 (2.1): a withdrawn or superseded document has a note that describes it. */
export const descriptionNote: CsafTest = {
  clause: '6.1.27.14',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_withdrawn', 'csaf_superseded')) return;
    const notes = entries(whole(document), 'document', 'notes');
    if (notes.some((each) => textAt(each, 'category') === 'description')) return;
    note(documentList(document, 'notes'), say('csaf.6.1.27.14'));
  },
};
