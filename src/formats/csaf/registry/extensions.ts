/** How far an extension is known, by the `$schema` it names (CSAF 2.1 §2.4.1). */
export type ExtensionClass = 'official' | 'registered' | 'experimental';

/** Those the OASIS CSAF TC specifies or has registered. Its lists are empty as of September 2026. */
const listed: ReadonlyMap<string, ExtensionClass> = new Map();

export function extensionClassOf(schema: string | undefined): ExtensionClass {
  return (schema === undefined ? undefined : listed.get(schema)) ?? 'experimental';
}
