import { entries, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.32 (2.0, 2.1): every flag says for which products or groups it is. */
export const flagWithoutProductReference: CsafTest = {
  clause: '6.1.32',
  severity: 'error',
  check(document, note) {
    for (const item of vulnerabilities(document).flatMap((each) => entries(each, 'flags'))) {
      if (within(item, 'product_ids') || within(item, 'group_ids')) continue;
      note(item.path, say('csaf.6.1.32'));
    }
  },
};
