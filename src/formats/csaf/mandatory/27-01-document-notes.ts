import { entries, textAt, whole } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { documentList } from './document-list.ts';
import { say } from './texts.ts';

const telling = ['description', 'details', 'general', 'summary'];

/** §6.1.27.1 (2.0, 2.1): an informational advisory or incident response has a note that tells of it. */
export const documentNotes: CsafTest = {
  clause: '6.1.27.1',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_informational_advisory', 'csaf_security_incident_response')) return;
    const notes = entries(whole(document), 'document', 'notes');
    if (notes.some((each) => telling.includes(textAt(each, 'category') ?? ''))) return;
    note(documentList(document, 'notes'), say('csaf.6.1.27.1'));
  },
};
