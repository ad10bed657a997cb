import { entries, type Place } from './place.ts';

/** The groups of product statuses that contradict one another (2.0 §3.2.3.9, 2.1 §3.2.4.11). */
export const statusGroups = {
  affected: ['first_affected', 'known_affected', 'last_affected'],
  'not-affected': ['known_not_affected'],
  fixed: ['first_fixed', 'fixed'],
  'under-investigation': ['under_investigation'],
  unknown: ['unknown'],
} as const;

export type StatusGroup = keyof typeof statusGroups;

/** Every group, in the order of the standard. */
export const allStatusGroups = [
  'affected',
  'not-affected',
  'fixed',
  'under-investigation',
  'unknown',
] as const satisfies readonly StatusGroup[];

/** A product id where a vulnerability gives the product a status. */
export type StatusItem = { readonly path: string; readonly id: string };

/** Where a vulnerability gives products a status of some groups. */
export function statusItems(vulnerability: Place, ...groups: readonly StatusGroup[]): StatusItem[] {
  return groups
    .flatMap((group) => [...statusGroups[group]])
    .flatMap((status) => entries(vulnerability, 'product_status', status))
    .flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, id: value }] : []));
}
