import type { Text } from '#kernel/text.ts';

import { type Constraint, isComparator } from '../constraint.ts';
import {
  below,
  bumped,
  equal,
  from,
  type Native,
  type NativeReader,
  termsOf,
  unreadable,
} from './native.ts';

/** Numbers of a version, as far as they are given, and what follows the third of them. */
type Partial = {
  readonly numbers: readonly string[];
  readonly rest: string;
  readonly isX: boolean;
};

const operators = ['>=', '<=', '==', '!=', '~>', '>', '<', '=', '^', '~'];

/**
 * node-semver's ranges (npm/node-semver, “Ranges”), as the VERS definition of the type translates
 * them: a version in part is completed with zeros, and an X-range is its whole span even behind
 * `>=` (`>= 2.2.x` is `>=2.2.0|<2.3.0`). Both are marked, for node-semver reads them otherwise.
 */
export const readNpm: NativeReader = (text) => {
  const alternatives: Constraint[][] = [];
  let isCompleted = false;
  for (const alternative of text.split('||')) {
    const read = readAlternative(alternative.trim());
    if ('key' in read) return read;
    isCompleted ||= read.isCompleted === true;
    alternatives.push(...read.alternatives.map((each) => [...each]));
  }
  return { alternatives, isCompleted };
};

function readAlternative(text: string): Native | Text {
  const [first = '', dash, last = '', ...more] = text.split(/\s/).filter((word) => word !== '');
  if (dash === '-' && more.length === 0) return hyphenRange(first, last) ?? unreadable(text);
  const terms = termsOf(text, operators);
  if (!terms) return unreadable(text);
  const constraints: Constraint[] = [];
  let isCompleted = false;
  for (const { operator, version } of terms) {
    const partial = partialOf(version);
    const translated = partial && translate(operator, partial);
    if (!translated) return unreadable(operator + version);
    isCompleted ||= isReadOtherwise(operator, partial);
    constraints.push(...translated);
  }
  return { alternatives: [constraints], isCompleted };
}

/** Whether node-semver takes a condition for something else than VERS does. */
function isReadOtherwise(operator: string, { numbers, isX }: Partial): boolean {
  return numbers.length < 3 && !['^', '~', '~>'].includes(operator) && !(isX && operator === '');
}

// “Hyphen Ranges”: a version in part is completed below, and taken as its whole span above.
function hyphenRange(first: string, last: string): Native | undefined {
  const [low, high] = [partialOf(first), partialOf(last)];
  if (!low || !high) return undefined;
  const upper: Constraint[] =
    high.numbers.length >= 3
      ? [{ comparator: '<=', version: full(high) }]
      : high.numbers.length > 0
        ? [below(above(high, high.numbers.length - 1))]
        : [];
  return { alternatives: [[...(low.numbers.length > 0 ? [from(full(low))] : []), ...upper]] };
}

function translate(operator: string, partial: Partial): readonly Constraint[] | undefined {
  const { numbers, isX } = partial;
  if (numbers.length === 0) return operator.includes('<') || operator === '!=' ? undefined : [];
  if (operator === '^') return [from(full(partial)), below(above(partial, caretPlace(numbers)))];
  if (operator === '~' || operator === '~>') {
    return [from(full(partial)), below(above(partial, Math.min(numbers.length - 1, 1)))];
  }
  if (isX) return xRange(operator, partial);
  const comparator = operator === '' || operator === '==' ? '=' : operator;
  if (!isComparator(comparator)) return undefined;
  return [comparator === '=' ? equal(full(partial)) : { comparator, version: full(partial) }];
}

function xRange(operator: string, partial: Partial): readonly Constraint[] | undefined {
  const [low, high] = [full(partial), above(partial, partial.numbers.length - 1)];
  switch (operator) {
    case '<':
      return [below(low)];
    case '<=':
      return [below(high)];
    case '>':
      return [from(high)];
    case '':
    case '=':
    case '==':
    case '>=':
      return [from(low), below(high)];
  }
  return undefined;
}

/** The first number that is not zero, or the last that is given. */
function caretPlace(numbers: readonly string[]): number {
  const place = numbers.slice(0, 3).findIndex((number) => !/^0+$/.test(number));
  return place < 0 ? Math.min(numbers.length, 3) - 1 : place;
}

function full({ numbers, rest }: Partial): string {
  return [...numbers, ...Array<string>(Math.max(3 - numbers.length, 0)).fill('0')].join('.') + rest;
}

/** The first version above all that share the numbers up to a place. */
function above({ numbers }: Partial, place: number): string {
  return full({ numbers: bumped(numbers, place), rest: '', isX: false });
}

function partialOf(written: string): Partial | undefined {
  const text = written.replace(/^[vV=]{1,2}/, '');
  const numbers: string[] = [];
  let at = 0;
  for (;;) {
    const piece = pieceAt(text, at);
    at += piece.length;
    if (isWildcard(piece)) {
      const isEnd = /^(?:\.[xX*]){0,2}$/.test(text.slice(at));
      return isEnd ? { numbers, rest: '', isX: true } : undefined;
    }
    if (!/^\d{1,50}$/.test(piece)) return undefined;
    numbers.push(piece);
    if (text.charAt(at) !== '.' || numbers.length === 20) break;
    at += 1;
  }
  const rest = text.slice(at);
  return /^(?:[-+0-9A-Za-z][-+.0-9A-Za-z]*)?$/.test(rest)
    ? { numbers, rest, isX: false }
    : undefined;
}

function pieceAt(text: string, at: number): string {
  if (isWildcard(text.charAt(at))) return text.charAt(at);
  let end = at;
  while (end < text.length && /\d/.test(text.charAt(end))) end += 1;
  return text.slice(at, end);
}

const isWildcard = (text: string) => text === 'x' || text === 'X' || text === '*';
