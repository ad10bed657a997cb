/** The rule as it is cited beside whatever it decided. */
export const freshnessRule = { id: 'inventory.freshness', version: '1' } as const;

export const freshnesses = ['fresh', 'stale', 'none'] as const;
export type Freshness = (typeof freshnesses)[number];

const freshFor = 90 * 24 * 60 * 60 * 1000;

/**
 * Whether what is known of a system still holds: `fresh` until 90 days have passed since its latest
 * inventory was taken, then `stale`; `none` where there never was one. Only a fresh inventory says
 * what a system runs, so neither of the others is ever read as "not affected".
 */
export function freshness(takenAt: Date | null, now: Date): Freshness {
  if (takenAt === null) return 'none';
  return now.getTime() - takenAt.getTime() <= freshFor ? 'fresh' : 'stale';
}

/** An inventory taken at this moment or later is fresh now. */
export const freshSince = (now: Date): Date => new Date(now.getTime() - freshFor);

/** How many systems there are of each freshness. */
export type Coverage = { readonly [state in Freshness]: number };

/** What is known of an organization's systems, from when each was last inventoried. */
export function coverage(taken: readonly (Date | null)[], now: Date): Coverage {
  const counts = { fresh: 0, stale: 0, none: 0 };
  for (const takenAt of taken) counts[freshness(takenAt, now)] += 1;
  return counts;
}
