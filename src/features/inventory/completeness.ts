/** The rule as it is cited beside whatever it decided. */
export const completenessRule = { id: 'inventory.completeness', version: '1' } as const;

/** How much of a system a submission claims to show. */
export type Extent = {
  /** Distinct packages that it lists. */
  readonly packages: number;
  /** What it says of itself; null where it does not say. */
  readonly declaredComplete: boolean | null;
};

/**
 * Whether a submission shows at least as much of a system as an earlier one did: as many packages,
 * and no admission of being incomplete that the earlier one did not make. Of one that shows less,
 * nobody can tell a package that was removed from one that was left out, so it proves no remedy.
 */
export function isAtLeastAsComplete(previous: Extent, next: Extent): boolean {
  const admits = next.declaredComplete === false && previous.declaredComplete !== false;
  return next.packages >= previous.packages && !admits;
}
