// STIX 2.1 §2.1 and §2.8.

const sign = /^[A-Za-z0-9+/]+$/;

/** Base64 of RFC 4648 §4 with its padding. */
export function isBinary(text: string): boolean {
  if (text.length === 0 || text.length % 4 !== 0) return false;
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  return sign.test(text.slice(0, text.length - padding));
}

/**
 * An even number of hexadecimal digits. The standard asks for lower case; its own examples and the
 * published schemas write upper case too, so both are taken.
 */
export function isHex(text: string): boolean {
  return text.length > 0 && text.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(text);
}
