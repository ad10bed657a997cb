import { codeAt, digitsEnd, isDigit, isLetter, lettersEnd } from './characters.ts';
import { compareDigits, compareIntegers, compareText, type Comparison } from './comparison.ts';
import { begin, finish, put, putNumber, putText } from './key.ts';

/** `[epoch:]version[-release]`. An epoch is digits; any other colon is a separator. */
type Parts = {
  readonly epoch: string;
  readonly version: string;
  readonly release: string | undefined;
};

// At each place of a version: `~`, the end, `^`, letters, digits. A release ranks above none.
const tag = {
  tilde: 0x01,
  end: 0x02,
  caret: 0x03,
  letters: 0x04,
  number: 0x08,
  noRelease: 0x00,
  release: 0x01,
} as const;

/** A version without a release sorts below the same version with one, as rpm sorts labels. */
export function rpmKey(version: string): Uint8Array | undefined {
  const parts = split(version);
  if (!parts) return undefined;
  putVersion(parts);
  if (parts.release === undefined) {
    put(tag.noRelease);
  } else {
    put(tag.release);
    putSegments(parts.release);
  }
  return finish();
}

/**
 * What the keys of all releases of a version begin with; undefined where the version names a
 * release, or cannot be ordered.
 */
export function rpmVersionPrefix(version: string): Uint8Array | undefined {
  const parts = split(version);
  if (!parts || parts.release !== undefined) return undefined;
  putVersion(parts);
  return finish();
}

function putVersion(parts: Parts): void {
  begin();
  putNumber(0, parts.epoch, 0, parts.epoch.length);
  putSegments(parts.version);
}

function putSegments(text: string): void {
  for (let at = 0; at < text.length;) {
    const end = segmentEnd(text, at);
    const code = codeAt(text, at);
    if (code === 0x7e) put(tag.tilde);
    else if (code === 0x5e) put(tag.caret);
    else if (isDigit(code)) putNumber(tag.number, text, at, end);
    else if (isLetter(code)) {
      put(tag.letters);
      putText(text, at, end);
    }
    at = end;
  }
  put(tag.end);
}

function segmentEnd(text: string, at: number): number {
  return Math.max(digitsEnd(text, at), lettersEnd(text, at), at + 1);
}

/** The reference: rpmvercmp on two lists of segments, without the key. */
export function compareRpm(a: string, b: string): Comparison | undefined {
  const left = split(a);
  const right = split(b);
  if (!left || !right) return undefined;
  const order =
    compareDigits(left.epoch, right.epoch) || compareSegments(left.version, right.version);
  if (order !== 0) return order;
  if (left.release === undefined || right.release === undefined) {
    return compareIntegers(left.release === undefined ? 0 : 1, right.release === undefined ? 0 : 1);
  }
  return compareSegments(left.release, right.release);
}

function compareSegments(a: string, b: string): Comparison {
  const left = a.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? [];
  const right = b.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? [];
  const longest = Math.max(left.length, right.length);
  for (let at = 0; at < longest; at += 1) {
    const x = left[at] ?? '';
    const y = right[at] ?? '';
    const kinds = compareIntegers(kind(x), kind(y));
    if (kinds !== 0) return kinds;
    const order = isDigit(codeAt(x, 0)) ? compareDigits(x, y) : compareText(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

/** `~`, the end, `^`, letters, digits: rpm's order of unlike segments. */
function kind(segment: string): number {
  if (segment === '') return 1;
  if (segment === '~') return 0;
  if (segment === '^') return 2;
  return isDigit(codeAt(segment, 0)) ? 4 : 3;
}

function split(text: string): Parts | undefined {
  const label = text.trim();
  if (label === '' || label === '*' || label === '-') return undefined;
  const colon = digitsEnd(label, 0);
  const hasEpoch = colon > 0 && label[colon] === ':';
  const rest = hasEpoch ? label.slice(colon + 1) : label;
  const hyphen = rest.lastIndexOf('-');
  return {
    epoch: hasEpoch ? label.slice(0, colon) : '0',
    version: hyphen < 0 ? rest : rest.slice(0, hyphen),
    release: hyphen < 0 ? undefined : rest.slice(hyphen + 1),
  };
}
