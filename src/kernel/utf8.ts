/** Where a surrogate stands without its other half, which no UTF-8 can express; -1 in sound text. */
export function loneSurrogateAt(text: string): number {
  return text.search(/\p{Surrogate}/u);
}

/** Text as UTF-8 (RFC 3629), without a mark at its start. Throws on a lone surrogate. */
export function utf8(text: string): Uint8Array {
  if (loneSurrogateAt(text) >= 0) throw new RangeError('A lone surrogate has no UTF-8.');
  let length = 0;
  for (const character of text) length += lengthOf(character.codePointAt(0) ?? 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const character of text) at = encodePoint(bytes, at, character.codePointAt(0) ?? 0);
  return bytes;
}

function lengthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

const leads = [0, 0x00, 0xc0, 0xe0, 0xf0];

/** Writes a code point at an offset, its last octet first, and returns the offset behind it. */
function encodePoint(bytes: Uint8Array, at: number, point: number): number {
  const length = lengthOf(point);
  let rest = point;
  for (let octet = length - 1; octet > 0; octet -= 1) {
    bytes[at + octet] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  bytes[at] = (leads[length] ?? 0) | rest;
  return at + length;
}
