// STIX 2.1 §2.9.

const uuid =
  /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/;
const longest = 250 + 2 + 36;

/** The object type that an identifier begins with; undefined for what is no identifier. */
export function typeOfId(text: string): string | undefined {
  if (text.length > longest || text.charAt(text.length - 37) !== '-') return undefined;
  if (text.charAt(text.length - 38) !== '-' || !uuid.test(text.slice(-36))) return undefined;
  const type = text.slice(0, -38);
  return isTypeName(type) ? type : undefined;
}

/** The UUID of an identifier, in lower case. */
export function uuidOf(id: string): string {
  return id.slice(-36).toLowerCase();
}

/** §3.1, §11.2.1: 3 to 250 characters, a letter first, no two hyphens in a row. */
export function isTypeName(text: string): boolean {
  const isWritten = /^[a-z][a-z0-9-]{2,249}$/.test(text);
  return isWritten && !text.includes('--') && !text.endsWith('-');
}

/** §3.1, §11.1.1: 3 to 250 characters, a letter first; `id` is the one exception. */
export function isPropertyName(text: string): boolean {
  return text === 'id' || /^[a-z][a-z0-9_]{2,249}$/.test(text);
}
