import { extensionLists } from '../extension.ts';
import { entries } from '../place.ts';
import { extensionSchema } from '../schema.ts';
import type { CsafTest } from '../test.ts';

/** §6.1.60.1 (2.1): every extension has the form that all extensions have. */
export const contentSchema: CsafTest = {
  clause: '6.1.60.1',
  severity: 'error',
  check(document, note) {
    for (const item of extensionLists(document).flatMap(({ list }) => entries(list))) {
      for (const { path, text } of extensionSchema(item.value)) note(`${item.path}${path}`, text);
    }
  },
};
