import { digitsEnd, isDigit, lettersEnd } from './characters.ts';
import {
  compareDigits,
  compareIntegers,
  compareLists,
  compareText,
  type Comparison,
  isZero,
  withoutTail,
} from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/**
 * The order for versions without an ecosystem: appliances, CPE names, CVE's `custom`.
 *
 * 1. The numbers at the front, joined by dots or brackets, compare as numbers; zeros at their end
 *    do not count. `9.1(7)32` is `9.1.7.32`, `7.2` is `7.2.0`.
 * 2. What follows is numbers and words in turn, small and capital letters alike, separators not
 *    counted. At each place: `~`, then pre-release words, then the end, then other words, then
 *    numbers. So `10.2.9-rc1 < 10.2.9 < 10.2.9-h1` and `22.7R2 < 22.7R2.5`.
 * 3. A `v` or `version` at the front and a `final`, `ga` or `release` at the end do not count.
 *
 * It refuses text without a digit, with characters outside letters, digits and `. - _ + ~ ( )` and
 * space, and with a wildcard such as `7.x`.
 */
type Version = { readonly numbers: readonly string[]; readonly rest: readonly Token[] };
type Token = { readonly rank: number; readonly text: string };

// Ranks double as tags of the key: each is below the next, `end` among them.
const rank = { tilde: 0x01, pre: 0x02, end: 0x08, word: 0x10, number: 0x20 } as const;
const end: Token = { rank: rank.end, text: '' };

const preRanks: ReadonlyMap<string, number> = new Map([
  ['dev', rank.pre],
  ['nightly', rank.pre],
  ['snapshot', rank.pre],
  ['alpha', rank.pre + 1],
  ['beta', rank.pre + 2],
  ['milestone', rank.pre + 3],
  ['ea', rank.pre + 4],
  ['pre', rank.pre + 4],
  ['preview', rank.pre + 4],
  ['cr', rank.pre + 5],
  ['rc', rank.pre + 5],
]);

/** Different spellings that one vendor's own records use for one thing. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['hotfix', 'h'],
  ['patch', 'p'],
  ['pl', 'p'],
  ['update', 'u'],
]);

export function genericKey(version: string): Uint8Array | undefined {
  const parsed = parse(version);
  if (!parsed) return undefined;
  begin();
  for (const number of parsed.numbers) putNumber(rank.number, number, 0, number.length);
  put(rank.end);
  for (const token of parsed.rest) {
    if (token.rank === rank.number) {
      putNumber(rank.number, token.text, 0, token.text.length);
    } else {
      put(token.rank);
      if (token.rank === rank.word) putText(token.text);
    }
  }
  put(rank.end);
  return finish();
}

/** The reference: the same rules on parsed tokens, without the key. */
export function compareGeneric(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  return (
    compareLists(left.numbers, right.numbers, compareDigits, '0') ||
    compareLists(left.rest, right.rest, compareTokens, end)
  );
}

function compareTokens(a: Token, b: Token): Comparison {
  if (a.rank !== b.rank) return compareIntegers(a.rank, b.rank);
  if (a.rank === rank.number) return compareDigits(a.text, b.text);
  return a.rank === rank.word ? compareText(a.text, b.text) : 0;
}

type Piece = { readonly text: string; readonly separator: string };

function parse(version: string): Version | undefined {
  const all = piecesOf(version.trim().toLowerCase());
  if (!all || all.some(isWildcard)) return undefined;
  const pieces = withoutLabels(all);
  if (!pieces.some(isNumber)) return undefined;
  let front = 0;
  while (isNumber(pieces[front]) && (front === 0 || isDotted(pieces[front]))) front += 1;
  const numbers = pieces.slice(0, front).map((piece) => piece.text);
  return { numbers: withoutTail(numbers, isZero), rest: pieces.slice(front).map(tokenOf) };
}

function withoutLabels(pieces: readonly Piece[]): readonly Piece[] {
  const isLabelled = /^(v|ver|version)$/.test(pieces[0]?.text ?? '') && isNumber(pieces[1]);
  const isReleased = /^(final|ga|release)$/.test(pieces.at(-1)?.text ?? '');
  return pieces.slice(isLabelled ? 1 : 0, isReleased ? -1 : pieces.length);
}

/** Digits, letters and tildes, each with the separators before it; undefined at any other character. */
function piecesOf(text: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let separator = '';
  let at = 0;
  while (at < text.length) {
    const runEnd = Math.max(digitsEnd(text, at), lettersEnd(text, at));
    const character = text.charAt(at);
    if (runEnd > at || character === '~') {
      const pieceEnd = Math.max(runEnd, at + 1);
      pieces.push({ text: text.slice(at, pieceEnd), separator });
      separator = '';
      at = pieceEnd;
    } else if ('.-_+() '.includes(character)) {
      separator += character;
      at += 1;
    } else {
      return undefined;
    }
  }
  return pieces;
}

function isNumber(piece: Piece | undefined): boolean {
  return piece !== undefined && isDigit(piece.text.charCodeAt(0));
}

function isDotted(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[.()]+$/.test(piece.separator);
}

function isWildcard(piece: Piece): boolean {
  return piece.text === 'x' && piece.separator === '.';
}

function tokenOf(piece: Piece, at: number, pieces: readonly Piece[]): Token {
  if (isNumber(piece)) return { rank: rank.number, text: piece.text };
  if (piece.text === '~') return { rank: rank.tilde, text: '' };
  const pre = preRanks.get(piece.text);
  if (pre !== undefined) return { rank: pre, text: '' };
  // `1.0-M3` is a milestone; `15.2(4)M6` is a maintenance train.
  const isMilestone = piece.text === 'm' && /[.\-_ ]$/.test(piece.separator);
  if (isMilestone && isNumber(pieces[at + 1])) return { rank: rank.pre + 3, text: '' };
  return { rank: rank.word, text: spellings.get(piece.text) ?? piece.text };
}
