import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { groupIdDefinitions, groupReferences } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.4 (2.0, 2.1): every product group id that is used is defined in the product tree. */
export const missingDefinitionOfProductGroupId: CsafTest = {
  clause: '6.1.4',
  severity: 'error',
  check(document, note) {
    const defined = new Set(groupIdDefinitions(document).map(({ value }) => value));
    for (const { path, value } of groupReferences(document)) {
      if (typeof value !== 'string' || defined.has(value)) continue;
      note(path, say('csaf.6.1.4', { id: shown(value) }));
    }
  },
};
