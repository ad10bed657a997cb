import type { z } from 'zod';

import { currentDecisions, judge, type Judged, place } from '#features/exposure/server/service.ts';
import { resolveVulnerability } from '#features/intake/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { type OrganizationLine, owesInventory } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { Action, Allowed } from '../action.ts';
import { type Addressee, addresseeOf, type Candidate } from '../addressees.ts';
import type * as api from '../api.ts';
import { type Body, reach, type Scope } from '../scope.ts';
import { clockFrom } from './clock.ts';
import { selectMemberships } from './store.ts';

type Decision = Awaited<ReturnType<typeof currentDecisions>>[number];

function allowedBy(decision: Decision | undefined): Allowed {
  if (!decision) return null;
  const { days, dueAt } = decision;
  if (days !== null) return { days };
  return dueAt === null ? null : { until: dueAt };
}

/** The systems of every body as candidates of a directive about a vulnerability. */
export async function candidatesOf(
  work: Work,
  vulnerability: string,
  judged: readonly Judged[],
): Promise<Candidate[]> {
  const decisions = new Map(
    (await currentDecisions(work, vulnerability)).map((row) => [
      place(row.organizationId, row.systemId),
      row,
    ]),
  );
  return judged.map(({ system, judgement }) => {
    const decision = decisions.get(place(system.organizationId, system.id));
    const outcome = decision?.outcome ?? null;
    return {
      systemId: system.id,
      system: system.name,
      verdict: judgement.verdict,
      reasons: judgement.reasons,
      allowed: allowedBy(decision),
      forensic: decision?.forensic ?? false,
      outcome,
      tableDueAt: decision?.dueAt ?? null,
      submissionId: system.submissionId,
    };
  });
}

/** One system of a body. */
export type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

/** The candidates of every body, or the one that is named; none for what is about no vulnerability. */
export async function candidatesByBody(
  work: Work,
  vulnerability: string | null,
  one?: One,
): Promise<ReadonlyMap<OrganizationId, readonly Candidate[]>> {
  if (vulnerability === null) return new Map();
  const judged = await judge(work, vulnerability, one);
  const candidates = await candidatesOf(work, vulnerability, judged);
  const bodies = judged.map(({ system }, at) => ({
    body: system.organizationId,
    candidate: candidates[at],
  }));
  return new Map(
    [...grouped(bodies, ({ body }) => body)].map(([body, each]) => [
      body,
      each.flatMap(({ candidate }) => candidate ?? []),
    ]),
  );
}

/** What decides who is bound, and by when: a draft, a version in force, or only a thought. */
export type Reaching = {
  readonly vulnerability: string | null;
  readonly days: number;
  readonly scope: Scope;
  readonly actions: readonly Action[];
};

/** Every body as a scope asks of it today. */
export async function bodiesNow(work: Work): Promise<(Body & OrganizationLine)[]> {
  const memberships = grouped(await selectMemberships(work), ({ body }) => body);
  return (await listOrganizations(work)).map((body) => ({
    ...body,
    communities: (memberships.get(body.id) ?? []).map(({ community }) => community),
  }));
}

/** Whom a directive binds if its clock starts now. */
export async function addresseesNow(work: Work, of: Reaching): Promise<Addressee[]> {
  const own = await candidatesByBody(work, of.vulnerability);
  const order = { actions: of.actions, clock: await clockFrom(work, of.days) };
  return (await bodiesNow(work)).flatMap((body) => {
    const reached = reach(of.scope, body);
    if (!reached || body.kind === 'headquarters') return [];
    // Who runs nothing of its own is asked for nothing that it runs.
    if (reached.ifExposed && !own.has(body.id) && !owesInventory(body.kind)) return [];
    return (
      addresseeOf({ organizationId: body.id, ...reached }, own.get(body.id) ?? [], order) ?? []
    );
  });
}

export async function previewAddressees(
  work: Work,
  { terms }: z.output<typeof api.previewAddressees.input>,
): Promise<z.output<typeof api.previewAddressees.output>> {
  const { vulnerability = null, days, scope, actions } = terms;
  const about = vulnerability && (await resolveVulnerability(work, vulnerability));
  const addressees = await addresseesNow(work, { vulnerability: about, days, scope, actions });
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const count = (basis: string) => addressees.filter((each) => each.basis === basis).length;
  return {
    affected: count('affected'),
    unknown: count('unknown'),
    named: count('named'),
    addressees: addressees.map(({ organizationId, basis, dueAt, targets }) => {
      const { code = '', nameJa = '', nameEn = '' } = bodies.get(organizationId) ?? {};
      const systems = targets.map(({ system }) => system);
      return { organizationId, code, nameJa, nameEn, basis, dueAt, systems };
    }),
  };
}
