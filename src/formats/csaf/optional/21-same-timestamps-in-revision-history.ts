import { momentKey } from '#formats/versions/moment.ts';

import { cut } from '../cut.ts';
import { entries, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.21. The same moment is the same, whatever its time zone and written precision. */
export const sameTimestampsInRevisionHistory: CsafTest = {
  clause: '6.2.21',
  severity: 'warning',
  check: (document, note) => {
    const seen = new Set<string>();
    for (const item of entries(whole(document), 'document', 'tracking', 'revision_history')) {
      const date = textAt(item, 'date') ?? '';
      const key = momentKey(date)?.join(' ');
      if (key === undefined) continue;
      if (seen.has(key)) note(`${item.path}/date`, say('csaf.same-timestamp', { date: cut(date) }));
      seen.add(key);
    }
  },
};
