import { isEnglish } from '../language.ts';
import { entries, type Place, textAt, whole } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { documentList } from './document-list.ts';
import { say } from './texts.ts';

/**
 * §6.1.27.19 (2.1): a superseded document in English, or of no stated language, refers to the
 * external document that supersedes it.
 */
export const referenceToSupersedingDocument: CsafTest = {
  clause: '6.1.27.19',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_superseded')) return;
    if (!isEnglish(textAt(whole(document), 'document', 'lang'))) return;
    const references = entries(whole(document), 'document', 'references');
    if (references.some(isSuperseding)) return;
    note(documentList(document, 'references'), say('csaf.6.1.27.19'));
  },
};

function isSuperseding(reference: Place): boolean {
  const summary = textAt(reference, 'summary') ?? '';
  return summary.startsWith('Superseding Document') && textAt(reference, 'category') === 'external';
}
