import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, shown, textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/**
 * §6.1.3 (2.0, 2.1): no product is defined by a relationship (in 2.1: a product path) that leads
 * back to it.
 */
export const circularDefinitionOfProductId: CsafTest = {
  clause: '6.1.3',
  severity: 'error',
  check(document, note) {
    const definitions = definitionsIn(document);
    const users = usersOf(definitions);
    // What rests on nothing unsettled is settled; what is left when nothing more can be is circular,
    // or rests on what is circular.
    const unsettled = new Map([...definitions].map(([id, { rests }]) => [id, rests.size]));
    const settled = [...unsettled].filter(([, count]) => count === 0).map(([id]) => id);
    for (let id = settled.pop(); id !== undefined; id = settled.pop()) {
      unsettled.delete(id);
      for (const user of users.get(id) ?? []) {
        const count = (unsettled.get(user) ?? 0) - 1;
        unsettled.set(user, count);
        if (count === 0) settled.push(user);
      }
    }
    for (const id of inCircles(definitions, unsettled)) {
      note(definitions.get(id)?.path ?? '', say('csaf.6.1.3', { id: shown(id) }));
    }
  },
};

/** Where a product is defined by others, and those of them that are defined in this way themselves. */
type Definition = { readonly path: string; readonly rests: Set<string> };

function definitionsIn(document: JsonValue): ReadonlyMap<string, Definition> {
  const tree = within(whole(document), 'product_tree');
  const places = [...entries(tree, 'relationships'), ...entries(tree, 'product_paths')];
  const found = new Map<string, Definition>();
  for (const place of places) {
    const id = within(place, 'full_product_name', 'product_id');
    if (typeof id?.value !== 'string') continue;
    const rests = found.get(id.value)?.rests ?? new Set<string>();
    for (const reference of referencesOf(place)) rests.add(reference);
    found.set(id.value, { path: found.get(id.value)?.path ?? id.path, rests });
  }
  for (const { rests } of found.values()) {
    for (const id of rests) if (!found.has(id)) rests.delete(id);
  }
  return found;
}

function referencesOf(place: Place): readonly string[] {
  return [
    textAt(place, 'product_reference'),
    textAt(place, 'relates_to_product_reference'),
    textAt(place, 'beginning_product_reference'),
    ...entries(place, 'subpaths').map((step) => textAt(step, 'next_product_reference')),
  ].filter((id) => id !== undefined);
}

function usersOf(definitions: ReadonlyMap<string, Definition>): ReadonlyMap<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [user, { rests }] of definitions) {
    for (const id of rests) {
      const known = users.get(id);
      if (known) known.push(user);
      else users.set(id, [user]);
    }
  }
  return users;
}

/** Of the unsettled, those on which an unsettled one rests: ends that only lead to a circle fall off. */
function inCircles(
  definitions: ReadonlyMap<string, Definition>,
  unsettled: ReadonlyMap<string, number>,
): readonly string[] {
  const left = new Set(unsettled.keys());
  const uses = new Map([...left].map((id) => [id, 0]));
  const count = (id: string, change: number) => {
    const now = (uses.get(id) ?? 0) + change;
    uses.set(id, now);
    return now;
  };
  for (const user of left) {
    for (const id of definitions.get(user)?.rests ?? []) if (left.has(id)) count(id, 1);
  }
  const ends = [...left].filter((id) => uses.get(id) === 0);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end);
    for (const id of definitions.get(end)?.rests ?? []) {
      if (left.has(id) && count(id, -1) === 0) ends.push(id);
    }
  }
  return [...left];
}
