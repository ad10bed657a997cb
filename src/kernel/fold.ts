/** As `platform.fold` of migration 0026 does it, for what is looked for in the page itself; a test compares. */
export function fold(said: string): string {
  return said
    .replaceAll(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶヽヾ]/g, (kana) =>
      String.fromCodePoint((kana.codePointAt(0) ?? 0) - kanaApart),
    )
    .replaceAll(/[-‐‑‒–—―−ー・]/g, '');
}

/** How far katakana stand from the hiragana of the same sound. */
const kanaApart = 0x60;

/** Whether every word of a query is in a name. */
export function isCalled(name: string, query: string): boolean {
  const plain = fold(name);
  return query
    .normalize('NFKC')
    .split(/\s+/)
    .every((word) => plain.includes(fold(word)));
}
