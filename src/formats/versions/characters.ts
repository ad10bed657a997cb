/** The character code at a place, 0 beyond the end. */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Where the digits that begin at `at` end. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the letters that begin at `at` end. */
export function lettersEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Text that may be a version: printable ASCII without spaces, with a letter or digit, and without
 * the characters of ranges (`>=1,<2`, `1.*`, `[1,2)`) and templates (`${version}`).
 */
export function isPlausible(text: string): boolean {
  return /^[!-~]+$/.test(text) && /[0-9A-Za-z]/.test(text) && !/[*,<>=$(){}[\]|"'\\;`]/.test(text);
}
