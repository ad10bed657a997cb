import { codeName, type Progress, report, stop } from './progress.ts';

const quote = 0x22;
const backslash = 0x5c;
const simpleEscapes = '"\\/bfnrt';

/** What a string contains that is JSON and yet refused; `undefined` where it contains no such thing. */
export type Flaws = { lone: number | undefined; hasNull: boolean };

/**
 * Reads a string from its opening quote to behind its closing one, and says what is wrong in it.
 * A pair of surrogates may be written, escaped, or one of each: what counts is the decoded text.
 */
export function scanString(progress: Progress): Flaws {
  const { text } = progress;
  const flaws: Flaws = { lone: undefined, hasNull: false };
  let at = progress.at + 1;
  let high: number | undefined;
  for (;;) {
    let unit = text.charCodeAt(at);
    if (unit === quote) break;
    let length = 1;
    if (unit === backslash) {
      length = escapeLength(text, at);
      unit = length === 6 ? Number.parseInt(text.slice(at + 2, at + 6), 16) : backslash;
      if (unit === 0) flaws.hasNull = true;
    } else if (!(unit >= 0x20)) {
      length = 0;
    }
    if (length <= 0) {
      stop(progress, at - length);
      return flaws;
    }
    if (high !== undefined || isSurrogate(unit)) high = pair(flaws, high, unit);
    at += length;
  }
  flaws.lone ??= high;
  progress.at = at + 1;
  return flaws;
}

export function reportFlaws(progress: Progress, { lone, hasNull }: Flaws): void {
  if (lone !== undefined) report(progress, 'json.lone-surrogate', { code: codeName(lone) });
  if (hasNull) report(progress, 'json.null-character', {});
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Notes what stands unpaired, and returns the high surrogate that now waits for its low one. */
function pair(flaws: Flaws, high: number | undefined, unit: number): number | undefined {
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  if (high !== undefined && isLow) return undefined;
  flaws.lone ??= high ?? (isLow ? unit : undefined);
  return isSurrogate(unit) && !isLow ? unit : undefined;
}

/** The length of the escape at an offset; where it is none, minus the distance to what breaks it. */
function escapeLength(text: string, at: number): number {
  const kind = text.charAt(at + 1);
  if (kind === 'u') {
    for (let digit = 2; digit < 6; digit += 1) {
      if (!isHexDigit(text.charCodeAt(at + digit))) return -digit;
    }
    return 6;
  }
  return kind !== '' && simpleEscapes.includes(kind) ? 2 : -1;
}

function isHexDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}
