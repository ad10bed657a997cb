import { entries, type Place, shown, textAt, whole } from '../place.ts';
import { ssvcObjects } from '../ssvc.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/**
 * §6.1.47 (2.1): the targets of an SSVC object are ids of its vulnerability. The id of the document
 * is none where it has several vulnerabilities.
 */
export const inconsistentSsvcTargetIds: CsafTest = {
  clause: '6.1.47',
  severity: 'error',
  check(document, note) {
    const isOfMany = vulnerabilities(document).length > 1;
    const documentId = textAt(whole(document), 'document', 'tracking', 'id');
    const names = new Map<Place, ReadonlySet<unknown>>();
    for (const { place, vulnerability } of ssvcObjects(document)) {
      const known = names.get(vulnerability) ?? namesOf(vulnerability);
      names.set(vulnerability, known);
      for (const { path, value } of entries(place, 'target_ids')) {
        const isWhole = isOfMany && value === documentId;
        if (!isWhole && known.has(value)) continue;
        const words = isWhole
          ? say('csaf.6.1.47.document')
          : say('csaf.6.1.47', { id: shown(value) });
        note(path, words);
      }
    }
  },
};

/** The CVE of a vulnerability and its other ids. */
function namesOf(vulnerability: Place): ReadonlySet<unknown> {
  const ids = entries(vulnerability, 'ids').map((id) => textAt(id, 'text'));
  return new Set([textAt(vulnerability, 'cve'), ...ids]);
}
