import { digitsEnd } from './characters.ts';
import { compareDigits, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber } from './key.ts';

/**
 * Versions that are numbers and nothing else: CRAN's (`1.0-2`, R's `package_version`) and Hackage's
 * (`1.0.2`, the Package Versioning Policy). A version is below every version that it begins.
 */
const tag = { end: 0x01, number: 0x08 } as const;

export type Separators = '.' | '.-';

export function numbersKey(version: string, separators: Separators): Uint8Array | undefined {
  const text = version.trim();
  begin();
  for (let at = 0; ; at += 1) {
    const end = digitsEnd(text, at);
    if (end === at) return undefined;
    putNumber(tag.number, text, at, end);
    at = end;
    if (at === text.length) break;
    if (!separators.includes(text.charAt(at))) return undefined;
  }
  put(tag.end);
  return finish();
}

/** VERS `intdot`: what follows the first sign that is no digit and no dot does not count. */
export function leadingNumbers(version: string): string {
  const [numbers = ''] = /^[0-9.]{0,256}/.exec(version) ?? [];
  return numbers.endsWith('.') ? numbers.slice(0, -1) : numbers;
}

/** The reference: number by number, the version that ends first being the lower, without the key. */
export function compareNumbers(
  a: string,
  b: string,
  separators: Separators,
): Comparison | undefined {
  const [left, right] = [split(a, separators), split(b, separators)];
  if (!left || !right) return undefined;
  const longest = Math.max(left.length, right.length);
  for (let at = 0; at < longest; at += 1) {
    const [x, y] = [left[at], right[at]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const order = compareDigits(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

function split(version: string, separators: Separators): string[] | undefined {
  const pieces = version.trim().split(separators === '.' ? '.' : /[.-]/);
  return pieces.every((piece) => /^\d+$/.test(piece)) ? pieces : undefined;
}
