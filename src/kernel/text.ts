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

/** Everything the program can say in one language, by key. */
export type Speech = { readonly [key: string]: string };

/** A catalogue in one language. */
export function spokenIn(language: Language, words: Catalogue): Speech {
  return Object.fromEntries(Object.entries(words).map(([key, entry]) => [key, entry[language]]));
}

/** The words of a text in a language. An unknown key is shown as it is, never as nothing. */
export function wording(words: Catalogue, text: Text, language: Language): string {
  return filled(words[text.key]?.[language], text);
}

/** The words of a text in the language of `speech`, as `wording`. */
export function spoken(speech: Speech, text: Text): string {
  return filled(speech[text.key], text);
}

function filled(words: string | undefined, { key, values }: Text): string {
  if (words === undefined) return key;
  return words.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = values?.[name];
    return value === undefined ? hole : String(value);
  });
}
