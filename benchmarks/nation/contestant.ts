import { noChanges } from '#features/exposure/index/changes.ts';
import { epochOf } from '#features/exposure/index/epoch.ts';
import { findingsOn } from '#features/exposure/index/findings.ts';
import { at } from '#features/exposure/index/memory.ts';
import { gatherExposed, type Index } from '#features/exposure/index/question.ts';
import { gathering, systemsIn } from '#features/exposure/index/systems.ts';

import { loadedOf, type Nation, type Stretch } from './corpus.ts';

/** A version of a package, as an inventory lists it. */
export type Component = { readonly of: number; readonly place: number };

/** Somebody who answers who is exposed: all are given one corpus, and their answers are compared. */
export type Contestant = {
  readonly name: string;
  /** The systems that run a version which a vulnerability calls affected; a scanner cannot be asked. */
  readonly exposed?: (vulnerability: number) => Promise<Iterable<number>> | Iterable<number>;
  /** The vulnerabilities that call any of these components affected. */
  readonly findings: (
    components: readonly Component[],
  ) => Promise<Iterable<number>> | Iterable<number>;
  readonly close: () => Promise<void>;
};

/** What makes a contestant ready: loading is timed by itself. */
export type Entry = {
  readonly name: string;
  readonly enter: (nation: Nation) => Promise<Contestant>;
};

export const theIndex: Entry = {
  name: 'Noroshi, index',
  enter: async (nation) => contestantOver(indexOf(nation), nation),
};

export function indexOf(nation: Nation): Index {
  const epoch = epochOf(loadedOf(nation));
  return { epoch, changes: noChanges(epoch) };
}

export function contestantOver(index: Index, { starts }: Nation): Required<Contestant> {
  const into = gathering(index.epoch.organizations.length);
  return {
    name: theIndex.name,
    exposed(vulnerability) {
      gatherExposed(index, vulnerability, 'affected', into);
      return systemsIn(into);
    },
    findings(components) {
      return findingsOn(
        index,
        components.map(({ of, place }) => ({
          ...{ of, id: at(starts, of) + place },
          version: undefined,
        })),
      );
    },
    close: async () => undefined,
  };
}

/** Every component of every system, one by one. */
export function* componentsOf({ runs, starts }: Nation): Generator<Component & { system: number }> {
  const packageOf = packagesBy(starts);
  for (const { ordinals, systems } of runs) {
    for (let each = 0; each < ordinals.length; each += 1) {
      const of = packageOf(at(ordinals, each));
      yield { of, place: at(ordinals, each) - at(starts, of), system: at(systems, each) };
    }
  }
}

/** The package of a version by its place among all. */
export function packagesBy(starts: Uint32Array): (version: number) => number {
  return (version) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(starts, middle + 1) <= version) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The systems exposed to some vulnerabilities, by going through whatever runs anywhere, by plain numbers. */
export function exposedByHand(
  { runs, starts, stretches }: Nation,
  vulnerabilities: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const wanted = new Map(vulnerabilities.map((each) => [each, new Set<number>()]));
  const about = new Map<number, Stretch[]>();
  for (const each of stretches) {
    if (wanted.has(each.vulnerability)) about.set(each.of, [...(about.get(each.of) ?? []), each]);
  }
  const packageOf = packagesBy(starts);
  for (const { ordinals, systems } of runs) {
    for (let each = 0; each < ordinals.length; each += 1) {
      const of = packageOf(at(ordinals, each));
      const place = at(ordinals, each) - at(starts, of);
      for (const { vulnerability, from, to } of about.get(of) ?? []) {
        const isIn = from <= place && (to === null || place < to);
        if (isIn) wanted.get(vulnerability)!.add(at(systems, each));
      }
    }
  }
  return wanted;
}
