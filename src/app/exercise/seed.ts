/** The items in an order that depends on the seed alone: sorted by the draws of a xorshift of 32 bits. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const keyed = items.map((item) => ({ item, key: 0 }));
  let state = seed >>> 0 || 1;
  for (const each of keyed) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    each.key = state >>> 0;
  }
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
