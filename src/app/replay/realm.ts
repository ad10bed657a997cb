import { readFile } from 'node:fs/promises';

import { registerSystem, stateExposure } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { type OrganizationId, program } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

import { foundNation } from '../demo/found.ts';
import type { Nation } from '../demo/nation.ts';
import { submit } from '../exercise/gather.ts';
import { ownFiles } from '../exercise/material.ts';
import { productKey, type Threat } from './catalogue.ts';

/** A system in the replay: what it hands in and when, and what its owner says of it. */
export type Dweller = {
  readonly id: SystemId;
  readonly organizationId: OrganizationId;
  readonly reachable: boolean | null;
  /** What it hands in; null where nobody ever listed what it runs. */
  readonly bytes: Uint8Array | null;
  /** Products by `productKey` that it runs, of those made for the replay. */
  readonly products: ReadonlySet<string>;
  readonly isMade: boolean;
  /** From which day it hands in, and after how many days again. */
  readonly from: string;
  readonly every: number;
  /** When each inventory was taken, the latest last. */
  readonly taken: Date[];
};

export type Realm = {
  readonly dwellers: readonly Dweller[];
  readonly organizations: number;
};

const machine = program(new Set(['inventory.register', 'inventory.submit'] as const));

/** The nation as it would have been founded on an earlier day. */
function redated(nation: Nation, on: string): Nation {
  return {
    ...nation,
    sheet: nation.sheet.replaceAll('2026-10-01', on),
    systems: nation.systems.map((system) => ({
      ...system,
      exposure: system.exposure && { ...system.exposure, on },
    })),
  };
}

/** Systems made for the replay: what their owners say, how often they hand in, and from when. */
const made: readonly Pick<Dweller, 'reachable' | 'every'>[] = [
  { reachable: true, every: 80 },
  { reachable: false, every: 80 },
  { reachable: null, every: 80 },
  { reachable: true, every: 80 },
  // It lets its inventory grow old time and again, and joins what it missed when it shows it.
  { reachable: false, every: 140 },
  { reachable: true, every: 80 },
];

/** Which of the systems made for the replay run what a threat is about; the first three run the last. */
function runnersOf({ traits }: Threat, at: number): number[] {
  if (traits) return [0, 1, 2];
  const first = at % made.length;
  return at % 3 === 0 ? [first, (first + 2) % made.length] : [first];
}

const sheetOf = (threats: readonly Threat[]): Uint8Array => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = threats.map(
    ({ entry }) => `${quoted(entry.vendorProject)},${quoted(entry.product)},1.5`,
  );
  return Buffer.from(['vendor,product,version', ...new Set(rows), ''].join('\n'));
};

export type Founding = {
  readonly nation: Nation;
  readonly threats: readonly Threat[];
  readonly beginsAt: Date;
  readonly on: string;
  /** Before this day the last of the systems made for the replay hands in nothing. */
  readonly lastFrom: string;
};

/** Founds the nation in the past, and the systems made for the replay in its bodies. */
export async function foundRealm(tools: Tools, founding: Founding): Promise<Realm> {
  const { threats, beginsAt, on } = founding;
  const nation = redated(founding.nation, on);
  const { systems, organizations } = await foundNation(tools, nation, beginsAt);
  const own: Dweller[] = [];
  for (const [at, system] of systems.entries()) {
    const { first } = ownFiles(system);
    own.push({
      ...{ id: system.id, organizationId: system.organizationId, isMade: false, from: on },
      reachable: system.exposure?.exposed ?? null,
      bytes: first === null ? null : await readFile(first),
      products: new Set(),
      // Every tenth of the nation's systems is looked at twice a year only.
      ...{ every: at % 10 === 9 ? 180 : 85, taken: [] },
    });
  }
  const bodies = await tools.read(machine, listOrganizations);
  const hosts = bodies.filter(({ kind }) => kind === 'agency' || kind === 'ministry');
  for (const [at, { reachable, every }] of made.entries()) {
    const organizationId = hosts[at % hosts.length]?.id;
    if (organizationId === undefined) throw new Error('The nation has no agency.');
    const runs = threats.filter((threat, index) => runnersOf(threat, index).includes(at));
    const fields = { name: `再現用システム ${at + 1}`, purpose: '', owner: '', importance: null };
    const { id } = await tools.write(machine, (work) =>
      registerSystem(work, { organizationId, ...fields }),
    );
    if (reachable !== null) {
      const stated = { exposed: reachable, evidence: '再現のための想定', on };
      await tools.write(machine, (work) => stateExposure(work, { systemId: id, ...stated }));
    }
    own.push({
      ...{ id, organizationId, reachable, every, isMade: true, taken: [] },
      from: at === made.length - 1 ? founding.lastFrom : on,
      bytes: sheetOf(runs),
      products: new Set(runs.map(({ entry }) => productKey(entry))),
    });
  }
  return { dwellers: own, organizations };
}

const day = 86_400_000;

/** Hands in what is due by a day. How many inventories that were. */
export async function handIn(tools: Tools, { dwellers }: Realm, on: string): Promise<number> {
  let count = 0;
  for (const { id, bytes, from, every, taken } of dwellers) {
    const last = taken.at(-1);
    const isDue = !last || Date.parse(on) - last.getTime() >= (every - 1) * day;
    if (!bytes || on < from || !isDue) continue;
    const { takenAt } = await submit(tools, machine, id, bytes);
    taken.push(takenAt);
    count += 1;
  }
  return count;
}
