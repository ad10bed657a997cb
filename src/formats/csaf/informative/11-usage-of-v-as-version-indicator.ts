import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.11. */
export const usageOfVAsVersionIndicator: CsafTest = {
  clause: '6.3.11',
  severity: 'info',
  check: (document, note) => {
    for (const branch of branches(document)) {
      const name = textAt(branch, 'name') ?? '';
      if (textAt(branch, 'category') !== 'product_version' || !/^[vV][0-9]/.test(name)) continue;
      note(`${branch.path}/name`, say('csaf.version-with-v', { version: shown(name) }));
    }
  },
};
