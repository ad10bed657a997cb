import type { Work } from '#platform/tools.ts';

import {
  bodyVerdict,
  judgement,
  type MatchStatus,
  strongerOf,
  type Verdict,
  verdictOf,
} from '../judgement.ts';
import type { Concern } from './component-store.ts';
import { type Evidence, evidenceOf, matchesOn } from './evidence.ts';
import { idsIn } from './loading.ts';
import { type CalledRow, selectCalled } from './match-store.ts';
import type { Ran } from './ran.ts';

/**
 * What a vulnerability means for whoever runs something and says so in a fresh inventory: all that counting needs.
 * Its versions are those that do not clear whoever runs them.
 */
export type Bearing = Concern & {
  readonly verdictOf: (ran: Ran) => Verdict;
  /** The same with the versions that clear, which are reasons too. */
  readonly spoken: Concern;
  /** All that is known; undefined where stretches alone decide, and it need be read only of what is shown. */
  readonly evidence: Evidence | undefined;
};

/** Where anything is to be weighed all that is known is, and else what voices call versions. */
export async function bearingOf(
  work: Work,
  vulnerability: string,
  isWeighed: boolean,
): Promise<Bearing> {
  if (!isWeighed) return bearingBy(await selectCalled(work, vulnerability));
  const evidence = await evidenceOf(work, vulnerability);
  return {
    ...{ ...evidence, spoken: evidence, evidence },
    verdictOf: (ran) => {
      const inventory = { takenAt: work.now, components: ran.versionIds.length };
      return judgement(inventory, matchesOn(evidence, { ...ran, own: [] }), work.now).verdict;
    },
  };
}

/** What alone decides where nothing is weighed: the worst of what voices call the versions that are run. */
function bearingBy(rows: readonly CalledRow[]): Bearing {
  const called = new Map<number, MatchStatus>();
  for (const { status, versions } of rows) {
    for (const version of idsIn(versions)) {
      const other = called.get(version);
      called.set(version, other === undefined ? status : strongerOf(status, other));
    }
  }
  const alone = { platforms: [], isAlone: true };
  const spoken = {
    ...{ ...alone, products: [...called.keys()] },
    packages: [...new Set(rows.map(({ packageId }) => packageId))],
  };
  const verdicts = new Map<number, Verdict>();
  for (const [version, status] of called) {
    const verdict = verdictOf(status);
    if (verdict !== 'not-affected') verdicts.set(version, verdict);
  }
  return {
    ...{ ...alone, products: [...verdicts.keys()], packages: packagesOf(rows) },
    ...{ spoken, evidence: undefined },
    verdictOf: ({ versionIds }) =>
      bodyVerdict(['not-affected', ...versionIds.flatMap((each) => verdicts.get(each) ?? [])]),
  };
}

/** The packages of which voices call anything so that it does not clear. */
const packagesOf = (rows: readonly CalledRow[]): number[] => [
  ...new Set(
    rows.flatMap(({ packageId, status }) =>
      verdictOf(status) === 'not-affected' ? [] : [packageId],
    ),
  ),
];
