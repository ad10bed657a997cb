/** VERS clause 5.3.3.1. Equality is written as no comparator at all. */
export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Constraint = { readonly comparator: Comparator; readonly version: string };

/** Longer ones first, so that the first that fits is the one meant. */
export const comparators: readonly Comparator[] = ['!=', '<=', '>=', '<', '>', '='];

export function isComparator(text: string): text is Comparator {
  return (comparators as readonly string[]).includes(text);
}

/** Of constraints on one version: the order of their signs in ASCII, `!=` first, `>=` last. */
export function compareComparators(a: Comparator, b: Comparator): number {
  return a < b ? -1 : Number(a > b);
}
