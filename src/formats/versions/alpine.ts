import { codeAt, digitsEnd, isDigit, isPlausible } from './characters.ts';
import { compareDigits, compareIntegers, compareText, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/**
 * `number{.number}{letter}{_suffix{number}}{~hash}{-r number}`, apk-package(5), cut into tokens.
 *
 * Where a text stops following the grammar, what is left is one `invalid` token. As in apk-tools 3
 * it is below a text that ends there, and two of them compare as text. `-r` alone is `-r0`.
 */
type Token = { readonly kind: Kind; readonly text: string };
type Kind =
  | 'early'
  | 'invalid'
  | 'end'
  | 'revision'
  | 'hash'
  | 'suffix-number'
  | 'late'
  | 'letter'
  | 'padded'
  | 'number';

/**
 * The tokens that may stand at one place, lowest first, each with its first byte in a key; kinds
 * with a number take eight. `early` and `late` are the suffixes before and after the plain version;
 * a number with a leading zero (`padded`) compares as text, below every number without.
 */
const firstByte: Readonly<Record<Kind, number>> = {
  early: 0x01,
  invalid: 0x05,
  end: 0x06,
  revision: 0x08,
  hash: 0x10,
  'suffix-number': 0x18,
  late: 0x20,
  letter: 0x30,
  padded: 0x40,
  number: 0x48,
};

const earlySuffixes = ['alpha', 'beta', 'pre', 'rc'];
const lateSuffixes = ['cvs', 'svn', 'git', 'hg', 'p'];

export function alpineKey(version: string): Uint8Array | undefined {
  const tokens = parse(version);
  if (!tokens) return undefined;
  begin();
  for (const token of tokens) putToken(token);
  return finish();
}

function putToken({ kind, text }: Token): void {
  const first = firstByte[kind];
  switch (kind) {
    case 'early':
      put(first + earlySuffixes.indexOf(text));
      return;
    case 'late':
      put(first + lateSuffixes.indexOf(text));
      return;
    case 'number':
    case 'revision':
    case 'suffix-number':
      putNumber(first, text, 0, text.length);
      return;
    case 'end':
      put(first);
      return;
    case 'letter':
    case 'hash':
    case 'padded':
    case 'invalid':
      put(first);
      putText(text);
  }
}

/** The reference: the first tokens that differ decide, by kind and then by value, without the key. */
export function compareAlpine(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  for (const [at, x] of left.entries()) {
    const y = right[at];
    // A list ends with `end` or `invalid`, so two lists differ before one of them runs out.
    if (!y) return 1;
    const order = compareIntegers(firstByte[x.kind], firstByte[y.kind]) || compareValues(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: Token, b: Token): Comparison {
  switch (a.kind) {
    case 'early':
      return compareIntegers(earlySuffixes.indexOf(a.text), earlySuffixes.indexOf(b.text));
    case 'late':
      return compareIntegers(lateSuffixes.indexOf(a.text), lateSuffixes.indexOf(b.text));
    case 'number':
    case 'revision':
    case 'suffix-number':
      return compareDigits(a.text, b.text);
    case 'letter':
    case 'hash':
    case 'padded':
    case 'invalid':
    case 'end':
      return compareText(a.text, b.text);
  }
}

/** All tokens of a text, the last being `end` or `invalid`; undefined where nothing can be ordered. */
function parse(version: string): Token[] | undefined {
  const text = version.trim();
  if (!isPlausible(text)) return undefined;
  const first = digitsEnd(text, 0);
  if (first === 0) return [{ kind: 'invalid', text }];
  const tokens: Token[] = [{ kind: 'number', text: text.slice(0, first) }];
  for (let at = first; at < text.length;) {
    const read = readToken(text, at, tokens.at(-1)?.kind ?? 'number');
    if (!read) return [...tokens, { kind: 'invalid', text: text.slice(at) }];
    tokens.push(read.token);
    at = read.end;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

type Read = { readonly token: Token; readonly end: number };

function readToken(text: string, at: number, previous: Kind): Read | undefined {
  switch (text.charAt(at)) {
    case '.':
      return isNumeric(previous) ? readNumber(text, at + 1) : undefined;
    case '_':
      return readSuffix(text, at + 1, previous);
    case '~':
      return readHash(text, at + 1, previous);
    case '-':
      return readRevision(text, at, previous);
    default:
      return readLetterOrSuffixNumber(text, at, previous);
  }
}

function isNumeric(kind: Kind): boolean {
  return kind === 'number' || kind === 'padded';
}

function readNumber(text: string, start: number): Read | undefined {
  const end = digitsEnd(text, start);
  if (end === start) return undefined;
  const digits = text.slice(start, end);
  return { token: { kind: digits.startsWith('0') ? 'padded' : 'number', text: digits }, end };
}

function readLetterOrSuffixNumber(text: string, at: number, previous: Kind): Read | undefined {
  if (isDigit(codeAt(text, at)) && (previous === 'early' || previous === 'late')) {
    const end = digitsEnd(text, at);
    return { token: { kind: 'suffix-number', text: text.slice(at, end) }, end };
  }
  const letter = text.charAt(at);
  if (!isNumeric(previous) || letter < 'a' || letter > 'z') return undefined;
  return { token: { kind: 'letter', text: letter }, end: at + 1 };
}

function readSuffix(text: string, start: number, previous: Kind): Read | undefined {
  if (previous === 'hash' || previous === 'revision') return undefined;
  let end = start;
  while (text.charAt(end) >= 'a' && text.charAt(end) <= 'z') end += 1;
  const word = text.slice(start, end);
  if (earlySuffixes.includes(word)) return { token: { kind: 'early', text: word }, end };
  return lateSuffixes.includes(word) ? { token: { kind: 'late', text: word }, end } : undefined;
}

function readHash(text: string, start: number, previous: Kind): Read | undefined {
  if (previous === 'hash' || previous === 'revision') return undefined;
  let end = start;
  while (end < text.length && /[0-9a-f]/.test(text.charAt(end))) end += 1;
  return end === start ? undefined : { token: { kind: 'hash', text: text.slice(start, end) }, end };
}

function readRevision(text: string, at: number, previous: Kind): Read | undefined {
  if (previous === 'revision' || text[at + 1] !== 'r') return undefined;
  const end = digitsEnd(text, at + 2);
  if (end === at + 2 && end < text.length) return undefined;
  return { token: { kind: 'revision', text: text.slice(at + 2, end) }, end };
}
