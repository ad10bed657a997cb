import {
  type ExtensionList,
  extensionLists,
  knownExtension,
  unknownExtension,
} from '../extension.ts';
import { entries, shown, textAt } from '../place.ts';
import type { CsafTest, Note } from '../test.ts';
import { say } from './texts.ts';

/**
 * §6.1.60.3 (2.1): an extension stands where its metadata allows it, no more often than that, and
 * with none in the document that it says it is incompatible with.
 */
export const extensionMetadata: CsafTest = {
  clause: '6.1.60.3',
  severity: 'error',
  check(document, note) {
    const lists = extensionLists(document);
    const used = new Set(
      lists.flatMap(({ list }) => entries(list)).map((each) => textAt(each, '$schema')),
    );
    for (const list of lists) noteList(list, used, note);
  },
};

function noteList(
  { list, location }: ExtensionList,
  used: ReadonlySet<string | undefined>,
  note: Note,
): void {
  const counts = new Map<string, number>();
  for (const item of entries(list)) {
    const schema = textAt(item, '$schema');
    if (schema === undefined) continue;
    const count = (counts.get(schema) ?? 0) + 1;
    counts.set(schema, count);
    const known = knownExtension(schema);
    if (!known) {
      note(item.path, unknownExtension(schema), 'warning');
      continue;
    }
    const limit = known.most(location);
    if (count > limit) note(item.path, say('csaf.6.1.60.3', { schema: shown(schema), limit }));
    const other = known.incompatible.find((each) => used.has(each));
    if (other === undefined) continue;
    const values = { schema: shown(schema), other: shown(other) };
    note(item.path, say('csaf.6.1.60.3.incompatible', values));
  }
}
