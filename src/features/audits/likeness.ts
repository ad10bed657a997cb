/**
 * How alike texts are, 0 to 1, by the pairs of signs they share (Sørensen–Dice): it needs no
 * dictionary, so it holds for Japanese as for English.
 */
export function likeness(one: Signs, other: Signs): number {
  if (one.total + other.total === 0) return 1;
  const [few, many] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few.pairs) shared += Math.min(count, many.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}

/** The pairs of neighbouring signs of a text, counted. */
export type Signs = { readonly pairs: ReadonlyMap<string, number>; readonly total: number };

export function signsOf(text: string): Signs {
  const signs = Array.from(plain(text));
  const pairs = new Map<string, number>();
  for (let at = 1; at < signs.length; at += 1) {
    const pair = `${signs[at - 1] ?? ''}${signs[at] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, total: Math.max(0, signs.length - 1) };
}

/** A text without width, case, spaces and punctuation: what is left is what it says. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');
}
