import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.18, by the form that the standard deems sufficient. */
export const productVersionRangeWithoutVers: CsafTest = {
  clause: '6.2.18',
  severity: 'warning',
  check: (document, note) => {
    for (const branch of branches(document)) {
      if (textAt(branch, 'category') !== 'product_version_range') continue;
      const name = textAt(branch, 'name') ?? '';
      if (/^vers:[a-z.+-][a-z0-9.+-]*\/./.test(name)) continue;
      note(`${branch.path}/name`, say('csaf.range-without-vers', { range: shown(name) }));
    }
  },
};
