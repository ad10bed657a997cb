import { maxUuid, sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.38 (2.1): the sharing group of everyone (Max UUID) goes with TLP:CLEAR alone. */
export const nonPublicSharingGroupWithMaxUuid: CsafTest = {
  clause: '6.1.38',
  severity: 'error',
  check(document, note) {
    const { id, label } = sharingOf(document);
    if (id !== maxUuid || label === 'CLEAR' || label === undefined) return;
    note('/document/distribution/tlp/label', say('csaf.6.1.38', { label }));
  },
};
