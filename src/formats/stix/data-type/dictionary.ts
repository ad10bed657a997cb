// STIX 2.1 §2.3.

/** ASCII letters, digits, hyphens and underscores, 250 at most. */
export function isDictionaryKey(text: string): boolean {
  return /^[a-zA-Z0-9_-]{1,250}$/.test(text);
}
