/** What stands for a character that the encoding does not have. */
const missingMark = '〓';

/** Characters that Unicode tells apart and the encoding does not. */
const substitutes: Readonly<Record<string, string>> = {
  '\u2212': '\uFF0D',
  '\u301C': '\uFF5E',
  '\u2016': '\u2225',
  '\u2014': '\u2015',
  '\u00A5': '\uFFE5',
};

/** The text of some bytes of Shift_JIS; undefined where they are none. */
export type ShiftJisDecoder = (bytes: Uint8Array) => string | undefined;

/** Text in Shift_JIS, and the characters of it that the encoding does not have, each once. */
type Encoded = { readonly bytes: Uint8Array<ArrayBuffer>; readonly missing: readonly string[] };

/**
 * Writes Shift_JIS (Windows-31J) by a decoder of the platform turned around (WHATWG Encoding §12.3),
 * with `〓` for each character that it does not have.
 */
export function shiftJisEncoder(decode: ShiftJisDecoder): (text: string) => Encoded {
  const known = tableOf(decode);
  const bytesOf = (character: string) =>
    known.get(character) ?? known.get(substitutes[character] ?? '');
  return (text) => {
    // No character takes more bytes than the units that JavaScript counts it in, twice.
    const bytes = new Uint8Array(text.length * 2);
    const missing = new Set<string>();
    let length = 0;
    for (const character of text) {
      const own = bytesOf(character);
      if (!own) missing.add(character);
      for (const byte of own ?? known.get(missingMark) ?? []) bytes[length++] = byte;
    }
    return { bytes: bytes.slice(0, length), missing: [...missing] };
  };
}

/** Rows that repeat characters of others: Windows reads them and does not write them. */
const repeating: readonly number[] = [0xed, 0xee];

/** Bytes by character; of several that stand for one, the first, as the standard has it. */
function tableOf(decode: ShiftJisDecoder): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const character = decode(Uint8Array.from(bytes));
    // Bytes that stand for two characters are not asked for: text is written one by one.
    if (character?.length === 1 && !known.has(character)) known.set(character, bytes);
  };
  for (let first = 0; first < 256; first += 1) {
    // ASCII is itself; ICU, by which Node decodes, moves three control characters.
    if (first < 0x80) known.set(String.fromCodePoint(first), [first]);
    else add([first]);
    if (first < 0x81 || first > 0xfc || repeating.includes(first)) continue;
    for (let second = 0x40; second <= 0xfc; second += 1) add([first, second]);
  }
  return known;
}
