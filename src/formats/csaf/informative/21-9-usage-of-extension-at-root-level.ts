import { extensionsAt } from '../extension-class.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.9. */
export const usageOfExtensionAtRootLevel: CsafTest = {
  clause: '6.3.21.9',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionsAt(document, '$.x_extensions')) {
      note(path, say('csaf.extension'));
    }
  },
};
