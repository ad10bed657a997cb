import { digitsEnd } from './characters.ts';
import {
  compareDigits,
  compareIntegers,
  compareText,
  type Comparison,
  isZero,
  withoutTail,
} from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/** One dotted piece: the number it begins with, if any, and what follows that. */
type Item = { readonly digits: string; readonly rest: string };

/** `items[-pre][+build]`; zeros at the end of a list do not count. */
type Parts = {
  readonly items: readonly Item[];
  readonly pre: readonly Item[] | undefined;
  readonly build: readonly Item[] | undefined;
};

/**
 * Conan compares a number with a word as texts, which runs in a circle: 2 < 10 < 1a < 2. Here a piece
 * is its number and then its text, and a word without a number stands above every number.
 */
const tag = { end: 0x01, number: 0x08, word: 0x10, pre: 0x01, noPre: 0x02 } as const;
const build = { none: 0x01, some: 0x02 } as const;

export function conanKey(version: string): Uint8Array | undefined {
  const parts = parse(version);
  if (!parts) return undefined;
  begin();
  putItems(parts.items);
  put(parts.pre ? tag.pre : tag.noPre);
  if (parts.pre) putItems(parts.pre);
  put(parts.build ? build.some : build.none);
  if (parts.build) putItems(parts.build);
  return finish();
}

function putItems(items: readonly Item[]): void {
  for (const { digits, rest } of items) {
    if (digits === '') put(tag.word);
    else putNumber(tag.number, digits, 0, digits.length);
    putText(rest);
  }
  put(tag.end);
}

/** The reference: items, then what came before the release, then builds, without the key. */
export function compareConan(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  return (
    compareItems(left.items, right.items) ||
    compareOptional(left.pre, right.pre, 1) ||
    compareOptional(left.build, right.build, -1)
  );
}

/** Lists that may be missing; `missing` is where one that is missing stands beside one that is not. */
function compareOptional(
  a: readonly Item[] | undefined,
  b: readonly Item[] | undefined,
  missing: 1 | -1,
): Comparison {
  if (a && b) return compareItems(a, b);
  if (!a && !b) return 0;
  return compareIntegers(a ? 0 : missing, b ? 0 : missing);
}

function compareItems(a: readonly Item[], b: readonly Item[]): Comparison {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    if (!x) return -1;
    if (!y) return 1;
    if ((x.digits === '') !== (y.digits === '')) return x.digits === '' ? 1 : -1;
    const order = compareDigits(x.digits, y.digits) || compareText(x.rest, y.rest);
    if (order !== 0) return order;
  }
  return 0;
}

function parse(version: string): Parts | undefined {
  const text = version.trim().toLowerCase();
  if (!/^[0-9a-z.*_+-]+$/.test(text) || !/[0-9a-z]/.test(text)) return undefined;
  const plus = text.indexOf('+');
  const body = plus < 0 ? text : text.slice(0, plus);
  const hyphen = body.indexOf('-');
  const items = itemsOf(hyphen < 0 ? body : body.slice(0, hyphen));
  const pre = hyphen < 0 ? undefined : itemsOf(body.slice(hyphen + 1));
  const built = plus < 0 ? undefined : itemsOf(text.slice(plus + 1));
  const isSound = items && (hyphen < 0 || pre) && (plus < 0 || built);
  return isSound ? { items, pre, build: built } : undefined;
}

function itemsOf(text: string): Item[] | undefined {
  const pieces = text.split('.');
  if (pieces.includes('')) return undefined;
  const items = pieces.map((piece) => {
    const end = digitsEnd(piece, 0);
    return { digits: piece.slice(0, end), rest: piece.slice(end) };
  });
  return withoutTail(items, ({ digits, rest }) => digits !== '' && rest === '' && isZero(digits));
}
