import { extensionsAt } from '../extension-class.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.5. */
export const usageOfExtensionInFullProductNamesPath: CsafTest = {
  clause: '6.3.21.5',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionsAt(
      document,
      '$.product_tree.full_product_names[*].x_extensions',
    )) {
      note(path, say('csaf.extension'));
    }
  },
};
