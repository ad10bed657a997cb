import { type Progress, report, stop } from './progress.ts';

const minus = 0x2d;
const zero = 0x30;
/** Fewer characters than this, and no exponent, cannot reach 2^53. */
const safeCharacters = 16;

/** Reads a number (RFC 8259 §6) and reports one that a double does not keep. */
export function scanNumber(progress: Progress): void {
  const { text } = progress;
  const start = progress.at;
  const whole = text.charCodeAt(start) === minus ? start + 1 : start;
  let end = text.charCodeAt(whole) === zero ? whole + 1 : digitsFrom(text, whole);
  let broken = end === whole;
  if (!broken && text.charAt(end) === '.') {
    const fraction = end + 1;
    end = digitsFrom(text, fraction);
    broken = end === fraction;
  }
  const hasExponent = !broken && (text.charCodeAt(end) | 0x20) === 0x65;
  if (hasExponent) {
    const sign = text.charAt(end + 1);
    const exponent = sign === '+' || sign === '-' ? end + 2 : end + 1;
    end = digitsFrom(text, exponent);
    broken = end === exponent;
  }
  if (broken) {
    stop(progress, end);
    return;
  }
  progress.at = end;
  if (hasExponent || end - start >= safeCharacters) judge(progress, text.slice(start, end));
}

function judge(progress: Progress, written: string): void {
  const limit = progress.limits.numberCharacters;
  if (written.length > limit) report(progress, 'json.long-number', { limit });
  else if (Math.abs(Number(written)) > Number.MAX_SAFE_INTEGER) report(progress, 'json.number', {});
}

function digitsFrom(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!(code >= zero && code <= 0x39)) return at;
    at += 1;
  }
}
