import { entries, shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.4. */
export const buildMetadataInRevisionHistory: CsafTest = {
  clause: '6.2.4',
  severity: 'warning',
  check: (document, note) => {
    for (const item of entries(whole(document), 'document', 'tracking', 'revision_history')) {
      const number = textAt(item, 'number');
      if (number?.includes('+') !== true) continue;
      note(`${item.path}/number`, say('csaf.build-metadata', { version: shown(number) }));
    }
  },
};
