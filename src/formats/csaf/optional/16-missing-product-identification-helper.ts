import { shown, textAt, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { fullProductNames } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.16. */
export const missingProductIdentificationHelper: CsafTest = {
  clause: '6.2.16',
  severity: 'warning',
  check: (document, note) => {
    for (const product of fullProductNames(document)) {
      if (within(product, 'product_identification_helper')) continue;
      const id = shown(textAt(product, 'product_id') ?? '');
      note(product.path, say('csaf.missing-identification-helper', { id }));
    }
  },
};
