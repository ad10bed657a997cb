import { extensionsAt } from '../extension-class.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.7. */
export const usageOfExtensionInMetricsPath: CsafTest = {
  clause: '6.3.21.7',
  severity: 'info',
  check: (document, note) => {
    for (const { path } of extensionsAt(
      document,
      '$.vulnerabilities[*].metrics[*].content.x_extensions',
    )) {
      note(path, say('csaf.extension'));
    }
  },
};
