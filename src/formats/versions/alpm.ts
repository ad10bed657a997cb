import { codeAt, digitsEnd, isDigit, isLetter, lettersEnd } from './characters.ts';
import { compareDigits, compareIntegers, compareText, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/** A run of digits or letters, and how many other characters stand before it. */
type Segment = { readonly gap: number; readonly text: string };

/**
 * `[epoch:]version[-pkgrel]`, vercmp(8). To pacman a missing pkgrel equals every other, which is no
 * order: here it is 1, the first that a package is given.
 */
type Parts = {
  readonly epoch: string;
  readonly version: readonly Segment[];
  readonly release: readonly Segment[];
};

// At each place: letters right behind a number, the end, digits right behind letters, and then
// whatever stands behind other characters, the more of them the higher.
const tag = { letters: 0x01, end: 0x02, digits: 0x08, gap: 0x20 } as const;

export function alpmKey(version: string): Uint8Array | undefined {
  const parts = parse(version);
  if (!parts) return undefined;
  begin();
  putNumber(0, parts.epoch, 0, parts.epoch.length);
  putSegments(parts.version);
  putSegments(parts.release);
  return finish();
}

function putSegments(segments: readonly Segment[]): void {
  for (const { gap, text } of segments) {
    if (gap > 0) {
      const count = String(gap);
      putNumber(tag.gap, count, 0, count.length);
    }
    if (isDigit(codeAt(text, 0))) putNumber(tag.digits, text, 0, text.length);
    else {
      put(tag.letters);
      putText(text);
    }
  }
  put(tag.end);
}

/** The reference: pacman's comparison of segments in step, without the key. */
export function compareAlpm(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareSegments(left.version, right.version) ||
    compareSegments(left.release, right.release)
  );
}

function compareSegments(a: readonly Segment[], b: readonly Segment[]): Comparison {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    if (!x) return y && isLetters(y) && y.gap === 0 ? 1 : -1;
    if (!y) return isLetters(x) && x.gap === 0 ? -1 : 1;
    const order = compareIntegers(x.gap, y.gap) || compareTexts(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

function compareTexts(a: Segment, b: Segment): Comparison {
  if (isLetters(a) !== isLetters(b)) return isLetters(a) ? -1 : 1;
  return isLetters(a) ? compareText(a.text, b.text) : compareDigits(a.text, b.text);
}

const isLetters = ({ text }: Segment) => isLetter(codeAt(text, 0));

function parse(text: string): Parts | undefined {
  const [, epoch = '0', version = '', release = '1'] =
    /^(?:(\d+):)?([\w.+~^]+)(?:-([\w.+]+))?$/.exec(text.trim()) ?? [];
  const [one, other] = [segmentsOf(version), segmentsOf(release)];
  return one && other && one.length > 0 && other.length > 0
    ? { epoch, version: one, release: other }
    : undefined;
}

/** Undefined where the text ends in other characters: pacman’s comparison of those runs in a circle. */
function segmentsOf(text: string): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 0; at < text.length;) {
    let start = at;
    while (start < text.length && !isSegment(codeAt(text, start))) start += 1;
    if (start === text.length) return undefined;
    const end = isDigit(codeAt(text, start)) ? digitsEnd(text, start) : lettersEnd(text, start);
    segments.push({ gap: start - at, text: text.slice(start, end) });
    at = end;
  }
  return segments;
}

const isSegment = (code: number) => isDigit(code) || isLetter(code);
