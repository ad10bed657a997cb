import { extensions } from '../extension-class.ts';
import { within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.54.3. */
export const criticalExtension: CsafTest = {
  clause: '6.2.54.3',
  severity: 'warning',
  check: (document, note) => {
    for (const each of extensions(document)) {
      const critical = within(each, 'critical');
      if (critical?.value === true) note(critical.path, say('csaf.critical-extension'));
    }
  },
};
