/** Which systems of a body an audit looks at, and why those. */
export type Sample = {
  readonly seed: string;
  readonly percent: number;
  readonly least: number;
  /** In the order that the seed gives them, the drawn ones first. */
  readonly population: readonly string[];
  readonly drawn: readonly string[];
};

type Rule = { readonly percent: number; readonly least: number };

/** How many of a number of systems a rule looks at: its share, rounded up, at least so many, at most all. */
export const sampleSize = (population: number, { percent, least }: Rule): number =>
  Math.min(population, Math.max(least, Math.ceil((population * percent) / 100)));

/**
 * Draws systems at random, and so that anybody draws the same again: each system has a number that a
 * digest makes of the seed and of its id, and those with the lowest are drawn. It depends neither on the
 * order in which systems come nor on those that are added later but for their own place.
 */
export function drawSample(
  systems: readonly string[],
  rule: Rule,
  { seed, digest }: { readonly seed: string; readonly digest: (text: string) => string },
): Sample {
  const population = systems
    .map((id) => ({ id, lot: digest(`${seed} ${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ id }) => id);
  const { percent, least } = rule;
  const drawn = population.slice(0, sampleSize(population.length, rule));
  return { seed, percent, least, population, drawn };
}
