import type { Work } from '#platform/tools.ts';

import { flagsOf, numbersOf, stretchColumns, type StretchRow } from '../index/columns.ts';
import { keysOver } from '../index/keys.ts';
import { numbers, octets } from '../index/memory.ts';
import type { StretchColumns } from '../index/stretches.ts';
import type { VersionColumns } from '../index/versions.ts';
import { type Berth, type Kept } from './fleet.ts';
import {
  type FleetRow,
  selectFleetOf,
  selectOwners,
  selectPosition,
  selectVersions,
} from './fleet-store.ts';
import { layOut } from './laying.ts';
import { type SayingRow, selectAllSayings } from './saying-store.ts';
import { bytesOfVersion, sideOf, sideOfVersion } from './sides.ts';

/** Reads everything. What changes meanwhile is taken in afterwards, since the position is the first. */
export async function load(work: Work): Promise<Kept> {
  const position = await selectPosition(work);
  const berths: Berth[] = [];
  const runs: { readonly ids: Uint32Array; readonly systems: Uint32Array }[] = [];
  for (const owner of await selectOwners(work)) {
    const rows = await selectFleetOf(work, owner);
    runs.push(runsOf(rows, berths.length));
    for (const row of rows) berths.push(berthOf(row));
  }
  const vulnerabilities = new Map<string, number>();
  const said: StretchRow[] = [];
  for await (const part of selectAllSayings(work)) {
    // One by one: a part may be longer than what a call takes for arguments.
    for (const row of part) said.push(stretchOf(row, numberOf(vulnerabilities, row.vulnerability)));
  }
  // Versions come last, so that each that a system runs is among them.
  const versions = await versionsIn(work);
  const stretches = stretchColumns(said);
  const epoch = await layOut({ versions, stretches, runs, systems: berths.length });
  return { epoch, berths, vulnerabilities, position };
}

export const berthOf = (row: FleetRow): Berth => {
  const { organizationId, id, name, takenAt, components, isWhole, isRetired } = row;
  return { organizationId, id, name, takenAt, components, isWhole, isRetired };
};

/** The number of a vulnerability, a new one where nothing was said of it yet. */
export function numberOf(known: Map<string, number>, vulnerability: string): number {
  const number = known.get(vulnerability) ?? known.size;
  known.set(vulnerability, number);
  return number;
}

function stretchOf(row: SayingRow, vulnerability: number): StretchRow {
  const { packageId, isModular, shape, lo, hi } = row;
  return {
    ...{ vulnerability, shape, lo, hi },
    of: sideOf(packageId, isModular),
    isUnknown: false,
  };
}

/** What is said of one vulnerability, by its number. */
export const columnsOf = (rows: readonly SayingRow[], vulnerability: number): StretchColumns =>
  stretchColumns(rows.map((row) => stretchOf(row, vulnerability)));

/** What the systems of one organization run; the first of them is at a place, the others follow. */
function runsOf(rows: readonly FleetRow[], first: number) {
  const packed = rows.map(({ versions }) => idsIn(versions));
  const ids = numbers(packed.reduce((sum, { length }) => sum + length, 0));
  const systems = numbers(ids.length);
  let end = 0;
  for (const [each, own] of packed.entries()) {
    ids.set(own, end);
    systems.fill(first + each, end, end + own.length);
    end += own.length;
  }
  return { ids, systems };
}

/** Every version as an epoch is made of them. */
async function versionsIn(work: Work): Promise<VersionColumns> {
  const [ids, packages, isOrdered, ends]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [0],
  ];
  const parts: Buffer[] = [];
  let end = 0;
  for await (const part of selectVersions(work)) {
    // In the order of packages already; only those of which there are builds of modules are turned round.
    const sided = part
      .map((version) => ({ ...version, side: sideOfVersion(version) }))
      .sort((a, b) => a.side - b.side);
    const keys = sided.map(bytesOfVersion);
    for (const [each, { id, side, key }] of sided.entries()) {
      ids.push(id);
      packages.push(side);
      isOrdered.push(Number(key !== null));
      end += keys[each]?.length ?? 0;
      ends.push(end);
    }
    parts.push(Buffer.concat(keys));
  }
  const bytes = octets(end);
  bytes.set(Buffer.concat(parts));
  return {
    ...{ ids: numbersOf(ids), packages: numbersOf(packages) },
    ...{ keys: keysOver(numbersOf(ends), bytes), isOrdered: flagsOf(isOrdered) },
  };
}

/** Ids that PostgreSQL wrote as four bytes each, the highest first. */
export function idsIn(packed: Buffer | null): Uint32Array {
  const ids = new Uint32Array((packed?.length ?? 0) / 4);
  for (let each = 0; each < ids.length; each += 1) ids[each] = packed?.readUInt32BE(4 * each) ?? 0;
  return ids;
}
