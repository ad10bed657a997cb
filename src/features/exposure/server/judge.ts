import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Judgement, judgement } from '../judgement.ts';
import { selectMatches, selectSystems, type SystemRow } from './match-store.ts';

/** One system with what a vulnerability means for it. */
export type Judged = { readonly system: SystemRow; readonly judgement: Judgement };

export const place = (organizationId: OrganizationId, systemId: SystemId): string =>
  `${organizationId} ${systemId}`;

/** Judges every system in scope; or one, named. */
export async function judge(
  work: Work,
  vulnerability: string,
  one?: { readonly organizationId: OrganizationId; readonly systemId: SystemId },
): Promise<Judged[]> {
  const systems = await selectSystems(work, one);
  const matches = grouped(await selectMatches(work, vulnerability, one), (match) =>
    place(match.organizationId, match.systemId),
  );
  return systems.map((system) => ({
    system,
    judgement: judgement(
      system,
      matches.get(place(system.organizationId, system.id)) ?? [],
      work.now,
    ),
  }));
}
