import { canonicalReferences, fileNameOf } from '../file-name.ts';
import { shown, textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.11. */
export const missingCanonicalUrl: CsafTest = {
  clause: '6.2.11',
  severity: 'warning',
  check: (document, note) => {
    const top = within(whole(document), 'document');
    const id = textAt(top, 'tracking', 'id');
    if (!top || id === undefined || canonicalReferences(document).length > 0) return;
    const place = within(top, 'references') ?? top;
    note(place.path, say('csaf.missing-canonical-url', { file: shown(fileNameOf(id)) }));
  },
};
