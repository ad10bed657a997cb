import { licences } from '../document-licence.ts';
import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.44, of the SPDX License List and the ScanCode LicenseDB. */
export const deprecatedLicenseIdentifier: CsafTest = {
  clause: '6.2.44',
  severity: 'warning',
  check: (document, note) => {
    for (const { id, standing } of licences(document)) {
      if (standing !== 'deprecated') continue;
      note('/document/license_expression', say('csaf.deprecated-licence', { id: shown(id) }));
    }
  },
};
