import { withoutEnd } from '#kernel/ending.ts';

import { codeAt, digitsEnd, isDigit } from './characters.ts';
import { compareDigits, compareIntegers, compareText, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/** `number{.number}{letter}{_suffix{number}}{-r number}`, Package Manager Specification §3.2. */
type Parts = {
  readonly numbers: readonly string[];
  readonly letter: string;
  readonly suffixes: readonly { readonly word: string; readonly number: string }[];
  readonly revision: string;
};

/** The suffixes before the plain version, in order; `p` is the one behind it. */
const early = ['alpha', 'beta', 'pre', 'rc'];

// What may follow a number: no further one, one with a leading zero, one without.
const tag = { end: 0x01, padded: 0x10, number: 0x18, noSuffix: 0x05, patch: 0x06 } as const;

export function gentooKey(version: string): Uint8Array | undefined {
  const parts = parse(version);
  if (!parts) return undefined;
  const [first = '', ...further] = parts.numbers;
  begin();
  putNumber(0, first, 0, first.length);
  for (const number of further) {
    if (number.startsWith('0')) {
      put(tag.padded);
      putText(withoutZeros(number));
    } else putNumber(tag.number, number, 0, number.length);
  }
  put(tag.end);
  putText(parts.letter);
  for (const { word, number } of parts.suffixes) {
    put(word === 'p' ? tag.patch : early.indexOf(word) + 1);
    putNumber(0, number, 0, number.length);
  }
  put(tag.noSuffix);
  putNumber(0, parts.revision, 0, parts.revision.length);
  return finish();
}

/** The reference: algorithms 3.1 to 3.7 of the specification, without the key. */
export function compareGentoo(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  return (
    compareNumbers(left.numbers, right.numbers) ||
    compareText(left.letter, right.letter) ||
    compareSuffixes(left.suffixes, right.suffixes) ||
    compareDigits(left.revision, right.revision)
  );
}

function compareNumbers(a: readonly string[], b: readonly string[]): Comparison {
  const first = compareDigits(a[0] ?? '', b[0] ?? '');
  if (first !== 0) return first;
  for (let at = 1; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at] ?? '', b[at] ?? ''];
    const isText = x.startsWith('0') || y.startsWith('0');
    const order = isText ? compareText(withoutZeros(x), withoutZeros(y)) : compareDigits(x, y);
    if (order !== 0) return order;
  }
  return compareIntegers(a.length, b.length);
}

function compareSuffixes(a: Parts['suffixes'], b: Parts['suffixes']): Comparison {
  const rank = (suffix: Parts['suffixes'][number] | undefined) =>
    suffix === undefined ? early.length : suffix.word === 'p' ? 9 : early.indexOf(suffix.word);
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    const order =
      compareIntegers(rank(x), rank(y)) || compareDigits(x?.number ?? '', y?.number ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

const withoutZeros = (digits: string) => withoutEnd(digits, (sign) => sign === '0');

function parse(version: string): Parts | undefined {
  const text = version.trim();
  const numbers: string[] = [];
  let at = 0;
  for (;;) {
    const end = digitsEnd(text, at);
    if (end === at) return undefined;
    numbers.push(text.slice(at, end));
    at = end;
    if (text.charAt(at) !== '.') break;
    at += 1;
  }
  const letter = /[a-z]/.test(text.charAt(at)) ? text.charAt(at) : '';
  const suffixes = suffixesFrom(text, at + letter.length);
  return suffixes && { numbers, letter, ...suffixes };
}

function suffixesFrom(
  text: string,
  start: number,
): Pick<Parts, 'suffixes' | 'revision'> | undefined {
  const suffixes: { word: string; number: string }[] = [];
  let at = start;
  while (text.charAt(at) === '_') {
    const word = [...early, 'p'].find(
      (known) => text.startsWith(known, at + 1) && !isLetterAt(text, at + 1 + known.length),
    );
    if (word === undefined) return undefined;
    const from = at + 1 + word.length;
    at = digitsEnd(text, from);
    suffixes.push({ word, number: text.slice(from, at) });
  }
  if (at === text.length) return { suffixes, revision: '' };
  const isRevision = text.startsWith('-r', at) && isDigit(codeAt(text, at + 2));
  if (!isRevision || digitsEnd(text, at + 2) !== text.length) return undefined;
  return { suffixes, revision: text.slice(at + 2) };
}

const isLetterAt = (text: string, at: number) => /[a-z]/.test(text.charAt(at));
