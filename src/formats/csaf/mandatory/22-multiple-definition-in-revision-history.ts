import { entries, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { noteRepeated } from './repeated.ts';
import { say } from './texts.ts';

/** §6.1.22 (2.0, 2.1): no two items of the revision history have one number. */
export const multipleDefinitionInRevisionHistory: CsafTest = {
  clause: '6.1.22',
  severity: 'error',
  check(document, note) {
    const numbers = entries(whole(document), 'document', 'tracking', 'revision_history')
      .map((item) => within(item, 'number'))
      .filter((place) => place !== undefined);
    noteRepeated(numbers, note, (number) => say('csaf.6.1.22', { number }));
  },
};
