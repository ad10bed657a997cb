/** What stands for a character that the encoding does not have. */
const missing = '〓';

/** Characters that Unicode tells apart and the encoding does not. */
const substitutes: Readonly<Record<string, string>> = {
  '\u2212': '\uFF0D',
  '\u301C': '\uFF5E',
  '\u2016': '\u2225',
  '\u2014': '\u2015',
  '\u00A5': '\uFFE5',
};

/** Bytes by character, as the platform's own decoder has them (WHATWG Encoding §12.3). */
function table(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const known = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      // Bytes that stand for two characters are not asked for: text is written one by one.
      if (character.length === 1 && !known.has(character)) known.set(character, bytes);
    } catch {
      // These bytes are no character.
    }
  };
  for (let first = 0; first < 256; first += 1) {
    add([first]);
    if (first < 0x81 || first > 0xfc) continue;
    for (let second = 0x40; second <= 0xfc; second += 1) add([first, second]);
  }
  return known;
}

let known: ReadonlyMap<string, readonly number[]> | undefined;

/** Text in Shift_JIS (Windows-31J), `〓` for each character that it does not have. */
export function encodeShiftJis(text: string): Uint8Array {
  const characters = (known ??= table());
  const bytes: number[] = [];
  for (const character of text) {
    const own = characters.get(character) ?? characters.get(substitutes[character] ?? missing);
    bytes.push(...(own ?? characters.get(missing) ?? []));
  }
  return Uint8Array.from(bytes);
}
