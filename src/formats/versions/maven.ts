import { digitsEnd, isDigit, isPlausible } from './characters.ts';
import {
  compareDigits,
  compareIntegers,
  compareText,
  type Comparison,
  isZero,
} from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/** A number or a qualifier behind a dot or a hyphen. The first token has a dot. */
type Token =
  | { readonly kind: 'number'; readonly hyphen: boolean; readonly digits: string }
  | { readonly kind: 'qualifier'; readonly hyphen: boolean; readonly word: string };

/**
 * A version as Maven's version order specification cuts it (POM reference, "Version Order
 * Specification"), each token with its side: whether the rest of the version, from this token on,
 * makes it earlier (-1) or later (1) than the version that ends before it.
 *
 * The side decides first. Maven compares token with token and pads the shorter version with nulls,
 * and in that rule `1 < 1-1 < 1.0.alpha < 1` is a circle. Here a run of zeros that ends in a
 * pre-release stays below the plain version, and so below all that is later than it, as it does in
 * Maven 3.8.7.
 */
type Version = { readonly tokens: readonly Token[]; readonly sides: readonly (-1 | 1)[] };

// The pre-release words in their order, '' for the release, and words after it.
const preWords = ['alpha', 'beta', 'milestone', 'rc', 'snapshot'] as const;
const released = '';
const servicePack = 'sp';

const tag = {
  preWord: 0x01,
  releasedBefore: 0x06,
  hyphenZeroBefore: 0x07,
  dotZeroBefore: 0x08,
  end: 0x09,
  releasedAfter: 0x0a,
  dotServicePack: 0x0b,
  dotWord: 0x0c,
  hyphenServicePack: 0x0d,
  hyphenWord: 0x0e,
  hyphenNumber: 0x10,
  dotNumber: 0x18,
} as const;

export function mavenKey(version: string): Uint8Array | undefined {
  const parsed = parse(version);
  if (!parsed) return undefined;
  begin();
  parsed.tokens.forEach((token, at) => {
    const before = parsed.sides[at] === -1;
    if (token.kind === 'qualifier') putQualifier(token, before);
    else putTokenNumber(token, before);
  });
  put(tag.end);
  return finish();
}

function putQualifier({ word, hyphen }: Token & { kind: 'qualifier' }, before: boolean): void {
  const rank = rankOf(word);
  if (rank < preWords.length) {
    put(tag.preWord + rank);
  } else if (word === released) {
    put(before ? tag.releasedBefore : tag.releasedAfter);
  } else if (word === servicePack) {
    put(hyphen ? tag.hyphenServicePack : tag.dotServicePack);
  } else {
    put(hyphen ? tag.hyphenWord : tag.dotWord);
    putText(word);
  }
}

function putTokenNumber(token: Token & { kind: 'number' }, before: boolean): void {
  if (before) put(token.hyphen ? tag.hyphenZeroBefore : tag.dotZeroBefore);
  else
    putNumber(
      token.hyphen ? tag.hyphenNumber : tag.dotNumber,
      token.digits,
      0,
      token.digits.length,
    );
}

/** The reference: sides first, then the specification's comparison of the first tokens that differ. */
export function compareMaven(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  const longest = Math.max(left.tokens.length, right.tokens.length);
  for (let at = 0; at < longest; at += 1) {
    const sides = compareIntegers(left.sides[at] ?? 0, right.sides[at] ?? 0);
    if (sides !== 0) return sides;
    const leftToken = left.tokens[at];
    const rightToken = right.tokens[at];
    const tokens = leftToken && rightToken ? compareTokens(leftToken, rightToken) : 0;
    if (tokens !== 0) return tokens;
  }
  return 0;
}

function compareTokens(a: Token, b: Token): Comparison {
  if (a.kind === 'number' && b.kind === 'number') {
    if (a.hyphen !== b.hyphen) return a.hyphen ? -1 : 1;
    return compareDigits(a.digits, b.digits);
  }
  if (a.kind === 'qualifier' && b.kind === 'qualifier') return compareQualifiers(a, b);
  return a.kind === 'qualifier' ? -1 : 1;
}

/** Behind a dot, words after the release come before those behind a hyphen; others do not care. */
function compareQualifiers(
  a: Token & { kind: 'qualifier' },
  b: Token & { kind: 'qualifier' },
): Comparison {
  const aRank = rankOf(a.word);
  const bRank = rankOf(b.word);
  const areLater = aRank > preWords.length && bRank > preWords.length;
  if (areLater && a.hyphen !== b.hyphen) return a.hyphen ? 1 : -1;
  return compareIntegers(aRank, bRank) || compareText(a.word, b.word);
}

function rankOf(word: string): number {
  const rank = (preWords as readonly string[]).indexOf(word);
  if (rank >= 0) return rank;
  if (word === released) return preWords.length;
  return word === servicePack ? preWords.length + 1 : preWords.length + 2;
}

function parse(version: string): Version | undefined {
  const text = version.trim().toLowerCase();
  if (!isPlausible(text)) return undefined;
  const tokens = trimmed(tokensOf(text));
  const sides: (-1 | 1)[] = [];
  let side: -1 | 1 = 1;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token && !isNull(token)) side = isPreRelease(token) ? -1 : 1;
    sides[at] = side;
  }
  return { tokens, sides };
}

function isNull(token: Token): boolean {
  return token.kind === 'number' ? isZero(token.digits) : token.word === released;
}

function isPreRelease(token: Token): boolean {
  return token.kind === 'qualifier' && rankOf(token.word) < preWords.length;
}

/** Dots, hyphens, and hyphens understood between digits and other characters. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let hyphen = false;
  for (;;) {
    const end = tokenEnd(text, at);
    tokens.push(tokenAt(text, { from: at, to: end }, hyphen));
    if (end === text.length) return tokens;
    const isSeparated = text[end] === '.' || text[end] === '-';
    hyphen = text[end] !== '.';
    at = isSeparated ? end + 1 : end;
  }
}

function tokenEnd(text: string, start: number): number {
  const numberEnd = digitsEnd(text, start);
  if (numberEnd > start) return numberEnd;
  let end = start;
  while (end < text.length && text[end] !== '.' && text[end] !== '-') {
    if (isDigit(text.charCodeAt(end))) break;
    end += 1;
  }
  return end;
}

/** An empty token is a zero. */
function tokenAt(text: string, span: { from: number; to: number }, hyphen: boolean): Token {
  const piece = text.slice(span.from, span.to);
  if (piece === '' || isDigit(piece.charCodeAt(0)))
    return { kind: 'number', hyphen, digits: piece };
  const touchesNumber = isDigit(text.charCodeAt(span.to));
  return { kind: 'qualifier', hyphen, word: qualifier(piece, touchesNumber) };
}

function qualifier(word: string, touchesNumber: boolean): string {
  if (touchesNumber && word === 'a') return 'alpha';
  if (touchesNumber && word === 'b') return 'beta';
  if (touchesNumber && word === 'm') return 'milestone';
  if (word === 'cr') return 'rc';
  if (word === 'ga' || word === 'final' || word === 'release') return released;
  return word;
}

/** Without nulls at the end and before each hyphen. The first token stays. */
function trimmed(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.hyphen) dropNulls(kept);
    kept.push(token);
  }
  dropNulls(kept);
  return kept;
}

function dropNulls(kept: Token[]): void {
  for (let last = kept.at(-1); last && isNull(last); last = kept.at(-1)) kept.pop();
}
