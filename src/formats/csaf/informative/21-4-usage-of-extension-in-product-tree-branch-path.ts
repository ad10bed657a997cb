import { extensionPlaces } from '../extension.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.4. */
export const usageOfExtensionInBranchPath: CsafTest = {
  clause: '6.3.21.4',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionPlaces.branch(document)) {
      note(path, say('csaf.extension'));
    }
  },
};
