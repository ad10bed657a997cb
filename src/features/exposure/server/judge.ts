import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Judgement, judgement } from '../judgement.ts';
import { type One, selectComponents } from './component-store.ts';
import { type Evidence, evidenceOf, matchesOn } from './evidence.ts';
import { selectSystems, type SystemRow } from './match-store.ts';
import { place } from './place.ts';

/** One system with what a vulnerability means for it. */
export type Judged = { readonly system: SystemRow; readonly judgement: Judgement };

/** Judges every system in scope; or one, named. */
export async function judge(work: Work, vulnerability: string, one?: One): Promise<Judged[]> {
  return judgeBy(work, await evidenceOf(work, vulnerability), one);
}

/**
 * Judges one system by what it runs and what others say of that. What its own body states is not
 * heard, whoever accepted it: a statement is no proof.
 */
export async function judgeForProof(
  work: Work,
  vulnerability: string,
  one: One,
): Promise<Judged[]> {
  const evidence = await evidenceOf(work, vulnerability);
  return judgeBy(work, { ...evidence, own: new Map() }, one);
}

/** Judges systems by what is known already. */
export async function judgeBy(work: Work, evidence: Evidence, one?: One): Promise<Judged[]> {
  const systems = await selectSystems(work, one);
  const running = grouped(
    await selectComponents(work, evidence, one),
    ({ organizationId, systemId }) => place(organizationId, systemId),
  );
  return systems.map((system) => {
    const at = place(system.organizationId, system.id);
    const versionIds = (running.get(at) ?? []).map(({ versionId }) => versionId);
    const own = evidence.own.get(at) ?? [];
    const matches = matchesOn(evidence, { versionIds, isWhole: system.isWhole, own });
    return { system, judgement: judgement(system, matches, work.now) };
  });
}
