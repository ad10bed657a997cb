import { entries, members, type Place } from './place.ts';
import { type StatusGroup, statusGroupOf } from './status.ts';

/** A product id where a vulnerability gives the product a status. */
export type StatusItem = { readonly path: string; readonly id: string };

/** Where a vulnerability gives products a status of some groups. */
export function statusItems(vulnerability: Place, ...groups: readonly StatusGroup[]): StatusItem[] {
  return members(vulnerability, 'product_status')
    .filter(({ name }) => {
      const group = statusGroupOf(name);
      return group !== undefined && groups.includes(group);
    })
    .flatMap((list) => entries(list))
    .flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, id: value }] : []));
}

/** Every group, in the order of the standard. */
export const statusGroups = [
  ...(['affected', 'not_affected', 'fixed', 'under_investigation', 'unknown'] as const),
] satisfies readonly StatusGroup[];
