import type { JsonValue } from '#formats/json/read.ts';
import type { Text } from '#kernel/text.ts';

import { textAt, whole } from './place.ts';
import { say } from './texts.ts';

/** Terms that a document is to use in its own language. */
export type Term =
  | 'license'
  | 'product-description'
  | 'reasoning-for-supersession'
  | 'reasoning-for-withdrawal'
  | 'superseding-document';

/**
 * The words the OASIS CSAF TC has recorded: `language_specific_translation/translations.json`, as
 * of August 2026. German is the only language in it besides English.
 */
const recorded: ReadonlyMap<string, Readonly<Record<Term, string>>> = new Map([
  [
    'en',
    {
      license: 'License',
      'product-description': 'Product Description',
      'reasoning-for-supersession': 'Reasoning for Supersession',
      'reasoning-for-withdrawal': 'Reasoning for Withdrawal',
      'superseding-document': 'Superseding Document',
    },
  ],
  [
    'de',
    {
      license: 'Lizenz',
      'product-description': 'Produktbeschreibung',
      'reasoning-for-supersession': 'Begründung für die Ersetzung',
      'reasoning-for-withdrawal': 'Begründung für die Zurückziehung',
      'superseding-document': 'Ersetzendes Dokument',
    },
  ],
]);

/** The primary language of the document (`de` of `de-DE`); English where it does not say. */
export function languageOf(document: JsonValue): string {
  const tag = textAt(whole(document), 'document', 'lang') ?? 'en';
  return (tag.split('-')[0] ?? '').toLowerCase();
}

/** A term in the language of the document, or the word that no translation of it is known. */
export function termIn(document: JsonValue, term: Term): string | Text {
  const language = languageOf(document);
  return (
    recorded.get(language)?.[term] ??
    say('csaf.no-translation', { language: language.slice(0, 35) })
  );
}
