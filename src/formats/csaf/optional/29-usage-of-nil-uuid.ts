import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.29. */
export const usageOfNilUuid: CsafTest = {
  clause: '6.2.29',
  severity: 'warning',
  check: (document, note) => {
    const id = textAt(whole(document), 'document', 'distribution', 'sharing_group', 'id');
    if (id !== '00000000-0000-0000-0000-000000000000') return;
    note('/document/distribution/sharing_group/id', say('csaf.nil-uuid'));
  },
};
