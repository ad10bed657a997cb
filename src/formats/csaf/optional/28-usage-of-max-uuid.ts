import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.28. */
export const usageOfMaxUuid: CsafTest = {
  clause: '6.2.28',
  severity: 'warning',
  check: (document, note) => {
    const id = textAt(whole(document), 'document', 'distribution', 'sharing_group', 'id');
    if (id?.toLowerCase() !== 'ffffffff-ffff-ffff-ffff-ffffffffffff') return;
    note('/document/distribution/sharing_group/id', say('csaf.max-uuid'));
  },
};
