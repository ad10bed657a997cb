import { asObject, items, member } from '#formats/json/narrow.ts';

import { entries, members, type Place } from './place.ts';
import { type StatusGroup, statusGroupOf } from './status.ts';

/** A product id where a vulnerability gives the product a status. */
export type StatusItem = { readonly path: string; readonly id: string };

/** Where a vulnerability gives products a status of some groups. */
export function statusItems(vulnerability: Place, ...groups: readonly StatusGroup[]): StatusItem[] {
  const found: StatusItem[] = [];
  for (const list of members(vulnerability, 'product_status')) {
    const group = statusGroupOf(list.name);
    if (group === undefined || !groups.includes(group)) continue;
    for (const { path, value } of entries(list)) {
      if (typeof value === 'string') found.push({ path, id: value });
    }
  }
  return found;
}

/** The products that a vulnerability gives a status, by group. */
export function statusProducts(
  vulnerability: Place,
): ReadonlyMap<StatusGroup, ReadonlySet<string>> {
  const found = new Map<StatusGroup, Set<string>>();
  const lists = Object.entries(asObject(member(vulnerability.value, 'product_status')) ?? {});
  for (const [name, list] of lists) {
    const group = statusGroupOf(name);
    if (group === undefined) continue;
    const ids = found.get(group) ?? new Set();
    found.set(group, ids);
    for (const id of items(list)) if (typeof id === 'string') ids.add(id);
  }
  return found;
}

/** Every group, in the order of the standard. */
export const statusGroups = [
  ...(['affected', 'not_affected', 'fixed', 'under_investigation', 'unknown'] as const),
] satisfies readonly StatusGroup[];
