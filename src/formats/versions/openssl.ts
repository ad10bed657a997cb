import {
  compareDigits,
  compareIntegers,
  compareLists,
  compareText,
  type Comparison,
} from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/**
 * `1.0.2zb`, `3.0.0-alpha10`: three numbers, then either letters for the fixes after the release
 * (before 3.0: a … z, za, …) or a word and a number for what came before it.
 */
type Parts = {
  readonly numbers: readonly [string, string, string];
  readonly letters: string;
  readonly before: { readonly word: string; readonly number: string } | undefined;
};

const tag = { before: 0x01, release: 0x02, letters: 0x03 } as const;

export function opensslKey(version: string): Uint8Array | undefined {
  const parts = parse(version);
  if (!parts) return undefined;
  begin();
  for (const number of parts.numbers) putNumber(0, number, 0, number.length);
  if (parts.before) {
    put(tag.before);
    putText(parts.before.word);
    putNumber(0, parts.before.number, 0, parts.before.number.length);
  } else if (parts.letters === '') put(tag.release);
  else {
    put(tag.letters);
    putText(parts.letters);
  }
  return finish();
}

/** The reference, without the key. */
export function compareOpenssl(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  const isBefore = compareIntegers(left.before ? 0 : 1, right.before ? 0 : 1);
  const numbers = compareLists(left.numbers, right.numbers, compareDigits, '');
  return (
    numbers || isBefore || compareText(left.letters, right.letters) || compareBefore(left, right)
  );
}

function compareBefore(a: Parts, b: Parts): Comparison {
  const none = { word: '', number: '' };
  const [x, y] = [a.before ?? none, b.before ?? none];
  return compareText(x.word, y.word) || compareDigits(x.number, y.number);
}

function parse(version: string): Parts | undefined {
  const [, major, minor, fix, letters = '', word, number = ''] =
    /^(\d+)\.(\d+)\.(\d+)([a-z]*)(?:-([a-z]+)(\d*))?$/.exec(version.trim()) ?? [];
  if (major === undefined || minor === undefined || fix === undefined) return undefined;
  if (letters !== '' && word !== undefined) return undefined;
  const before = word === undefined ? undefined : { word, number };
  return { numbers: [major, minor, fix], letters, before };
}
