import { entries, textAt, whole } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { documentList } from './document-list.ts';
import { say } from './texts.ts';

/** §6.1.27.2 (2.0, 2.1): an informational advisory or incident response refers to an external source. */
export const documentReferences: CsafTest = {
  clause: '6.1.27.2',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_informational_advisory', 'csaf_security_incident_response')) return;
    const references = entries(whole(document), 'document', 'references');
    // §3.1.10: a reference without a category is external.
    const isExternal = references.some((each) => textAt(each, 'category') !== 'self');
    if (!isExternal) note(documentList(document, 'references'), say('csaf.6.1.27.2'));
  },
};
