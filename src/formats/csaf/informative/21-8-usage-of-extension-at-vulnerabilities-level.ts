import { extensionPlaces } from '../extension.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.8. */
export const usageOfExtensionAtVulnerabilitiesLevel: CsafTest = {
  clause: '6.3.21.8',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionPlaces.vulnerability(document)) {
      note(path, say('csaf.extension'));
    }
  },
};
