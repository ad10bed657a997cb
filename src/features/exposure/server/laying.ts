import { Aside, threadProgram } from '#platform/aside.ts';

import { type Epoch, epochOf, type Loaded } from '../index/epoch.ts';
import { at, numbers } from '../index/memory.ts';
import { merged, type Since } from '../index/merge.ts';
import type { StretchColumns } from '../index/stretches.ts';
import type { VersionColumns } from '../index/versions.ts';

/** What is laid out: versions in their order, what is said of them, and by parts which of them, by id, run on which systems. */
type Plain = {
  readonly versions: VersionColumns;
  readonly stretches: StretchColumns;
  readonly runs: readonly { readonly ids: Uint32Array; readonly systems: Uint32Array }[];
  readonly systems: number;
};

/** An epoch, and what came since. */
type Aged = { readonly epoch: Epoch; readonly since: Since };

export type Given = Plain | Aged;

/**
 * As long as it takes for a nation: a minute for a hundred million components. One at a time, since another
 * takes as much memory.
 */
const limits = { patience: 600_000, atOnce: 1 };

const aside = new Aside<Given, Epoch>(threadProgram(import.meta.url, 'laying-thread'), limits);

/** What is laid out in a few milliseconds, so that no thread is needed for it. */
const few = 100_000;

/** Lays out an epoch; a large one in a thread apart, in memory that both share, so that nothing is copied. */
export async function layOut(plain: Plain): Promise<Epoch> {
  const instances = plain.runs.reduce((sum, { ids }) => sum + ids.length, 0);
  return layWhere(plain.versions.ids.length + plain.stretches.packages.length + instances, plain);
}

/** Lays out another epoch from one and what came since, in the same way. */
export async function layAnew(epoch: Epoch, since: Since): Promise<Epoch> {
  const { versions, stretches, postings } = epoch;
  const before = versions.ids.length + stretches.packages.length + postings.systems.length;
  return layWhere(before + since.runs.ids.length, { epoch, since });
}

const layWhere = async (size: number, given: Given): Promise<Epoch> =>
  size < few ? laidOut(given) : aside.run(given);

export const laidOut = (given: Given): Epoch =>
  epochOf('since' in given ? merged(given.epoch, given.since) : loadedOf(given));

const loadedOf = ({ versions, stretches, runs, systems }: Plain): Loaded => ({
  ...{ versions, stretches },
  *runs({ ordinals }) {
    for (const part of runs) {
      yield {
        ordinals: part.ids.map((id) => at(ordinals, id) - 1),
        systems: part.systems,
      };
    }
  },
  organizations: numbers(systems),
});
