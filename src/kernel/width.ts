/**
 * A code or a number as it is meant, however its characters are as wide: full-width letters and digits
 * (NFKC), the dashes and the long vowel mark that a keyboard gives where `-` is meant between letters or
 * digits, and no space around it. For codes alone: names keep every character as it was written.
 */
export function narrowed(entered: string): string {
  return entered
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―−ーｰ─]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The digits of a number written with separators: `1,234`, `１２３４`, `1 234`. */
export const digitsOf = (entered: string): string =>
  narrowed(entered).replaceAll(/[\s,，、_]/g, '');
