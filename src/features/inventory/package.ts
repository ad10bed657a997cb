import type { Order } from '#formats/versions/ecosystem.ts';

/** A package as advisories name it, with the order of its versions; null where none is known. */
export type Package = {
  readonly ecosystem: string;
  readonly name: string;
  readonly order: Order | null;
};

/** A version of a package; the text is empty where an inventory states no version. */
export type Version = Package & { readonly text: string };

// U+0000 stands in no text that the database holds, so no two names give one key.
const between = '\u0000';

/** What tells packages apart in a Map. */
export function packageKey({ ecosystem, name }: Pick<Package, 'ecosystem' | 'name'>): string {
  return ecosystem + between + name;
}

/** What tells versions apart in a Map. */
export function versionKey(version: Pick<Version, 'ecosystem' | 'name' | 'text'>): string {
  return packageKey(version) + between + version.text;
}

/**
 * Whether a version's text can say where it stands at all. Some orders give a place even to `latest`
 * or `unknown`; an inventory that writes such a word has not said which version it runs.
 */
export const namesAVersion = (text: string): boolean => /[0-9]/.test(text);
