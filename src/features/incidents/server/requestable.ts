import type { Work } from '#platform/tools.ts';

import { rulebookInForce } from './amendment.ts';
import type { FilingRow } from './filing-store.ts';

/** The stages that an authority may ask for, of the duties under which it was told; those of the profile alone. */
export async function requestableIn(
  work: Work,
  filings: readonly Pick<FilingRow, 'duty' | 'profile'>[],
) {
  const profileOf = new Map(filings.map(({ duty, profile }) => [duty, profile]));
  const stages = [];
  for (const [id, profile] of profileOf) {
    const { duties } = await rulebookInForce(work, profile);
    const duty = duties.find(({ value }) => value.id === id)?.value;
    if (!duty) continue;
    for (const { key, kind, names } of duty.stages) {
      if (kind !== 'on-request') continue;
      stages.push({ duty: id, dutyNames: duty.names, stage: key, stageNames: names });
    }
  }
  return stages;
}
