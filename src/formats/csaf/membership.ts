import type { JsonValue } from '#formats/json/read.ts';

import { say } from './mandatory/texts.ts';
import type { Place } from './place.ts';
import type { Note } from './test.ts';
import { productGroups, stringsAt } from './walk.ts';

/**
 * How many memberships of groups a test looks at. A few lines can name a large group a thousand
 * times over, so that to follow all of them would cost far more than the document is long.
 */
export const mostMemberships = 1_000_000;

/** The products of a document's items, those of the groups they name among them. */
export type Membership = {
  /** The products an item is about: its `product_ids`, and those of its `group_ids`. */
  readonly of: (item: Place) => Iterable<string>;
  /** Says that the test did not look at everything, where that is so. */
  readonly noteUnfinished: (note: Note) => void;
};

export function membership(document: JsonValue, most = mostMemberships): Membership {
  const groups = productGroups(document);
  let left = most;
  return {
    *of(item) {
      yield* stringsAt(item, 'product_ids');
      for (const group of new Set(stringsAt(item, 'group_ids'))) {
        const products = groups.get(group) ?? [];
        left -= products.length;
        if (left < 0) return;
        yield* products;
      }
    },
    noteUnfinished(note) {
      if (left < 0) {
        const text = say('csaf.unfinished', { limit: most });
        note('/product_tree/product_groups', text, 'warning');
      }
    },
  };
}
