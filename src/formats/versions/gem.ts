import { digitsEnd, isDigit } from './characters.ts';
import {
  compareDigits,
  compareLists,
  compareText,
  type Comparison,
  isZero,
  withoutTail,
} from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

// At each place: words, zeros before a word, the end, zeros before a number, numbers. A version that
// ends goes on as zeros (Gem::Version#<=>), so what a run of zeros leads to decides its side.
const tag = { word: 0x01, zeroBefore: 0x02, end: 0x03, zeroAfter: 0x04, number: 0x10 } as const;

export function gemKey(version: string): Uint8Array | undefined {
  const segments = parse(version);
  if (!segments) return undefined;
  begin();
  segments.forEach((segment, at) => {
    if (!isNumber(segment)) {
      put(tag.word);
      putText(segment);
    } else if (isZero(segment)) {
      put(leadsToWord(segments, at) ? tag.zeroBefore : tag.zeroAfter);
    } else {
      putNumber(tag.number, segment, 0, segment.length);
    }
  });
  put(tag.end);
  return finish();
}

function leadsToWord(segments: readonly string[], start: number): boolean {
  let at = start;
  while (at < segments.length && isZero(segments[at] ?? '')) at += 1;
  return !isNumber(segments[at] ?? '0');
}

/** The reference: segment by segment, a missing one being zero, without the key. */
export function compareGem(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  return compareLists(left, right, compareSegments, '0');
}

function compareSegments(a: string, b: string): Comparison {
  if (isNumber(a) && isNumber(b)) return compareDigits(a, b);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? 1 : -1;
  return compareText(a, b);
}

function isNumber(segment: string): boolean {
  return isDigit(segment.charCodeAt(0));
}

/**
 * The numbers before the first word and what follows them, each without zeros at its end
 * (Gem::Version#canonical_segments). A hyphen reads as `.pre.`.
 */
function parse(version: string): string[] | undefined {
  const text = version.trim();
  // Gem::Version::VERSION_PATTERN, one dotted piece at a time.
  const [numbered = '', ...hyphened] = text.split('-');
  if (digitsEnd(numbered, 0) === 0) return undefined;
  if (![numbered, ...hyphened].every(isDotted)) return undefined;
  const segments = text.replaceAll('-', '.pre.').match(/[0-9]+|[A-Za-z]+/g) ?? [];
  const firstWord = segments.findIndex((segment) => !isNumber(segment));
  const front = firstWord < 0 ? segments : segments.slice(0, firstWord);
  const rest = firstWord < 0 ? [] : segments.slice(firstWord);
  return [...withoutZeros(front), ...withoutZeros(rest)];
}

function withoutZeros(segments: readonly string[]): string[] {
  return withoutTail(segments, (segment) => isNumber(segment) && isZero(segment));
}

function isDotted(text: string): boolean {
  return text.split('.').every((piece) => /^[0-9A-Za-z]+$/.test(piece));
}
