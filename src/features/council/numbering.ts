/** An item as its place on the agenda is known. */
export type Placed = {
  readonly id: string;
  readonly parentId: string | null;
  readonly place: number;
  readonly isSealed: boolean;
};

/** A number on the agenda: of an open item, which everybody counts alike, or of one that few know of. */
export type ItemNumber = { readonly isSealed: boolean; readonly path: readonly number[] };

/**
 * The numbers of the items that somebody knows of. Open items are counted without the others, so that
 * there is no gap where somebody does not know of one; whoever does counts those by themselves.
 */
export function itemNumbers(items: readonly Placed[]): ReadonlyMap<string, ItemNumber> {
  const known = new Map(items.map((item) => [item.id, item]));
  const numbers = new Map<string, ItemNumber>();
  /** Whether it or anything above it is known to few. */
  const isWithin = ({ isSealed, parentId }: Placed): boolean => {
    const parent = parentId === null ? undefined : known.get(parentId);
    return isSealed || (parent !== undefined && isWithin(parent));
  };
  const children = (parentId: string | null) =>
    items.filter((item) => item.parentId === parentId).toSorted((a, b) => a.place - b.place);
  const count = (parentId: string | null, path: readonly number[]) => {
    const own = children(parentId);
    for (const sealed of [false, true]) {
      own
        .filter((item) => isWithin(item) === sealed)
        .forEach((item, at) => {
          const number = { isSealed: sealed, path: [...path, at + 1] };
          numbers.set(item.id, number);
          count(item.id, number.path);
        });
    }
  };
  count(null, []);
  return numbers;
}

/** Items in the order in which they are read: open ones first, each with those below it. */
export function inOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  const numbers = itemNumbers(items);
  const key = ({ id }: Item) => numbers.get(id);
  return items
    .filter(({ id }) => numbers.has(id))
    .toSorted((a, b) => {
      const [one, other] = [key(a), key(b)];
      if (!one || !other) return 0;
      if (one.isSealed !== other.isSealed) return one.isSealed ? 1 : -1;
      return comparePaths(one.path, other.path);
    });
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 資料1 where an item has one paper, 資料2-1 and 資料2-2 where it has several. */
export const paperNumber = (item: ItemNumber, place: number, papers: number): string =>
  papers > 1 ? `${item.path.join('-')}-${place}` : item.path.join('-');

/** The number of the next meeting of a body: one after its last, or the first it was given. */
export const nextNumber = (firstNumber: number, given: readonly number[]): number =>
  given.length === 0 ? firstNumber : Math.max(...given) + 1;
