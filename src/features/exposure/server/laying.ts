import { Aside, threadProgram } from '#platform/aside.ts';

import { type Epoch, epochOf } from '../index/epoch.ts';
import { at, numbers } from '../index/memory.ts';
import type { StretchColumns } from '../index/stretches.ts';
import type { VersionColumns } from '../index/versions.ts';

/** What is laid out: versions in their order, what is said of them, and by parts which of them, by id, run on which systems. */
export type Plain = {
  readonly versions: VersionColumns;
  readonly stretches: StretchColumns;
  readonly runs: readonly { readonly ids: Uint32Array; readonly systems: Uint32Array }[];
  readonly systems: number;
};

/** As long as it takes for a nation: a minute for a hundred million components. */
const limits = { patience: 600_000 };

const aside = new Aside<Plain, Epoch>(threadProgram(import.meta.url, 'laying-thread'), limits);

/** What is laid out in a few milliseconds, so that no thread is needed for it. */
const few = 100_000;

/** Lays out an epoch; a large one in a thread apart, in memory that both share, so that nothing is copied. */
export async function layOut(plain: Plain): Promise<Epoch> {
  const instances = plain.runs.reduce((sum, { ids }) => sum + ids.length, 0);
  return plain.versions.ids.length + plain.stretches.packages.length + instances < few
    ? laidOut(plain)
    : aside.run(plain);
}

export function laidOut({ versions, stretches, runs, systems }: Plain): Epoch {
  return epochOf({
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
}
