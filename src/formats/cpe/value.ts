/** One character of a value, and whether it is a wildcard or stands for itself. */
export type Sign = { readonly character: string; readonly isWildcard: boolean };

/** The two logical values of NISTIR 7695 §5.3.1: any value will do; the attribute does not apply. */
export const any = { logical: 'any' } as const;
export const na = { logical: 'na' } as const;

/**
 * The value of an attribute: logical, or text in lower case and in the escaped form of a formatted
 * string, so that `*` and `?` are wildcards and `\*` and `\?` are themselves. Equal texts are equal
 * values.
 */
export type CpeValue = typeof any | typeof na | string;

/** The value a component of a formatted string binds (NISTIR 7695 §6.2); undefined if malformed. */
export function fromFormatted(component: string): CpeValue | undefined {
  if (component === '*') return any;
  if (component === '-') return na;
  return valueOf(signsOf(component));
}

/** The value a component of a URI binds (NISTIR 7695 §6.1); undefined if malformed. */
export function fromUri(component: string): CpeValue | undefined {
  if (component === '') return any;
  if (component === '-') return na;
  const signs: Sign[] = [];
  for (let at = 0; at < component.length; at += 1) {
    const character = component.charAt(at);
    if (character !== '%') {
      signs.push({ character, isWildcard: false });
      continue;
    }
    const digits = component.slice(at + 1, at + 3);
    if (!/^[0-9a-f]{2}$/.test(digits)) return undefined;
    signs.push(encodedSign(Number.parseInt(digits, 16)));
    at += 2;
  }
  return valueOf(signs);
}

/** The characters of a component or value in escaped form, wildcards told from those that are meant. */
export function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < text.length; at += 1) {
    let character = text.charAt(at);
    const isEscaped = character === '\\';
    if (isEscaped) {
      at += 1;
      character = text.charAt(at);
    }
    signs.push({ character, isWildcard: !isEscaped && '*?'.includes(character) });
  }
  return signs;
}

/** A value as a formatted string has it: `*` for any, `-` for not applicable. */
export function written(value: CpeValue): string {
  if (typeof value === 'string') return value;
  return value.logical === 'any' ? '*' : '-';
}

/** The text of a value without its escapes. */
export function plain(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    if (value.charAt(at) === '\\') at += 1;
    text += value.charAt(at);
  }
  return text;
}

function encodedSign(code: number): Sign {
  if (code === 1) return { character: '?', isWildcard: true };
  if (code === 2) return { character: '*', isWildcard: true };
  return { character: String.fromCharCode(code).toLowerCase(), isWildcard: false };
}

function valueOf(signs: readonly Sign[]): string | undefined {
  if (signs.length === 0 || signs.some(({ character }) => !/^[!-~]$/.test(character))) {
    return undefined;
  }
  const first = signs.findIndex(({ isWildcard }) => !isWildcard);
  const last = signs.findLastIndex(({ isWildcard }) => !isWildcard);
  const text = signs.map(escaped).join('');
  if (first === -1) return isEdge(text) ? text : undefined;
  const inside = signs.slice(first, last + 1);
  if (inside.some(({ isWildcard }) => isWildcard)) return undefined;
  const before = signs.slice(0, first).map(escaped).join('');
  const behind = signs
    .slice(last + 1)
    .map(escaped)
    .join('');
  if (!isEdge(before) || !isEdge(behind)) return undefined;
  // A hyphen alone would say "not applicable".
  return text === '-' ? '\\-' : text;
}

// NISTIR 7695 §5.3.2: at either end one asterisk, or any number of question marks.
function isEdge(wildcards: string): boolean {
  return wildcards === '*' || !wildcards.includes('*');
}

function escaped({ character, isWildcard }: Sign): string {
  return isWildcard || /^[a-z0-9._-]$/.test(character) ? character : `\\${character}`;
}
