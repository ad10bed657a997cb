import { shown, textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** Longer ones are not searched for, nor through. */
const longest = 5000;

/** CSAF 2.1 §6.2.22. */
export const documentTrackingIdInTitle: CsafTest = {
  clause: '6.2.22',
  severity: 'warning',
  check: (document, note) => {
    const top = within(whole(document), 'document');
    const id = textAt(top, 'tracking', 'id') ?? '';
    const title = (textAt(top, 'title') ?? '').slice(0, longest);
    if (id === '' || id.length > longest || !title.includes(id)) return;
    note('/document/title', say('csaf.id-in-title', { id: shown(id) }));
  },
};
