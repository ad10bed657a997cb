import { groupsOf, meantBy } from '../meant.ts';
import { shown } from '../place.ts';
import { statusItems } from '../status-item.ts';
import type { CsafTest } from '../test.ts';
import { scores, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 §6.2.3 “Missing Score”, 2.1 §6.2.3 “Missing Metric”. */
export const missingMetric: CsafTest = {
  clause: '6.2.3',
  severity: 'warning',
  check: (document, note) => {
    const groups = groupsOf(document);
    for (const vulnerability of vulnerabilities(document)) {
      const items = statusItems(vulnerability, 'affected');
      const wanted = new Set(items.map(({ id }) => id));
      const scored = meantBy(scores(document, vulnerability), wanted, groups);
      for (const { path, id } of items) {
        if (!scored.has(id)) note(path, say('csaf.missing-metric', { id: shown(id) }));
      }
    }
    groups.noteUnfinished(note);
  },
};
