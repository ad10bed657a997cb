import { entries, members, type Place, shown } from '../place.ts';
import { statusGroupOf } from '../status.ts';
import type { CsafTest, Note } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.6 (2.0, 2.1): within a vulnerability no product is in two contradicting status groups. */
export const contradictingProductStatus: CsafTest = {
  clause: '6.1.6',
  severity: 'error',
  check(document, note) {
    for (const vulnerability of vulnerabilities(document)) noteContradictions(vulnerability, note);
  },
};

function noteContradictions(vulnerability: Place, note: Note): void {
  const groupOf = new Map<string, string>();
  for (const status of members(vulnerability, 'product_status')) {
    const group = statusGroupOf(status.name);
    if (group === undefined) continue;
    for (const { path, value } of entries(status)) {
      if (typeof value !== 'string') continue;
      const other = groupOf.get(value);
      if (other === undefined) groupOf.set(value, group);
      else if (other !== group) {
        note(path, say('csaf.6.1.6', { id: shown(value), one: other, other: group }));
      }
    }
  }
}
