import { licences } from '../document-licence.ts';
import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.17. */
export const useOfUnregisteredLicense: CsafTest = {
  clause: '6.3.17',
  severity: 'info',
  check: (document, note) => {
    for (const { id, standing } of licences(document)) {
      if (standing !== 'other' && standing !== 'unlisted') continue;
      note('/document/license_expression', say('csaf.unregistered-licence', { id: shown(id) }));
    }
  },
};
