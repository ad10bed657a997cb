const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map(Array.from(alphabet, (digit, value) => [digit, value]));

/** Bytes in standard Base 64 with padding (RFC 4648 §4). */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    text += left > 1 ? alphabet.charAt((group >> 6) & 63) : '=';
    text += left > 2 ? alphabet.charAt(group & 63) : '=';
  }
  return text;
}

/**
 * The bytes a standard Base 64 text stands for, or undefined when it is not the one text `base64`
 * would write for them: white space, missing padding and set spare bits are all refused, so that
 * one byte string has one text (RFC 4648 §3.5).
 */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const digits = text.length - padding;
  let bits = 0;
  for (let at = 0; at < digits; at += 1) {
    const value = values.get(text.charAt(at));
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    const phase = at % 4;
    if (phase > 0) bytes[Math.floor(at / 4) * 3 + phase - 1] = (bits >> (6 - phase * 2)) & 0xff;
  }
  const spare = padding === 0 ? 0 : bits & (padding === 1 ? 3 : 15);
  return spare === 0 ? bytes : undefined;
}
