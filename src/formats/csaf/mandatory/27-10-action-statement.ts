import { membership } from '../membership.ts';
import { entries, shown } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.27.10 (2.0, 2.1): a VEX says what to do about each product that is affected. */
export const actionStatement: CsafTest = {
  clause: '6.1.27.10',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_vex')) return;
    const { of, noteUnfinished } = membership(document);
    for (const vulnerability of vulnerabilities(document)) {
      const told = new Set<unknown>();
      for (const item of entries(vulnerability, 'remediations')) {
        for (const product of of(item)) told.add(product);
      }
      for (const { path, value } of entries(vulnerability, 'product_status', 'known_affected')) {
        if (!told.has(value)) note(path, say('csaf.6.1.27.10', { id: shown(value) }));
      }
    }
    noteUnfinished(note);
  },
};
