/** Longer patterns are not matched; an identifier is far shorter. */
export const longestPattern = 256;

/** Counts the characters looked at. */
export type Counter = { compared: number };

/**
 * Whether an identifier matches a glob (profile resolution, “include-controls plus matching”):
 * `*` is any run of characters, `?` any one, everything else itself. It goes back to the last star
 * only, so the steps are at most the product of both lengths, and both are bounded.
 */
export function matchesGlob(text: string, pattern: string, counter?: Counter): boolean {
  if (pattern.length > longestPattern || text.length > longestPattern) return false;
  let [at, sign, steps] = [0, 0, 1];
  let star = -1;
  let from = 0;
  while (at < text.length) {
    steps += 1;
    const next = pattern[sign];
    if (next === '*') {
      star = sign;
      from = at;
      sign += 1;
    } else if (next === '?' || next === text[at]) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      sign = star + 1;
    } else {
      sign = -1;
      break;
    }
  }
  if (counter) counter.compared += steps;
  if (sign < 0) return false;
  while (pattern[sign] === '*') sign += 1;
  return sign === pattern.length;
}

/** What every text begins with that matches a glob: all before its first `*` or `?`. */
export function beginningOf(pattern: string): string {
  const sign = pattern.search(/[*?]/);
  return sign < 0 ? pattern : pattern.slice(0, sign);
}
