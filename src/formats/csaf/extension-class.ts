import type { JsonValue } from '#formats/json/read.ts';

import { extensionLists, type Location } from './extension.ts';
import { entries, type Place, textAt } from './place.ts';

/** How far an extension is known (CSAF 2.1 §2.4.1). */
export type ExtensionClass = 'official' | 'registered' | 'experimental';

/** Those registered with the OASIS CSAF TC, by their `$schema`: none as of September 2026. */
const registered: ReadonlySet<string> = new Set<string>();

/** The class of an extension by the `$schema` it names; official ones are OASIS’s own. */
export function extensionClassOf(schema: string | undefined): ExtensionClass {
  if (schema?.startsWith('https://docs.oasis-open.org/csaf/') === true) return 'official';
  return schema !== undefined && registered.has(schema) ? 'registered' : 'experimental';
}

/** Every extension of a document, wherever it stands. */
export function extensions(document: JsonValue): readonly Place[] {
  return extensionLists(document).flatMap(({ list }) => entries(list));
}

/** The lists of extensions at one kind of place. */
export function extensionsAt(document: JsonValue, at: Location): readonly Place[] {
  return extensionLists(document).flatMap(({ list, location }) => (location === at ? [list] : []));
}

/** Those of the extensions that are neither official nor registered. */
export function experimentalExtensions(document: JsonValue): readonly Place[] {
  return extensions(document).filter(
    (each) => extensionClassOf(textAt(each, '$schema')) === 'experimental',
  );
}
