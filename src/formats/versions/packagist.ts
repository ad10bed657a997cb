import { isDigit } from './characters.ts';
import { compareDigits, compareIntegers, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber } from './key.ts';

// The forms in their order; text that is none of them is the lowest. The end of a version lies
// between a release candidate and a number, a number below a patch.
const forms: readonly (readonly [prefix: string, rank: number])[] = [
  ['dev', 0x02],
  ['a', 0x03],
  ['b', 0x04],
  ['rc', 0x05],
  ['RC', 0x05],
  ['p', 0x20],
];
const unknownForm = 0x01;
const end = 0x06;
const number = 0x10;

/**
 * PHP's `version_compare`, with Composer's leading `v` taken off.
 *
 * PHP pads nothing: `3.4` is before `3.4.0-alpha`, where Composer, which fills versions up to four
 * numbers, would have it after. Advisories for Packagist are matched by PHP's order.
 * `#`, which PHP holds equal to every number, cannot be ordered.
 */
export function packagistKey(version: string): Uint8Array | undefined {
  const parts = parse(version);
  if (!parts) return undefined;
  begin();
  for (const part of parts) {
    if (isNumber(part)) putNumber(number, part, 0, part.length);
    else put(rankOf(part));
  }
  put(end);
  return finish();
}

/** The reference: part by part, forms by rank and numbers by value, without the key. */
export function comparePackagist(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  const longest = Math.max(left.length, right.length);
  for (let at = 0; at < longest; at += 1) {
    const x = left[at];
    const y = right[at];
    const order = compareIntegers(rankOf(x), rankOf(y));
    if (order !== 0) return order;
    if (x && y && isNumber(x)) {
      const numbers = compareDigits(x, y);
      if (numbers !== 0) return numbers;
    }
  }
  return 0;
}

function rankOf(part: string | undefined): number {
  if (part === undefined) return end;
  if (isNumber(part)) return number;
  return forms.find(([prefix]) => part.startsWith(prefix))?.[1] ?? unknownForm;
}

function isNumber(part: string): boolean {
  return isDigit(part.charCodeAt(0));
}

/** Numbers and words in turn; `-`, `_`, `+` and `.` separate, and so does a change between them. */
function parse(version: string): string[] | undefined {
  const text = version.trim().replace(/^[vV]/, '');
  if (!/^[0-9A-Za-z._+~@/-]+$/.test(text)) return undefined;
  const parts = text.match(/[0-9]+|[A-Za-z~@/]+/g);
  return parts ?? undefined;
}
