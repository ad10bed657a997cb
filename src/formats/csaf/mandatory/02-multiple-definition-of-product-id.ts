import type { CsafTest } from '../test.ts';
import { productIdDefinitions } from '../walk.ts';
import { noteRepeated } from './repeated.ts';
import { say } from './texts.ts';

/** §6.1.2 (2.0, 2.1): no product id is defined twice. */
export const multipleDefinitionOfProductId: CsafTest = {
  clause: '6.1.2',
  severity: 'error',
  check(document, note) {
    noteRepeated(productIdDefinitions(document), note, (id) => say('csaf.6.1.2', { id }));
  },
};
