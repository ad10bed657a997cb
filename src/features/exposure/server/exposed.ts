import type { z } from 'zod';

import { resolveVulnerability } from '#features/intake/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { type OrganizationLine, owesInventory } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { branchesOf } from '../branch.ts';
import { bodyVerdict, type Judgement, judgement, type Verdict } from '../judgement.ts';
import { say } from '../texts.ts';
import { decisionLine } from './decide.ts';
import { selectCurrentDecisions, selectDecisionsOn } from './decision-store.ts';
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
 * the freshness of its inventory alone, so that the answer grows with those that do.
 */
export async function showExposure(work: Work, input: Input): Promise<Output> {
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const evidence = await evidenceOf(work, vulnerability);
  const fleets = await fleetsOf(work, evidence);
  const judged = bodiesOf(await listOrganizations(work), fleets);
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
  const systems = await systemsOf(work, { vulnerability, evidence, fleets }, shown, input);
  const bodies = shown.map(({ line: { id, code, nameJa, nameEn }, verdict, tally }) => ({
    ...{ id, code, nameJa, nameEn, verdict },
    counts: { affected: tally.affected, unknown: tally.unknown },
    reasons: isWithout(tally) ? [{ text: say('exposure.reason.no-system'), source: null }] : [],
    systems: systems.get(id) ?? [],
  }));
  return { vulnerability, asOf: work.now, counts, total: meant.length, bodies };
}

/** Every body in scope that is affected or unknown, under whoever supervises it. */
export async function showExposureTree(
  work: Work,
  input: z.output<typeof api.showExposureTree.input>,
): Promise<z.output<typeof api.showExposureTree.output>> {
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const fleets = await fleetsOf(work, await evidenceOf(work, vulnerability));
  const organizations = await listOrganizations(work);
  const meant = new Map(
    bodiesOf(organizations, fleets).map(({ line, verdict, tally }) => [
      line.id,
      { verdict, systems: { affected: tally.affected, unknown: tally.unknown } },
    ]),
  );
  return { vulnerability, asOf: work.now, branches: branchesOf(organizations, meant) };
}

/** Every affected or unknown system of every such body: the first answer without leaving anything out. */
export function showWholeExposure(
  work: Work,
  { vulnerability }: Pick<Input, 'vulnerability'>,
): Promise<Output> {
  const most = Number.MAX_SAFE_INTEGER;
  const all = { offset: 0, limit: most, systemOffset: 0, systems: most };
  return showExposure(work, { vulnerability, ...all });
}

const isWithout = ({ affected, unknown, cleared }: Tally) => affected + unknown + cleared === 0;

/** One system by name, with what the vulnerability means for it. */
type Judged = Judgement & {
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
  readonly name: string;
};

/** One organization's systems in use: how many of each verdict, and those that were judged by name. */
type Fleet = {
  readonly tally: Tally;
  readonly judged: readonly Judged[];
  readonly unjudged: number;
};
type Fleets = ReadonlyMap<OrganizationId, Fleet>;

type Body = { readonly line: OrganizationLine; readonly verdict: Verdict; readonly tally: Tally };

/** Every body that owes an inventory or has a system, with the verdict on it. */
function bodiesOf(organizations: readonly OrganizationLine[], fleets: Fleets): Body[] {
  return organizations.flatMap((line): Body[] => {
    const fleet = fleets.get(line.id);
    if (!fleet && !owesInventory(line.kind)) return [];
    const tally = fleet?.tally ?? { affected: 0, unknown: 0, cleared: 0 };
    const verdicts: Verdict[] = [
      ...(tally.affected > 0 ? (['affected'] as const) : []),
      ...(tally.unknown > 0 ? (['unknown'] as const) : []),
      ...(tally.cleared > 0 ? (['not-affected'] as const) : []),
    ];
    return [{ line, verdict: bodyVerdict(verdicts), tally }];
  });
}

/** Every system in use by its verdict, without looking at those that run nothing of the kind. */
async function fleetsOf(work: Work, evidence: Evidence): Promise<Fleets> {
  const apart = await judgeApart(work, evidence);
  const alike = new Map<string, Judgement>();
  const judge = (runs: string, id: SystemId): Judgement => {
    const known = apart.get(id) ?? alike.get(runs) ?? judgeRuns(work, evidence, runs);
    if (!apart.has(id)) alike.set(runs, known);
    return known;
  };
  const running = await store.selectRunning(work, evidence, [...apart.keys()]);
  const inUse = await store.selectInUse(work);
  return new Map(
    inUse.map(({ organizationId, systems, unjudged }) => {
      const judged = (running.get(organizationId) ?? []).map(([runs, id, name]): Judged => ({
        organizationId,
        id,
        name,
        ...judge(runs, id),
      }));
      const count = (verdict: Verdict) =>
        judged.reduce((sum, each) => sum + (each.verdict === verdict ? 1 : 0), 0);
      const [affected, unknown] = [count('affected'), count('unknown') + unjudged];
      const tally = { affected, unknown, cleared: systems - affected - unknown };
      return [organizationId, { tally, judged, unjudged }] as const;
    }),
  );
}

/** What a vulnerability means for whoever runs just this and says so in a fresh inventory. */
function judgeRuns(work: Work, evidence: Evidence, runs: string): Judgement {
  const isWhole = runs.endsWith('w');
  const versionIds = versionsIn(runs);
  const matches = matchesOn(evidence, { versionIds, isWhole, own: [] });
  return judgement({ takenAt: work.now, components: versionIds.length }, matches, work.now);
}

const versionsIn = (runs: string): number[] =>
  runs.replace('w', '').split(',').filter(Boolean).map(Number);

/** Systems of which their own bodies state something that was accepted: few, and each by itself. */
async function judgeApart(work: Work, evidence: Evidence) {
  const apart = new Map<SystemId, Judgement>();
  for (const at of evidence.own.keys()) {
    const [organizationId, systemId] = at.split(' ') as [OrganizationId, SystemId];
    const [judged] = await judgeBy(work, evidence, { organizationId, systemId });
    if (judged) apart.set(systemId, judged.judgement);
  }
  return apart;
}

type Asked = {
  readonly vulnerability: string;
  readonly evidence: Evidence;
  readonly fleets: Fleets;
};

type Line = Output['bodies'][number]['systems'][number];

/** The systems of these bodies that are affected or unknown, a part of each body's, with reasons. */
async function systemsOf(
  work: Work,
  { vulnerability, evidence, fleets }: Asked,
  bodies: readonly Body[],
  { systemOffset, systems }: Pick<Input, 'systemOffset' | 'systems'>,
): Promise<ReadonlyMap<OrganizationId, Line[]>> {
  const ids = bodies.map(({ line }) => line.id);
  const withStale = ids.filter((id) => (fleets.get(id)?.unjudged ?? 0) > 0);
  const rows = await store.selectStale(work, evidence, withStale);
  const stale = grouped(
    rows.map((row) => staleOf(work, evidence, row)),
    ({ organizationId }) => organizationId,
  );
  const listed = ids.flatMap((id) => {
    const meant = (fleets.get(id)?.judged ?? []).filter(
      ({ verdict }) => verdict !== 'not-affected',
    );
    const all = [...meant, ...(stale.get(id) ?? [])].sort(worstFirst);
    return all.slice(systemOffset, systemOffset + systems);
  });
  const decisions = await decisionsOn(work, vulnerability, listed);
  const lines = grouped(listed, ({ organizationId }) => organizationId);
  return new Map(
    [...lines].map(([organizationId, each]) => [
      organizationId,
      each.map(({ id, name, verdict, reasons }) => ({
        ...{ id, name, verdict, reasons: [...reasons] },
        decision: decisions.get(place(organizationId, id)) ?? null,
      })),
    ]),
  );
}

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const worstFirst = (a: Judged, b: Judged) =>
  Number(a.verdict !== 'affected') - Number(b.verdict !== 'affected') ||
  inOrder(a.name, b.name) ||
  inOrder(a.id, b.id);

function staleOf(work: Work, evidence: Evidence, row: store.StaleRow): Judged {
  const { organizationId, id, name, runs } = row;
  const own = evidence.own.get(place(organizationId, id)) ?? [];
  const versionIds = versionsIn(runs);
  const matches = matchesOn(evidence, { versionIds, isWhole: runs.endsWith('w'), own });
  return { organizationId, id, name, ...judgement(row, matches, work.now) };
}

/** More systems than these are not named one by one: whatever was decided is read. */
const mostNamed = 1000;

async function decisionsOn(work: Work, vulnerability: string, systems: readonly Judged[]) {
  const rows =
    systems.length > mostNamed
      ? await selectCurrentDecisions(work, vulnerability)
      : await selectDecisionsOn(work, vulnerability, systems);
  return new Map(
    rows.map((row) => [place(row.organization_id, row.system_id), decisionLine(row)] as const),
  );
}
