const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Longer than any sign with its marks and variation selectors that somebody means. */
const longestSign = 64;

/**
 * The beginning of a text, at most `most` units long, that ends with a whole sign: a surrogate keeps its
 * partner, a kanji its variation selector, a kana its mark.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const sign = segmenter.segment(text.slice(0, most + longestSign)).containing(most);
  // A heap of marks that is no sign may be cut anywhere.
  return text.slice(0, sign && most - sign.index < longestSign ? sign.index : most);
}
