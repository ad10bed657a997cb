// Crockford's alphabet: no I, L, O, U, so that a code survives being read out and copied by hand.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many bytes a code is drawn from: 80 bits, which nobody guesses at thirty tries a minute. */
export const codeBytes = 10;

/** A code for people to copy, in four groups of four: `7KQ2-0M4X-9TJC-W3HB`. */
export function codeOf(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += signs.charAt((bits >> held) & 31);
    }
    bits &= (1 << held) - 1;
  }
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A code as it is compared: in any width and case, with or without dashes, look-alikes taken for one. */
export const codeKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
