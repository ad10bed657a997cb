import type { Constraint } from '../constraint.ts';
import { below, equal, from } from './native.ts';

/**
 * Intervals in the notation of mathematics, apart by commas: `[1.0,2.0)`, `(,1.0]`, `[1.0]`. Each is
 * an alternative. Undefined where one is broken; a piece outside brackets goes to `bare`.
 */
export function readIntervals(
  text: string,
  bare: (version: string) => readonly Constraint[] | undefined,
): (readonly Constraint[])[] | undefined {
  const alternatives: (readonly Constraint[])[] = [];
  let at = 0;
  while (at < text.length) {
    if (/[\s,]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const isOpen = '[('.includes(text.charAt(at));
    const end = isOpen ? endOfInterval(text, at) : endOfBare(text, at);
    const piece = text.slice(at, end);
    const read = isOpen ? interval(piece) : bare(piece);
    if (!read) return undefined;
    alternatives.push(read);
    at = end;
  }
  return alternatives;
}

function endOfInterval(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !'])'.includes(text.charAt(at))) at += 1;
  return at + 1;
}

function endOfBare(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,[(]/.test(text.charAt(at))) at += 1;
  return at;
}

function interval(text: string): readonly Constraint[] | undefined {
  const [opens, closes] = [text.charAt(0), text.charAt(text.length - 1)];
  if (text.length < 3 || !'])'.includes(closes)) return undefined;
  const sides = text
    .slice(1, -1)
    .split(',')
    .map((side) => side.trim());
  if (sides.length > 2 || !sides.every(isSide)) return undefined;
  const [low = '', high] = sides;
  if (high === undefined) return opens === '[' && closes === ']' && low ? [equal(low)] : undefined;
  const lower: Constraint = opens === '[' ? from(low) : { comparator: '>', version: low };
  const upper: Constraint = closes === ')' ? below(high) : { comparator: '<=', version: high };
  return [lower, upper].filter(({ version }) => version !== '');
}

/** Nothing, or a version: without space and brackets, and with a digit. */
function isSide(side: string): boolean {
  return side === '' || (/\d/.test(side) && !/[\s[\]()]/.test(side));
}
