import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.48. Dashes, underscores, white space and invisible characters do not count. */
export const misuseAtVendorName: CsafTest = {
  clause: '6.2.48',
  severity: 'warning',
  check: (document, note) => {
    for (const branch of branches(document)) {
      if (textAt(branch, 'category') !== 'vendor') continue;
      const name = textAt(branch, 'name') ?? '';
      const bare = name.replaceAll(/[\p{Pd}\p{Z}\p{C}\s\u2212_]/gu, '').toLowerCase();
      if (bare !== 'opensource') continue;
      note(`${branch.path}/name`, say('csaf.open-source-vendor', { name: shown(name) }));
    }
  },
};
