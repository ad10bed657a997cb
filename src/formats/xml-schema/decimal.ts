/** A decimal number as written, taken apart: no leading or trailing zeros, zero without a sign. */
type Decimal = { readonly isNegative: boolean; readonly whole: string; readonly part: string };

function decimalOf(text: string): Decimal {
  const [whole = '', part = ''] = text.replace(/^[+-]/, '').split('.');
  const [significant, fraction] = [withoutLeadingZeros(whole), withoutTrailingZeros(part)];
  const isZero = significant === '' && fraction === '';
  return { isNegative: text.startsWith('-') && !isZero, whole: significant, part: fraction };
}

function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (digits.charAt(at) === '0') at += 1;
  return digits.slice(at);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}

/** The order of two numbers in the lexical form of `xs:decimal`, exact for any number of digits. */
export function compareDecimals(first: string, second: string): number {
  const [a, b] = [decimalOf(first), decimalOf(second)];
  if (a.isNegative !== b.isNegative) return a.isNegative ? -1 : 1;
  return a.isNegative ? compareSizes(b, a) : compareSizes(a, b);
}

function compareSizes(a: Decimal, b: Decimal): number {
  const byLength = a.whole.length - b.whole.length;
  return byLength || compareTexts(a.whole, b.whole) || compareTexts(a.part, b.part);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
