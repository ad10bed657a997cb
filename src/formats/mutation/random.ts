/** Choices that are the same in every run with the same seeds. */
export type Random = {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** A whole number from 0 to below a limit. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
};

/** Mulberry32 over seeds that are stirred together. */
export function randomOf(...seeds: readonly number[]): Random {
  let state = seeds.reduce((stirred, seed) => mixed(stirred ^ Math.imul(seed + 1, 0x9e3779b1)), 1);
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mixed(state) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  const pick = <Item>(list: readonly Item[]): Item => {
    const [first] = list;
    if (first === undefined) throw new Error('There is nothing to pick from.');
    return list[below(list.length)] ?? first;
  };
  return { share, below, pick, chance: (wanted) => share() < wanted };
}

function mixed(state: number): number {
  let mix = Math.imul(state ^ (state >>> 15), 1 | state);
  mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
  return mix ^ (mix >>> 14);
}
