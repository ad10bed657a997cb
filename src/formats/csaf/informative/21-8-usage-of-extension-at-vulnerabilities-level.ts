import { extensionsAt } from '../extension-class.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.8. */
export const usageOfExtensionAtVulnerabilitiesLevel: CsafTest = {
  clause: '6.3.21.8',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionsAt(document, '$.vulnerabilities[*].x_extensions')) {
      note(path, say('csaf.extension'));
    }
  },
};
