import { within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

const statuses = ['fixed', 'known_affected', 'known_not_affected', 'under_investigation'];

/** §6.1.27.7 (2.0, 2.1): every vulnerability of a VEX states one of the four statuses of VEX. */
export const vexProductStatus: CsafTest = {
  clause: '6.1.27.7',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_vex')) return;
    for (const vulnerability of vulnerabilities(document)) {
      const status = within(vulnerability, 'product_status');
      if (statuses.some((each) => within(status, each))) continue;
      note((status ?? vulnerability).path, say('csaf.6.1.27.7'));
    }
  },
};
