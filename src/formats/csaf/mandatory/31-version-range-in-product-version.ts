import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

const words = new Set(['after', 'all', 'before', 'earlier', 'later', 'prior', 'versions']);

/**
 * §6.1.31: the name of a product version is no range: it has no sign of comparison, and between
 * white space none of the words of ranges. The text of 2.0 looks for the words anywhere, but a
 * published document that passes it is named `after-eight`: both versions are read as 2.1 has it.
 */
export const versionRangeInProductVersion: CsafTest = {
  clause: '6.1.31',
  severity: 'error',
  check(document, note) {
    for (const branch of branches(document)) {
      const name = textAt(branch, 'name');
      if (name === undefined || textAt(branch, 'category') !== 'product_version') continue;
      const parts = name.toLowerCase().split(/\s/);
      if (!/[<>]/.test(name) && !parts.some((part) => words.has(part))) continue;
      note(`${branch.path}/name`, say('csaf.6.1.31', { name: shown(name) }));
    }
  },
};
