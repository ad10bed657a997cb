/** The product status groups (§3.2.3.9 of 2.0, 2.1): of two of them a product is in one at most. */
export type StatusGroup = 'affected' | 'not_affected' | 'fixed' | 'under_investigation' | 'unknown';

const groups: ReadonlyMap<string, StatusGroup> = new Map<string, StatusGroup>([
  ['first_affected', 'affected'],
  ['known_affected', 'affected'],
  ['last_affected', 'affected'],
  ['known_not_affected', 'not_affected'],
  ['first_fixed', 'fixed'],
  ['fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
  ['unknown', 'unknown'],
]);

/** The group a list of `product_status` belongs to; none for `recommended`, which fits them all. */
export function statusGroupOf(list: string): StatusGroup | undefined {
  return groups.get(list);
}
