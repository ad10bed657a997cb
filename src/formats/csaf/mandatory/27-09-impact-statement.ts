import { membership } from '../membership.ts';
import { entries, shown, textAt } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.27.9 (2.0, 2.1): a VEX says why each product that is not affected is not: a flag or impact. */
export const impactStatement: CsafTest = {
  clause: '6.1.27.9',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_vex')) return;
    const { of, noteUnfinished } = membership(document);
    for (const vulnerability of vulnerabilities(document)) {
      const threats = entries(vulnerability, 'threats');
      const impacts = threats.filter((threat) => textAt(threat, 'category') === 'impact');
      const explained = new Set<unknown>();
      for (const item of [...entries(vulnerability, 'flags'), ...impacts]) {
        for (const product of of(item)) explained.add(product);
      }
      for (const { path, value } of entries(
        vulnerability,
        'product_status',
        'known_not_affected',
      )) {
        if (!explained.has(value)) note(path, say('csaf.6.1.27.9', { id: shown(value) }));
      }
    }
    noteUnfinished(note);
  },
};
