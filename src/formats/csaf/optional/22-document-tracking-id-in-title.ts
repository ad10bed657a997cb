import { shown, textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.22. */
export const documentTrackingIdInTitle: CsafTest = {
  clause: '6.2.22',
  severity: 'warning',
  check: (document, note) => {
    const top = within(whole(document), 'document');
    const id = textAt(top, 'tracking', 'id') ?? '';
    if (id === '' || textAt(top, 'title')?.includes(id) !== true) return;
    note('/document/title', say('csaf.id-in-title', { id: shown(id) }));
  },
};
