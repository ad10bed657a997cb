/** Where a surrogate stands without its other half, which no UTF-8 can express; -1 in sound text. */
export function loneSurrogateAt(text: string): number {
  return text.search(/\p{Surrogate}/u);
}

/** Text as UTF-8 (RFC 3629), without a mark at its start. Throws on a lone surrogate. */
export function utf8(text: string): Uint8Array {
  if (loneSurrogateAt(text) >= 0) throw new RangeError('A lone surrogate has no UTF-8.');
  const bytes: number[] = [];
  for (const character of text) encodePoint(bytes, character.codePointAt(0) ?? 0);
  return Uint8Array.from(bytes);
}

function encodePoint(bytes: number[], point: number): void {
  if (point < 0x80) {
    bytes.push(point);
  } else if (point < 0x800) {
    bytes.push(0xc0 | (point >> 6), continuation(point, 0));
  } else if (point < 0x10000) {
    bytes.push(0xe0 | (point >> 12), continuation(point, 6), continuation(point, 0));
  } else {
    bytes.push(0xf0 | (point >> 18), continuation(point, 12));
    bytes.push(continuation(point, 6), continuation(point, 0));
  }
}

function continuation(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f);
}
