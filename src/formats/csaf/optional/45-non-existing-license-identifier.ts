import { licences } from '../document-licence.ts';
import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.45, of the SPDX License List and the ScanCode LicenseDB; others pass. */
export const nonExistingLicenseIdentifier: CsafTest = {
  clause: '6.2.45',
  severity: 'warning',
  check: (document, note) => {
    for (const { id, standing } of licences(document)) {
      if (standing !== 'unlisted') continue;
      note('/document/license_expression', say('csaf.unlisted-licence', { id: shown(id) }));
    }
  },
};
