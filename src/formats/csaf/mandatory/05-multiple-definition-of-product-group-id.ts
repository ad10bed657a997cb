import type { CsafTest } from '../test.ts';
import { groupIdDefinitions } from '../walk.ts';
import { noteRepeated } from './repeated.ts';
import { say } from './texts.ts';

/** §6.1.5 (2.0, 2.1): no product group id is defined twice. */
export const multipleDefinitionOfProductGroupId: CsafTest = {
  clause: '6.1.5',
  severity: 'error',
  check(document, note) {
    noteRepeated(groupIdDefinitions(document), note, (id) => say('csaf.6.1.5', { id }));
  },
};
