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
import { branchesOf } from '../branch.ts';
import {
  bodyVerdict,
  type Inventory,
  type Judgement,
  judgement,
  type Verdict,
} from '../judgement.ts';
import { say } from '../judgement-texts.ts';
import { type Bearing, bearingOf } from './bearing.ts';
import { decisionLine } from './decide.ts';
import { selectCurrentDecisions, selectDecisionsOn } from './decision-store.ts';
import { type Evidence, evidenceOf, matchesOn } from './evidence.ts';
import * as store from './exposed-store.ts';
import { selectOutset } from './fleet-store.ts';
import { judgeBy, type Judged as SystemJudged } from './judge.ts';
import { place } from './place.ts';
import { awaitPosition, positionTold } from './position.ts';
import { type Ran, ranIn } from './ran.ts';
import { readerFor } from './reader.ts';

const none: store.Tally = { affected: 0, unknown: 0 };

type Input = z.output<typeof api.showExposure.input>;
type Output = z.output<typeof api.showExposure.output>;

/**
 * What one vulnerability means for every body in scope, the affected ones first.
 *
 * Systems that run the same versions are judged once, and those of the bodies that are shown are read
 * by name. Whatever runs nothing of the kind is not looked at, so that the answer grows with those that
 * do.
 */
export async function showExposure(work: Work, input: Input): Promise<Output> {
  await awaitPosition(work, input);
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const asked = await askedOf(work, vulnerability);
  const named = input.limit > mostBodies ? await freshOf(work, asked, 'all') : undefined;
  const tallies = named ? talliesOf(asked.unjudged, named) : await talliesOn(work, asked);
  const judged = await bodiesOf(work, asked, await listOrganizations(work), tallies);
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
  const systems = await systemsOf(work, { ...asked, named }, shown, input);
  const bodies = shown.map(({ line: { id, code, nameJa, nameEn }, verdict, tally }) => ({
    ...{ id, code, nameJa, nameEn, verdict },
    counts: tally ?? none,
    reasons: tally ? [] : [{ text: say('exposure.reason.no-system'), source: null }],
    systems: systems.get(id) ?? [],
  }));
  return { ...toldBy(work, asked), counts, total: meant.length, bodies };
}

/** Every body in scope that is affected or unknown, under whoever supervises it. */
export async function showExposureTree(
  work: Work,
  input: z.output<typeof api.showExposureTree.input>,
): Promise<z.output<typeof api.showExposureTree.output>> {
  await awaitPosition(work, input);
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const asked = await askedOf(work, vulnerability);
  const organizations = await listOrganizations(work);
  const tallies = await talliesOn(work, asked);
  const judged = await bodiesOf(work, asked, organizations, tallies);
  const meant = new Map(
    judged.map(({ line, verdict, tally = none }) => [line.id, { verdict, systems: tally }]),
  );
  return { ...toldBy(work, asked), branches: branchesOf(organizations, meant) };
}

type Counts = ReadonlyMap<OrganizationId, number>;

/** How many systems of each organization in scope are affected, whoever is asked; of those that have none nothing. */
export async function affectedCounts(
  work: Work,
  vulnerability: string,
  reader?: store.Reader,
): Promise<Counts> {
  return countsOf(work, await askedOf(work, vulnerability, reader), 'affected');
}

/** The same of systems of which it is unknown. */
export async function unknownCounts(
  work: Work,
  vulnerability: string,
  reader?: store.Reader,
): Promise<Counts> {
  return countsOf(work, await askedOf(work, vulnerability, reader), 'unknown');
}

async function countsOf(work: Work, asked: Asked, verdict: keyof store.Tally): Promise<Counts> {
  const tallies = await talliesOn(work, asked);
  return new Map(
    [...tallies].flatMap(([id, { [verdict]: systems }]) => (systems > 0 ? [[id, systems]] : [])),
  );
}

/** The systems in scope that a vulnerability affects. */
export async function affectedSystems(
  work: Work,
  vulnerability: string,
  reader?: store.Reader,
): Promise<readonly Owned[]> {
  const judged = await freshOf(work, await askedOf(work, vulnerability, reader), 'all');
  return judged.flatMap(({ organizationId, id, verdict }) =>
    verdict === 'affected' ? [{ organizationId, id }] : [],
  );
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

/** Whoever asks for more bodies than these has all systems read by name at once. */
const mostBodies = 500;

/** What is known once for all bodies. */
type Asked = {
  /** The moment of the database since which the answer holds. */
  readonly position: string;
  readonly reader: store.Reader;
  readonly vulnerability: string;
  readonly bearing: Bearing;
  /** Systems that are judged by themselves. */
  readonly apart: ReadonlyMap<SystemId, SystemJudged>;
  /** How many systems of each body have no fresh inventory. */
  readonly unjudged: ReadonlyMap<OrganizationId, number>;
};

async function askedOf(work: Work, vulnerability: string, given?: store.Reader): Promise<Asked> {
  // The position is the first: whatever is read after it holds for no earlier moment.
  const { position, isWeighed } = await selectOutset(work, vulnerability);
  const bearing = await bearingOf(work, vulnerability, isWeighed);
  const apart = await judgeApart(work, bearing.evidence);
  const reader = given ?? (await readerFor(work));
  const unjudged = await reader.selectUnjudged(work);
  return { position, reader, vulnerability, bearing, apart, unjudged };
}

/** Of what an answer is, and for which moment. */
const toldBy = (work: Work, { vulnerability, position, reader }: Asked) => ({
  ...{ vulnerability, asOf: work.now, position: positionTold(work, position) },
  answeredBy: reader.answeredBy,
});

/** A body with the verdict on it; without a tally where it has no system. */
type Body = {
  readonly line: OrganizationLine;
  readonly verdict: Verdict;
  readonly tally: store.Tally | undefined;
};

/** Every body that owes an inventory or has a system, with the verdict on it. */
async function bodiesOf(
  work: Work,
  { reader }: Asked,
  organizations: readonly OrganizationLine[],
  tallies: store.Tallies,
): Promise<Body[]> {
  const others = organizations.map(({ id }) => id).filter((id) => !tallies.has(id));
  const clear = new Set(await reader.selectInUse(work, others));
  return organizations.flatMap((line): Body[] => {
    const tally = tallies.get(line.id) ?? (clear.has(line.id) ? none : undefined);
    if (!tally) return owesInventory(line.kind) ? [{ line, verdict: bodyVerdict([]), tally }] : [];
    const verdict = bodyVerdict([
      'not-affected',
      ...(tally.affected > 0 ? (['affected'] as const) : []),
      ...(tally.unknown > 0 ? (['unknown'] as const) : []),
    ]);
    return [{ line, verdict, tally }];
  });
}

/** The verdict on one system with a fresh inventory. */
type Counted = { readonly organizationId: OrganizationId; readonly verdict: Verdict };

/** Of each body with a system that runs something of the kind, or has no fresh inventory: how many. */
function talliesOf(unjudged: Asked['unjudged'], fresh: readonly Counted[]): store.Tallies {
  const tallies = new Map<OrganizationId, store.Tally>();
  for (const [id, systems] of unjudged) store.addTo(tallies, id, ['unknown', systems]);
  for (const { organizationId, verdict } of fresh) {
    store.addTo(tallies, organizationId, [verdict, 1]);
  }
  return tallies;
}

/** The same where systems with fresh inventories are judged without their names: once for all alike. */
async function talliesOn(
  work: Work,
  { reader, bearing, apart, unjudged }: Asked,
): Promise<store.Tallies> {
  const alone = [...apart.values()]
    .filter(({ system }) => freshness(system.takenAt, work.now) === 'fresh')
    .map(({ system: { organizationId }, judgement: { verdict } }) => ({ organizationId, verdict }));
  const { verdictOf } = bearing;
  const asked = { concern: bearing, apart: placesOf(apart), verdictOf };
  return store.sumOf([talliesOf(unjudged, alone), await reader.countVerdicts(work, asked)]);
}

const placesOf = (apart: Asked['apart']) =>
  [...apart.values()].map(({ system: { organizationId, id: systemId } }) => ({
    ...{ organizationId, systemId },
  }));

/** Systems of which their own bodies state something that was accepted: few, and each by itself. */
async function judgeApart(work: Work, evidence: Evidence | undefined) {
  const apart = new Map<SystemId, SystemJudged>();
  if (!evidence) return apart;
  for (const at of evidence.own.keys()) {
    const [organizationId, systemId] = at.split(' ') as [OrganizationId, SystemId];
    const [judged] = await judgeBy(work, evidence, { organizationId, systemId });
    if (judged) apart.set(systemId, judged);
  }
  return apart;
}

/** A system, and whose it is. */
export type Owned = Pick<store.StaleRow, 'organizationId' | 'id'>;

/** One system by name, with the verdict on it; the reasons are gathered where it is shown. */
type Judged = Owned &
  Pick<store.StaleRow, 'name'> & {
    readonly verdict: Verdict;
    /** What there is to judge by: one object for all that are alike. */
    readonly state: Ran & Inventory;
  };

type Line = Output['bodies'][number]['systems'][number];

/** The systems of these bodies that are affected or unknown, a part of each body's, with reasons. */
async function systemsOf(
  work: Work,
  { named, ...asked }: Asked & { readonly named: readonly Judged[] | undefined },
  bodies: readonly Body[],
  { systemOffset, systems }: Pick<Input, 'systemOffset' | 'systems'>,
): Promise<ReadonlyMap<OrganizationId, Line[]>> {
  const ids = bodies.flatMap(({ line, tally }) => (tally ? [line.id] : []));
  const fresh = named ?? (await freshOf(work, asked, ids));
  const all = [...fresh, ...(await staleOf(work, asked, ids))];
  const meant = grouped(
    all.filter(({ verdict }) => verdict !== 'not-affected'),
    ({ organizationId }) => organizationId,
  );
  const listed = ids.flatMap((id) => {
    const own = meant.get(id)?.toSorted(worstFirst) ?? [];
    return own.slice(systemOffset, systemOffset + systems);
  });
  const decisions = await decisionsOn(work, asked.vulnerability, listed);
  const judgementOf = await judging(work, asked, listed);
  const lines = grouped(listed, ({ organizationId }) => organizationId);
  return new Map(
    [...lines].map(([organizationId, each]) => [
      organizationId,
      each.map((system) => {
        const { verdict, reasons } = judgementOf(system);
        return {
          ...{ id: system.id, name: system.name, verdict, reasons: [...reasons] },
          decision: decisions.get(place(organizationId, system.id)) ?? null,
        };
      }),
    ]),
  );
}

/** What is known of the systems that are shown, with every reason; those alike are judged once. */
async function judging(
  work: Work,
  { vulnerability, bearing, apart }: Asked,
  shown: readonly Judged[],
): Promise<(system: Judged) => Judgement> {
  const versions = new Set(shown.flatMap(({ state: { versionIds } }) => versionIds));
  const evidence = bearing.evidence ?? (await evidenceOf(work, vulnerability, [...versions]));
  const alike = new Map<Judged['state'], Judgement>();
  return ({ id, state }) => {
    const known = apart.get(id)?.judgement ?? alike.get(state);
    if (known) return known;
    const judged = judgement(state, matchesOn(evidence, { ...state, own: [] }), work.now);
    alike.set(state, judged);
    return judged;
  };
}

/** The systems with fresh inventories that run something of the kind, by name. */
async function freshOf(
  work: Work,
  { reader, bearing, apart }: Asked,
  organizations: store.Organizations,
): Promise<Judged[]> {
  const asked = { concern: bearing.spoken, apart: placesOf(apart) };
  const named = await reader.selectNamed(work, asked, organizations);
  return named.flatMap(({ runs, systems }) => {
    const ran = ranIn(runs);
    const state = { ...ran, takenAt: work.now, components: ran.versionIds.length };
    const alike = bearing.verdictOf(ran);
    return systems.map(({ organizationId, id, name }) => {
      const verdict = apart.get(id)?.judgement.verdict ?? alike;
      return { organizationId, id, name, verdict, state };
    });
  });
}

/** The systems of these organizations without a fresh inventory. */
async function staleOf(
  work: Work,
  { reader, bearing, unjudged }: Asked,
  organizations: readonly OrganizationId[],
): Promise<Judged[]> {
  const those = organizations.filter((id) => unjudged.has(id));
  const rows = await reader.selectStale(work, bearing.spoken, those);
  return rows.map(({ organizationId, id, name, runs, takenAt, components }) => {
    const state = { ...ranIn(runs), takenAt, components };
    return { organizationId, id, name, verdict: 'unknown', state };
  });
}

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const worstFirst = (a: Judged, b: Judged) =>
  Number(a.verdict !== 'affected') - Number(b.verdict !== 'affected') ||
  inOrder(a.name, b.name) ||
  inOrder(a.id, b.id);

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
