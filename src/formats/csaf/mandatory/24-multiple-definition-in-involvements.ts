import { instantName, instantOf } from '../instant.ts';
import { entries, type Place, shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.24 (2.0, 2.1): no party is involved twice at one date, whatever its status. */
export const multipleDefinitionInInvolvements: CsafTest = {
  clause: '6.1.24',
  severity: 'error',
  check(document, note) {
    for (const vulnerability of vulnerabilities(document)) {
      const met = new Set<string>();
      for (const involvement of entries(vulnerability, 'involvements')) {
        const party = textAt(involvement, 'party');
        if (party === undefined) continue;
        const key = JSON.stringify([party, dateOf(involvement)]);
        if (met.has(key)) note(involvement.path, say('csaf.6.1.24', { party: shown(party) }));
        met.add(key);
      }
    }
  },
};

/** The date as one name for one moment; as written where it is no date; none is a date as well. */
function dateOf(involvement: Place): string {
  const text = textAt(involvement, 'date');
  const instant = instantOf(text);
  return instant ? instantName(instant) : (text ?? '');
}
