import { readLicences } from '../licence-expression.ts';
import { shown, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.54 (2.1): the licence of the document is an SPDX expression that refers to no other document. */
export const licenseExpression: CsafTest = {
  clause: '6.1.54',
  severity: 'error',
  check(document, note) {
    const place = within(whole(document), 'document', 'license_expression');
    if (typeof place?.value !== 'string' || readLicences(place.value)) return;
    note(place.path, say('csaf.6.1.54', { expression: shown(place.value) }));
  },
};
