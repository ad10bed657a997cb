import { entries, shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { languageOf, termIn } from '../translation.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.39.4. */
export const languageSpecificSupersedingDocument: CsafTest = {
  clause: '6.2.39.4',
  severity: 'warning',
  check: (document, note) => {
    const isSuperseded = textAt(whole(document), 'document', 'category') === 'csaf_superseded';
    if (!isSuperseded || languageOf(document) === 'en') return;
    const term = termIn(document, 'superseding-document');
    if (typeof term !== 'string') {
      note('/document/lang', term, 'info');
      return;
    }
    const references = entries(whole(document), 'document', 'references');
    const isNamed = references.some((each) => {
      const isExternal = (textAt(each, 'category') ?? 'external') === 'external';
      return isExternal && textAt(each, 'summary')?.startsWith(term) === true;
    });
    if (isNamed) return;
    const path = references.length > 0 ? '/document/references' : '/document';
    note(path, say('csaf.language-specific-reference', { summary: shown(term) }));
  },
};
