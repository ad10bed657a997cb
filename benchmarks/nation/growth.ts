import { noChanges } from '#features/exposure/index/changes.ts';
import { epochOf, type Loaded, sizeOfEpoch } from '#features/exposure/index/epoch.ts';
import {
  countByOrganization,
  gatherExposed,
  type Index,
} from '#features/exposure/index/question.ts';
import { gathering } from '#features/exposure/index/systems.ts';

import { percentile, printTable } from '../ground/figures.ts';
import { nationOf, organizationOf, type Size } from './corpus.ts';
import { findings } from './inventories.ts';
import { asked, drawn } from './machine.ts';

/** What the same questions cost a tenth of the fleet, with the same software and the same said of it. */
export async function growth({
  size,
  loaded,
  full,
}: {
  readonly size: Size;
  readonly loaded: Loaded;
  readonly full: Index;
}): Promise<void> {
  const small = nationOf({ ...size, systems: size.systems / 10 });
  const epoch = epochOf({
    ...loaded,
    runs: () => small.runs,
    organizations: Uint32Array.from({ length: small.size.systems }, (_, system) =>
      organizationOf(small.size, system),
    ),
  });
  const tenth: Index = { epoch, changes: noChanges(epoch) };
  const all = drawn(2000, small.vulnerabilities);
  const [few, many] = [await cost(tenth, all, size), await cost(full, all, size)];
  const [scan, scanMany] = [await findings(small, tenth), await findings(small, full)];
  const bytes = (index: Index) =>
    Object.values(sizeOfEpoch(index.epoch)).reduce((sum, part) => sum + part, 0) / 2 ** 20;
  printTable('Ten times the fleet with the same software: ≤ 1.5 × a question, ≤ 10 × memory', [
    {
      of: 'vulnerability → organizations, p50 ms',
      tenth: few.p50,
      whole: many.p50,
      '×': many.p50 / few.p50,
    },
    { of: 'the same, p99 ms', tenth: few.p99, whole: many.p99, '×': many.p99 / few.p99 },
    {
      of: '500 components → findings, p50 ms',
      ...{ tenth: scan.p50, whole: scanMany.p50, '×': scanMany.p50 / scan.p50 },
    },
    { of: 'memory, MiB', tenth: bytes(tenth), whole: bytes(full), '×': bytes(full) / bytes(tenth) },
  ]);
}

/** The middle of five rounds, so that what else runs on the machine tells less. */
async function cost(index: Index, all: readonly number[], size: Size) {
  const into = gathering(index.epoch.organizations.length);
  const organizations = new Uint32Array(size.organizations);
  const rounds: Awaited<ReturnType<typeof asked>>[] = [];
  for (let round = 0; round < 5; round += 1) {
    rounds.push(
      await asked(all, (vulnerability) => {
        gatherExposed(index, vulnerability, 'affected', into);
        countByOrganization(index, into, organizations);
      }),
    );
  }
  const middle = (part: 'p50' | 'p99') =>
    percentile(
      rounds.map((round) => round[part]),
      0.5,
    );
  return { p50: middle('p50'), p99: middle('p99') };
}
