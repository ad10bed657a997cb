/**
 * Whether a text is a 法人番号: 13 digits whose first checks the other twelve.
 *
 * The check digit is 9 − (Σ digit × weight mod 9), weights 1 and 2 alternating from the right
 * (法人番号の指定等に関する省令 §2).
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9][0-9]{12}$/.test(text)) return false;
  const [check, ...digits] = Array.from(text, Number);
  const sum = digits
    .reverse()
    .reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
