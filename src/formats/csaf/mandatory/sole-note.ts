import type { JsonValue } from '#formats/json/read.ts';

import { isEnglish } from '../language.ts';
import { entries, shown, textAt, whole } from '../place.ts';
import type { Note } from '../test.ts';
import { documentList } from './document-list.ts';
import { say } from './texts.ts';

/**
 * Notes where a document in English, or of no stated language, has not exactly one note of this
 * title, and where that note is of another category.
 */
export function noteSoleNote(
  document: JsonValue,
  note: Note,
  { title, category }: { readonly title: string; readonly category: string },
): void {
  if (!isEnglish(textAt(whole(document), 'document', 'lang'))) return;
  const notes = entries(whole(document), 'document', 'notes');
  const titled = notes.filter((each) => textAt(each, 'title') === title);
  const [only] = titled;
  if (!only || titled.length > 1) {
    const words = say('csaf.sole-note', { title, count: titled.length });
    note(documentList(document, 'notes'), words);
    return;
  }
  const given = textAt(only, 'category');
  if (given !== category) {
    note(only.path, say('csaf.sole-note.category', { title, category, given: shown(given) }));
  }
}
