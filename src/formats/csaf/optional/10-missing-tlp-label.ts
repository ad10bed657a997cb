import { textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 §6.2.10. The schema of 2.1 demands the label itself, and §6.2.10 is obsolete there. */
export const missingTlpLabel: CsafTest = {
  clause: '6.2.10',
  severity: 'warning',
  check: (document, note) => {
    const top = within(whole(document), 'document');
    if (!top || textAt(top, 'distribution', 'tlp', 'label') !== undefined) return;
    const place = within(top, 'distribution', 'tlp') ?? within(top, 'distribution') ?? top;
    note(place.path, say('csaf.missing-tlp-label'));
  },
};
