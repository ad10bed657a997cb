import type { JsonValue } from '#formats/json/read.ts';

import { shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { productIdDefinitions, productReferences } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.1. An informational advisory may list products and say no more of them. */
export const unusedDefinitionOfProductId: CsafTest = {
  clause: '6.2.1',
  severity: 'warning',
  check: (document, note) => {
    const category = textAt(whole(document), 'document', 'category');
    if (category === 'csaf_informational_advisory') return;
    const used = new Set<JsonValue>();
    for (const { value } of productReferences(document)) used.add(value);
    for (const { path, value } of productIdDefinitions(document)) {
      if (typeof value !== 'string' || used.has(value)) continue;
      note(path, say('csaf.unused-product-id', { id: shown(value) }));
    }
  },
};
