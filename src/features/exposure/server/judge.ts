import { SnapshotId } from '#features/intake/intake.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Judgement, judgement, type Match, type Snapshot } from '../judgement.ts';
import {
  selectComponents,
  selectSaid,
  selectSnapshots,
  selectSystems,
  type SystemRow,
} from './match-store.ts';

/** One system with what a vulnerability means for it. */
export type Judged = { readonly system: SystemRow; readonly judgement: Judgement };

type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

export const place = (organizationId: OrganizationId, systemId: SystemId): string =>
  `${organizationId} ${systemId}`;

const voice = ({ source, record }: { readonly source: string; readonly record: string }) =>
  `${source} ${record}`;

async function snapshotsOf(
  work: Work,
  vulnerability: string,
): Promise<ReadonlyMap<string, Snapshot>> {
  const rows = await selectSnapshots(work, vulnerability);
  return new Map(
    rows.map(({ id, file, receivedAt, ...of }) => [
      voice(of),
      { id: SnapshotId.encode(id), file, receivedAt: receivedAt.toISOString() },
    ]),
  );
}

/**
 * Each system that runs a version of which something is said, with all that is said of it. Asked in
 * two steps, so that words are not sent again for each of the thousands that run the same version.
 */
async function matchesByPlace(
  work: Work,
  vulnerability: string,
  one?: One,
): Promise<ReadonlyMap<string, readonly Match[]>> {
  const snapshots = await snapshotsOf(work, vulnerability);
  const said = (await selectSaid(work, vulnerability)).flatMap((row) => {
    const snapshot = snapshots.get(voice(row));
    return snapshot ? [{ ...row, snapshot }] : [];
  });
  const versionIds = [...new Set(said.map(({ versionId }) => versionId))];
  const components = await selectComponents(work, versionIds, one);
  const running = grouped(components, ({ versionId }) => versionId);
  const matches = new Map<string, Match[]>();
  for (const match of said) {
    for (const { organizationId, systemId } of running.get(match.versionId) ?? []) {
      const at = place(organizationId, systemId);
      const known = matches.get(at);
      if (known) known.push(match);
      else matches.set(at, [match]);
    }
  }
  return matches;
}

/** Judges every system in scope; or one, named. */
export async function judge(work: Work, vulnerability: string, one?: One): Promise<Judged[]> {
  const systems = await selectSystems(work, one);
  const matches = await matchesByPlace(work, vulnerability, one);
  return systems.map((system) => ({
    system,
    judgement: judgement(
      system,
      matches.get(place(system.organizationId, system.id)) ?? [],
      work.now,
    ),
  }));
}
