import { shown } from '../place.ts';
import { maxUuid, nilUuid, sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { statusOf } from '../tracking.ts';
import { say } from './texts.ts';

/** §6.1.39 (2.1): a document of TLP:CLEAR has no sharing group but that of everyone; a draft may. */
export const publicSharingGroupWithNoMaxUuid: CsafTest = {
  clause: '6.1.39',
  severity: 'error',
  check(document, note) {
    const { id, label } = sharingOf(document);
    if (label !== 'CLEAR' || id === undefined || id === maxUuid) return;
    if (id === nilUuid && statusOf(document) === 'draft') return;
    note('/document/distribution/sharing_group/id', say('csaf.6.1.39', { id: shown(id) }));
  },
};
