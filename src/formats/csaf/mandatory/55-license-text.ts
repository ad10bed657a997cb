import { isListed, readLicences } from '../licence-expression.ts';
import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { noteSoleNote } from './sole-note.ts';

/**
 * §6.1.55 (2.1): a document in English, or of no stated language, under a licence that neither the
 * SPDX licence list nor the ScanCode LicenseDB has gives its text in exactly one note, “License”, a
 * legal disclaimer.
 */
export const licenseText: CsafTest = {
  clause: '6.1.55',
  severity: 'error',
  check(document, note) {
    const licences = readLicences(textAt(whole(document), 'document', 'license_expression') ?? '');
    if (!licences || licences.every(isListed)) return;
    noteSoleNote(document, note, { title: 'License', category: 'legal_disclaimer' });
  },
};
