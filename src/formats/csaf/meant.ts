import type { JsonValue } from '#formats/json/read.ts';

import { say } from './mandatory/texts.ts';
import { mostMemberships } from './membership.ts';
import type { Place } from './place.ts';
import type { Note } from './test.ts';
import { productGroups, stringsAt } from './walk.ts';

/** The products of each group, and how many of them may still be looked at. */
export type Groups = {
  readonly get: (id: string) => ReadonlySet<string> | undefined;
  /** Counts products that are looked at; false once there were too many. */
  readonly spend: (count: number) => boolean;
  /** Says that not all were looked at, where that is so. */
  readonly noteUnfinished: (note: Note) => void;
};

export function groupsOf(document: JsonValue, most = mostMemberships): Groups {
  return countedGroups(productGroups(document), most);
}

/** As `groupsOf`, of groups that have been read already. */
export function countedGroups(
  groups: Iterable<readonly [string, readonly string[]]>,
  most = mostMemberships,
): Groups {
  const sets = new Map([...groups].map(([id, products]) => [id, new Set(products)]));
  let left = most;
  return {
    get: (id) => sets.get(id),
    spend: (count) => {
      left -= count;
      return left >= 0;
    },
    noteUnfinished: (note) => {
      if (left >= 0) return;
      note('/product_tree/product_groups', say('csaf.unfinished', { limit: most }), 'warning');
    },
  };
}

/**
 * Those of some products that items are about, directly (`product_ids`, in scores `products`) or
 * through a group (`group_ids`). Each group is looked into once, by the smaller of the two sides;
 * once too many products were looked at, all that are wanted count as meant.
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
    const shared = sharedWith(groups, id, wanted);
    if (!shared) return wanted;
    for (const each of shared) found.add(each);
  }
  return found;
}

/** The products of a group that are among others; undefined once too many were looked at. */
export function sharedWith(
  groups: Groups,
  id: string,
  others: ReadonlySet<string>,
): readonly string[] | undefined {
  const group = groups.get(id) ?? new Set<string>();
  const [small, large] = group.size < others.size ? [group, others] : [others, group];
  return groups.spend(small.size) ? [...small].filter((each) => large.has(each)) : undefined;
}
