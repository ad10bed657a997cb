import { whole, within } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.30. */
export const usageOfSharingGroupOnTlpClear: CsafTest = {
  clause: '6.2.30',
  severity: 'warning',
  check: (document, note) => {
    const group = within(whole(document), 'document', 'distribution', 'sharing_group');
    if (group && sharingOf(document).label === 'CLEAR')
      note(group.path, say('csaf.sharing-group-on-clear'));
  },
};
