export type Comparison = -1 | 0 | 1;

export function compareText(a: string, b: string): Comparison {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function compareIntegers(a: number, b: number): Comparison {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Compares decimal digits as numbers of any size; no digits count as zero. */
export function compareDigits(a: string, b: string): Comparison {
  const left = significant(a);
  const right = significant(b);
  if (left.length !== right.length) return left.length < right.length ? -1 : 1;
  return compareText(left, right);
}

export function isZero(digits: string): boolean {
  return significant(digits) === '';
}

function significant(digits: string): string {
  let start = 0;
  while (start < digits.length && digits[start] === '0') start += 1;
  return digits.slice(start);
}

/** Item by item; `missing` stands for what a shorter list no longer has. */
export function compareLists<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => Comparison,
  missing: Item,
): Comparison {
  const longest = Math.max(a.length, b.length);
  for (let at = 0; at < longest; at += 1) {
    const order = compare(a[at] ?? missing, b[at] ?? missing);
    if (order !== 0) return order;
  }
  return 0;
}

/** The list without the items at its end for which `isNothing` holds. */
export function withoutTail<Item>(
  items: readonly Item[],
  isNothing: (item: Item) => boolean,
): Item[] {
  const kept = [...items];
  for (let last = kept.at(-1); last !== undefined && isNothing(last); last = kept.at(-1))
    kept.pop();
  return kept;
}
