import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Epoch } from '#features/exposure/index/epoch.ts';
import { fleetOf } from '#features/exposure/server/fleet.ts';
import { readIndex, writeIndex } from '#features/exposure/server/index-file.ts';
import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';

import { printTable, timed } from '../ground/figures.ts';

const id = <Id>(kind: { readonly prefix: string; parse(text: string): Id }): Id =>
  kind.parse(`${kind.prefix}_${randomUUID()}`);

/** The systems of an epoch as they are known beside what they run: of a thousand organizations, and fresh. */
export function berthsOf(epoch: Epoch) {
  const owners = Array.from({ length: 1000 }, () => id(OrganizationId));
  return Array.from({ length: epoch.systems }, (_, each) => ({
    organizationId: owners[each % owners.length]!,
    id: id(SystemId),
    name: `system ${each}`,
    takenAt: new Date(),
    components: 1000,
    ...{ isWhole: false, isRetired: false },
  }));
}

/** So many vulnerabilities, each by its name and the number by which the index knows it. */
export const namesOf = (count: number) =>
  Array.from({ length: count }, (_, each) => [`CVE-2030-${each}`, each] as const);

/** What a start from the file takes, until questions can be answered: read, checked, and taken up. */
export async function restart(epoch: Epoch): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'noroshi-bench-index-'));
  const file = join(folder, 'index');
  const names = namesOf(epoch.stretches.ofVulnerability.length);
  const berths = berthsOf(epoch);
  const kept = { epoch, berths, position: '1:1:', vulnerabilities: new Map(names) };
  try {
    const write = await timed(() =>
      writeIndex(file, kept, { cluster: 'bench', entry: randomUUID() }),
    );
    const read = await timed(() => readIndex(file, async () => true));
    assert.ok(typeof read.result === 'object');
    const { result } = read;
    const up = await timed(() => fleetOf(result));
    assert.equal(up.result.berths.length, epoch.systems);
    printTable('Serving after a kill, from the file: ≤ 5 s', [
      {
        ...{ MB: (await stat(file)).size / 1e6, 'write s': write.seconds },
        ...{ 'read and check s': read.seconds, 'take up s': up.seconds },
        'all s': read.seconds + up.seconds,
      },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
