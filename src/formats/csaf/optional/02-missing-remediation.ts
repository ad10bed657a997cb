import { groupsOf, meantBy } from '../meant.ts';
import { entries, shown } from '../place.ts';
import { statusItems } from '../status-item.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.2. Of products that are affected or still under investigation. */
export const missingRemediation: CsafTest = {
  clause: '6.2.2',
  severity: 'warning',
  check: (document, note) => {
    const groups = groupsOf(document);
    for (const vulnerability of vulnerabilities(document)) {
      const items = statusItems(vulnerability, 'affected', 'under_investigation');
      const wanted = new Set(items.map(({ id }) => id));
      const remedied = meantBy(entries(vulnerability, 'remediations'), wanted, groups);
      for (const { path, id } of items) {
        if (!remedied.has(id)) note(path, say('csaf.missing-remediation', { id: shown(id) }));
      }
    }
    groups.noteUnfinished(note);
  },
};
