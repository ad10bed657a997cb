import { extensionsAt } from '../extension-class.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.6. */
export const usageOfExtensionInProductPathsPath: CsafTest = {
  clause: '6.3.21.6',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionsAt(
      document,
      '$.product_tree.relationships[*].full_product_name.x_extensions',
    )) {
      note(path, say('csaf.extension'));
    }
  },
};
