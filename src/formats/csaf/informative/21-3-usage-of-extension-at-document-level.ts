import { extensionsAt } from '../extension-class.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.3. */
export const usageOfExtensionAtDocumentLevel: CsafTest = {
  clause: '6.3.21.3',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionsAt(document, '$.document.x_extensions')) {
      note(path, say('csaf.extension'));
    }
  },
};
