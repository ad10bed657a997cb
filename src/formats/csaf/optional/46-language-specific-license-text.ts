import { licences } from '../document-licence.ts';
import type { CsafTest } from '../test.ts';
import { demandNote } from './term-note.ts';

/** CSAF 2.1 §6.2.46. Of licences that neither list knows the document has the text itself. */
export const languageSpecificLicenseText: CsafTest = {
  clause: '6.2.46',
  severity: 'warning',
  check: (document, note) => {
    const isUnknown = licences(document).some(({ standing }) => {
      return standing === 'unlisted' || standing === 'other';
    });
    if (isUnknown) demandNote(document, { term: 'license', category: 'legal_disclaimer' }, note);
  },
};
