import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { productIdDefinitions, productReferences } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.1 (2.0, 2.1): every product id that is used is the id of a full product name. */
export const missingDefinitionOfProductId: CsafTest = {
  clause: '6.1.1',
  severity: 'error',
  check(document, note) {
    const defined = new Set(productIdDefinitions(document).map(({ value }) => value));
    for (const { path, value } of productReferences(document)) {
      if (typeof value !== 'string' || defined.has(value)) continue;
      note(path, say('csaf.6.1.1', { id: shown(value) }));
    }
  },
};
