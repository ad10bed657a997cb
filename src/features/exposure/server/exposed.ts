import type { z } from 'zod';

import { resolveVulnerability } from '#features/intake/server/service.ts';
import { freshness } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { type OrganizationLine, owesInventory } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { bodyVerdict, type Judgement, judgement, type Verdict } from '../judgement.ts';
import { say } from '../texts.ts';
import { decisionLine } from './decide.ts';
import { selectDecisionsOn } from './decision-store.ts';
import { type Evidence, evidenceOf, matchesOn } from './evidence.ts';
import * as store from './exposed-store.ts';
import { judgeBy } from './judge.ts';
import { place } from './place.ts';

/** Systems of one organization by what a vulnerability means for them. */
type Tally = { readonly affected: number; readonly unknown: number; readonly cleared: number };

type Input = z.output<typeof api.showExposure.input>;
type Output = z.output<typeof api.showExposure.output>;

/**
 * What one vulnerability means for every body in scope, the affected ones first.
 *
 * Systems that run the same versions are judged once. Whatever runs nothing of the kind is counted by
 * the freshness of its inventory alone, so that the answer does not grow with the fleet.
 */
export async function showExposure(work: Work, input: Input): Promise<Output> {
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const evidence = await evidenceOf(work, vulnerability);
  const verdicts = await verdictsOf(work, evidence);
  const judged = bodiesOf(await listOrganizations(work), verdicts.tallies);
  const those = (verdict: Verdict) => judged.filter((body) => body.verdict === verdict);
  const [affected, unknown] = [those('affected'), those('unknown')];
  const counts = {
    affected: affected.length,
    unknown: unknown.length,
    notAffected: judged.length - affected.length - unknown.length,
  };
  const meant = [...affected, ...unknown].filter(
    ({ line, verdict }) =>
      (input.verdict === undefined || verdict === input.verdict) &&
      (input.organizationId === undefined || line.id === input.organizationId),
  );
  const shown = meant.slice(input.offset, input.offset + input.limit);
  const systems = await systemsOf(work, { vulnerability, evidence, verdicts }, shown, input);
  const bodies = shown.map(({ line: { id, code, nameJa, nameEn }, verdict, tally }) => ({
    ...{ id, code, nameJa, nameEn, verdict },
    counts: { affected: tally.affected, unknown: tally.unknown },
    reasons: isWithout(tally) ? [{ text: say('exposure.reason.no-system'), source: null }] : [],
    systems: systems.get(id) ?? [],
  }));
  return { vulnerability, asOf: work.now, counts, total: meant.length, bodies };
}

/** The same without leaving anything out: every affected or unknown system of every such body. */
export function showWholeExposure(
  work: Work,
  { vulnerability }: Pick<Input, 'vulnerability'>,
): Promise<Output> {
  const most = Number.MAX_SAFE_INTEGER;
  const all = { offset: 0, limit: most, systemOffset: 0, systems: most };
  return showExposure(work, { vulnerability, ...all });
}

const isWithout = ({ affected, unknown, cleared }: Tally) => affected + unknown + cleared === 0;

type Body = { readonly line: OrganizationLine; readonly verdict: Verdict; readonly tally: Tally };

/** Every body that owes an inventory or has a system, with the verdict on it. */
function bodiesOf(
  organizations: readonly OrganizationLine[],
  tallies: ReadonlyMap<OrganizationId, Tally>,
): Body[] {
  return organizations.flatMap((line): Body[] => {
    const tally = tallies.get(line.id);
    if (!tally && !owesInventory(line.kind)) return [];
    const { affected, unknown, cleared } = tally ?? { affected: 0, unknown: 0, cleared: 0 };
    const verdicts: Verdict[] = [
      ...(affected > 0 ? (['affected'] as const) : []),
      ...(unknown > 0 ? (['unknown'] as const) : []),
      ...(cleared > 0 ? (['not-affected'] as const) : []),
    ];
    return [{ line, verdict: bodyVerdict(verdicts), tally: { affected, unknown, cleared } }];
  });
}

type Verdicts = {
  readonly tallies: ReadonlyMap<OrganizationId, Tally>;
  /** What systems run that are affected, and those of which it is unknown. */
  readonly runs: ReadonlyMap<string, Judgement>;
  readonly apart: ReadonlyMap<SystemId, Judgement>;
};

/** Every system in use by its verdict, without looking at those that run nothing of the kind. */
async function verdictsOf(work: Work, evidence: Evidence): Promise<Verdicts> {
  const apart = await judgeApart(work, evidence);
  const inUse = await store.selectInUse(work);
  const tallies = new Map(
    inUse.map(({ organizationId, systems, unjudged }) => [
      organizationId,
      { affected: 0, unknown: unjudged, cleared: systems - unjudged },
    ]),
  );
  const count = (organizationId: OrganizationId, verdict: Verdict) => {
    const tally = tallies.get(organizationId);
    if (!tally || verdict === 'not-affected') return;
    tally.cleared -= 1;
    tally[verdict] += 1;
  };
  const runs = new Map<string, Judgement>();
  const groups = await store.selectRuns(work, evidence, [...apart.keys()]);
  for (const { runs: key, organizations } of groups) {
    const judged = judgeRuns(work, evidence, key);
    runs.set(key, judged);
    for (const organizationId of organizations) count(organizationId, judged.verdict);
  }
  for (const { organizationId, judgement: judged, isFresh } of apart.values()) {
    if (isFresh) count(organizationId, judged.verdict);
  }
  return { tallies, runs, apart: new Map([...apart].map(([id, each]) => [id, each.judgement])) };
}

/** What a vulnerability means for whoever runs just this and says so in a fresh inventory. */
function judgeRuns(work: Work, evidence: Evidence, runs: string): Judgement {
  const isWhole = runs.endsWith('w');
  const versionIds = (isWhole ? runs.slice(0, -1) : runs).split(',').map(Number);
  const matches = matchesOn(evidence, { versionIds, isWhole, own: [] });
  return judgement({ takenAt: work.now, components: versionIds.length }, matches, work.now);
}

/** Systems of which their own bodies state something that was accepted: few, and each by itself. */
async function judgeApart(work: Work, evidence: Evidence) {
  const apart = new Map<
    SystemId,
    { organizationId: OrganizationId; judgement: Judgement; isFresh: boolean }
  >();
  for (const at of evidence.own.keys()) {
    const [organizationId, systemId] = at.split(' ') as [OrganizationId, SystemId];
    const [judged] = await judgeBy(work, evidence, { organizationId, systemId });
    if (!judged) continue;
    const isFresh = freshness(judged.system.takenAt, work.now) === 'fresh';
    apart.set(systemId, { organizationId, judgement: judged.judgement, isFresh });
  }
  return apart;
}

type Asked = {
  readonly vulnerability: string;
  readonly evidence: Evidence;
  readonly verdicts: Verdicts;
};

type Line = Output['bodies'][number]['systems'][number];

/** The systems of these bodies that are affected or unknown, a part of each body's, with reasons. */
async function systemsOf(
  work: Work,
  { vulnerability, evidence, verdicts }: Asked,
  bodies: readonly Body[],
  { systemOffset, systems }: Pick<Input, 'systemOffset' | 'systems'>,
): Promise<ReadonlyMap<OrganizationId, Line[]>> {
  const organizations = bodies.filter(({ tally }) => !isWithout(tally)).map(({ line }) => line.id);
  if (organizations.length === 0) return new Map();
  const keys = (verdict: Verdict) =>
    [...verdicts.runs].filter(([, judged]) => judged.verdict === verdict).map(([key]) => key);
  const apart = (verdict: Verdict) =>
    [...verdicts.apart].filter(([, judged]) => judged.verdict === verdict).map(([id]) => id);
  const rows = await store.selectExposed(work, evidence, {
    organizations,
    ...{ affected: keys('affected'), unknown: keys('unknown') },
    apart: {
      ...{ affected: apart('affected'), unknown: apart('unknown') },
      cleared: apart('not-affected'),
    },
    ...{ offset: systemOffset, limit: systems },
  });
  const decisions = new Map(
    (await selectDecisionsOn(work, vulnerability, rows)).map((row) => [
      place(row.organization_id, row.system_id),
      decisionLine(row),
    ]),
  );
  const lines = rows.map((row) => {
    const known = verdicts.apart.get(row.id) ?? verdicts.runs.get(row.runs);
    const isFresh = freshness(row.takenAt, work.now) === 'fresh';
    const { verdict, reasons } = isFresh && known ? known : staleOf(work, evidence, row);
    const decision = decisions.get(place(row.organizationId, row.id)) ?? null;
    const line = { id: row.id, name: row.name, verdict, reasons: [...reasons], decision };
    return { organizationId: row.organizationId, line };
  });
  const own = grouped(lines, ({ organizationId }) => organizationId);
  return new Map([...own].map(([id, each]) => [id, each.map(({ line }) => line)]));
}

function staleOf(work: Work, evidence: Evidence, row: store.ExposedRow): Judgement {
  const versionIds = row.runs.replace('w', '').split(',').filter(Boolean).map(Number);
  const own = evidence.own.get(place(row.organizationId, row.id)) ?? [];
  const matches = matchesOn(evidence, { versionIds, isWhole: row.isWhole, own });
  return judgement(row, matches, work.now);
}
