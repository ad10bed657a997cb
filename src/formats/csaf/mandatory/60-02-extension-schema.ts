import { extensionLists, knownExtension, unknownExtension } from '../extension.ts';
import { entries, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';

/**
 * §6.1.60.2 (2.1): an extension follows the schema it names. Schemas are never fetched: one that is
 * not known here is a warning that names it.
 */
export const extensionSchemaTest: CsafTest = {
  clause: '6.1.60.2',
  severity: 'error',
  check(document, note) {
    for (const item of extensionLists(document).flatMap(({ list }) => entries(list))) {
      const schema = textAt(item, '$schema');
      if (schema === undefined) continue;
      const known = knownExtension(schema);
      if (!known) note(item.path, unknownExtension(schema), 'warning');
      for (const { path, text } of known?.check(item.value) ?? []) {
        note(`${item.path}${path}`, text);
      }
    }
  },
};
