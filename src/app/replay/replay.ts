import { readNation, shippedAdvisories } from '../demo/nation.ts';
import { inScratch } from '../exercise/scratch.ts';
import { chosenThreats, entriesIn, madeThreats } from './catalogue.ts';
import { compare, type Comparison } from './compare.ts';
import { type Progress, type Route, walk, type Walked } from './walk.ts';

/** The CVE ids that the advisories of the nation bear in their names. */
const spokenOf = new Set(
  shippedAdvisories().flatMap(({ path }) => path.match(/CVE-\d+-\d+/) ?? []),
);

/** From the day before the first listing to a month after BOD 26-04 came into force. */
export function wholeRoute(catalogue: unknown): Route {
  const entries = entriesIn(catalogue);
  return {
    nation: readNation(),
    entries,
    threats: [...chosenThreats(entries, { every: 6, except: spokenOf }), ...madeThreats],
    ...{ beginsOn: '2021-11-02', endsOn: '2026-07-10' },
    // The busiest week, and the turn of the fiscal year at its end.
    away: { from: '2022-03-25', until: '2022-04-01' },
    ...{ lastFrom: '2023-02-01', days: 10, longestStep: 20, withAdvisories: true },
  };
}

export type Replay = {
  readonly route: Route;
  readonly figures: Walked['figures'] & {
    readonly organizations: number;
    readonly systems: number;
    readonly seconds: number;
  };
  readonly comparison: Comparison;
};

/** Walks a route in an installation of its own that is removed afterwards, and compares. */
export async function replay(
  route: Route,
  tell: Progress,
  serverUrl: string | undefined,
): Promise<Replay> {
  const began = performance.now();
  return inScratch(async (house) => {
    const walked = await walk(house, route, tell);
    const comparison = compare(route, walked);
    const { organizations, dwellers } = walked.realm;
    const seconds = Math.round((performance.now() - began) / 1000);
    const figures = { ...walked.figures, organizations, systems: dwellers.length, seconds };
    return { route, figures, comparison };
  }, serverUrl);
}
