import { z } from 'zod';

/** The languages the program speaks. Japanese comes first wherever both are shown. */
export const languages = ['ja', 'en'] as const;
export const Language = z.enum(languages);
export type Language = (typeof languages)[number];

/**
 * Words for a person, not yet in a language: a key of a catalogue and the values it names.
 * A value is a number, or text that needs no translation (a name, an identifier, an ISO instant).
 */
export type Text = {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

export const Text = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

/** One entry of a catalogue: the same words in each language, with `{{name}}` for values. */
export type Words = { readonly [language in Language]: string };

/** A feature's words by key. Both languages stand side by side, so that neither can be missing. */
export type Catalogue<Key extends string = string> = { readonly [key in Key]: Words };

/**
 * Declares a feature's catalogue. The returned function makes a `Text` from a key of it, so a key
 * that does not exist does not compile, and `catalogue` is what the language tools read.
 */
export function catalogue<const Entries extends Catalogue>(entries: Entries) {
  const say = (key: keyof Entries & string, values?: Text['values']): Text =>
    values ? { key, values } : { key };
  return Object.assign(say, { catalogue: entries });
}

/** The words of a text in a language. An unknown key is shown as it is, never as nothing. */
export function wording(words: Catalogue, text: Text, language: Language): string {
  const entry = words[text.key];
  if (!entry) return text.key;
  return entry[language].replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = text.values?.[name];
    return value === undefined ? hole : String(value);
  });
}
