/**
 * The pattern that the schemas of CSAF have for a CPE (§3.1.3.3.1 of 2.0), read by hand: the regular
 * expressions they write it as take a time that grows with the square of the text.
 */

/** Whether the pattern of CSAF 2.1 matches: a formatted string of CPE 2.3, or a URI of CPE 2.2. */
export function isCpe21(text: string): boolean {
  return formattedEnd(text) === text.length || uriStart(text) === 0;
}

/**
 * Whether the pattern of CSAF 2.0 matches. It is anchored at the start for one form and at the end
 * for the other alone, so that `cpe:2.3:…` may be followed, and `cpe:/…` preceded, by anything.
 */
export function isCpe20(text: string): boolean {
  return formattedEnd(text) >= 0 || uriStart(text) >= 0;
}

const beforeLanguage = 5;
const afterLanguage = 4;

/** Where the formatted string that the text begins with ends, or -1 where there is none. */
function formattedEnd(text: string): number {
  if (!/^cpe:2\.3:[aho*-]/.test(text)) return -1;
  let at = 'cpe:2.3:a'.length;
  for (let count = 0; count < beforeLanguage && at >= 0; count += 1) at = componentEnd(text, at);
  if (at >= 0) at = languageEnd(text, at);
  for (let count = 0; count < afterLanguage && at >= 0; count += 1) at = componentEnd(text, at);
  return at;
}

/** Where `:component` ends: wildcards, at least one sign that is none, wildcards; or `*` alone. */
function componentEnd(text: string, start: number): number {
  if (text.charAt(start) !== ':') return -1;
  const signs = wildcardsEnd(text, start + 1);
  const end = signsEnd(text, signs);
  if (end > signs) return wildcardsEnd(text, end);
  return text.charAt(start + 1) === '*' ? start + 2 : -1;
}

/** Where any number of `?`, or one `*`, ends. */
function wildcardsEnd(text: string, start: number): number {
  if (text.charAt(start) === '*') return start + 1;
  let at = start;
  while (text.charAt(at) === '?') at += 1;
  return at;
}

const plain = /^[a-zA-Z0-9._-]$/;
const escaped = /^[\\*?!"#$%&'()+,/:;<=>@[\]^`{|}~]$/;

function signsEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    if (plain.test(text.charAt(at))) at += 1;
    else if (text.charAt(at) === '\\' && escaped.test(text.charAt(at + 1))) at += 2;
    else return at;
  }
}

/** Where `:language` ends: two or three letters and perhaps a region, or `*` or `-`. */
function languageEnd(text: string, start: number): number {
  const language = /^:(?:[a-zA-Z]{2,3}(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?|[*-])/;
  const found = language.exec(text.slice(start, start + 8))?.[0];
  return found === undefined ? -1 : start + found.length;
}

/** Where the URI that the text ends with begins, or -1: a `/` stands in it but once. */
function uriStart(text: string): number {
  const slash = text.lastIndexOf('/');
  if (slash < 4 || !/^c[pP][eE]:$/.test(text.slice(slash - 4, slash))) return -1;
  const rest = /^[AHOaho]?(?::[A-Za-z0-9._~%-]*){0,6}$/;
  return rest.test(text.slice(slash + 1)) ? slash - 4 : -1;
}
