import { reservedNames, sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.40 (2.1): the reserved names of sharing groups go with the ids they are reserved for. */
export const invalidSharingGroupName: CsafTest = {
  clause: '6.1.40',
  severity: 'error',
  check(document, note) {
    const { id, name } = sharingOf(document);
    for (const [reservedId, reserved] of reservedNames) {
      if (name !== reserved || id === reservedId) continue;
      note('/document/distribution/sharing_group/name', say('csaf.6.1.40', { name: reserved }));
    }
  },
};
