import type { JsonValue } from '#formats/json/read.ts';

import type { Place } from './place.ts';
import { productGroups, stringsAt } from './walk.ts';

/** The products of each group, by its id. */
export type Groups = ReadonlyMap<string, ReadonlySet<string>>;

export function groupsOf(document: JsonValue): Groups {
  return new Map([...productGroups(document)].map(([id, products]) => [id, new Set(products)]));
}

/**
 * Those of some products that items are about, directly (`product_ids`, in scores `products`) or
 * through a group (`group_ids`). Each group is looked into once, by the smaller of the two sides.
 */
export function meantBy(
  items: readonly Place[],
  wanted: ReadonlySet<string>,
  groups: Groups,
): ReadonlySet<string> {
  const found = new Set<string>();
  const named = new Set<string>();
  for (const item of items) {
    const ids = [...stringsAt(item, 'product_ids'), ...stringsAt(item, 'products')];
    for (const id of ids) if (wanted.has(id)) found.add(id);
    for (const id of stringsAt(item, 'group_ids')) named.add(id);
  }
  for (const id of named) {
    const group = groups.get(id);
    if (!group) continue;
    for (const shared of intersection(group, wanted)) found.add(shared);
  }
  return found;
}

function* intersection(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const each of small) if (large.has(each)) yield each;
}
