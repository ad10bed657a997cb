import type { JsonValue } from '#formats/json/read.ts';

import { entries, shown, textAt, whole } from '../place.ts';
import type { Note } from '../test.ts';
import { languageOf, type Term, termIn } from '../translation.ts';
import { say } from './texts.ts';

/** The one note of the document that a test demands: by its title and category. */
export type Demanded = { readonly term: Term; readonly category: string };

/**
 * That a document in another language than English has exactly one note with a term as its title,
 * in the language of the document and of the category demanded.
 */
export function demandNote(document: JsonValue, { term, category }: Demanded, note: Note): void {
  if (languageOf(document) === 'en') return;
  const title = termIn(document, term);
  if (typeof title !== 'string') {
    note('/document/lang', title, 'info');
    return;
  }
  const notes = entries(whole(document), 'document', 'notes');
  const titled = notes.filter((each) => textAt(each, 'title') === title);
  const isRight = titled.length === 1 && textAt(titled[0], 'category') === category;
  if (isRight) return;
  const path = titled[0]?.path ?? (notes.length > 0 ? '/document/notes' : '/document');
  note(path, say('csaf.language-specific-note', { title: shown(title), category }));
}
