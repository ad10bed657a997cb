import { instantName, instantOf } from '../instant.ts';
import { entries, shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.21. The same moment is the same, whatever its time zone and written precision. */
export const sameTimestampsInRevisionHistory: CsafTest = {
  clause: '6.2.21',
  severity: 'warning',
  check: (document, note) => {
    const seen = new Set<string>();
    for (const item of entries(whole(document), 'document', 'tracking', 'revision_history')) {
      const date = textAt(item, 'date');
      const instant = instantOf(date);
      if (!instant) continue;
      const name = instantName(instant);
      if (seen.has(name)) {
        note(`${item.path}/date`, say('csaf.same-timestamp', { date: shown(date) }));
      }
      seen.add(name);
    }
  },
};
