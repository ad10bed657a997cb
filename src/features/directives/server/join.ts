import { judge } from '#features/exposure/server/service.ts';
import { intakeActs } from '#features/intake/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Addressee, Candidate } from '../addressees.ts';
import { DirectiveId } from '../directive.ts';
import { joining } from '../joining.ts';
import { insertAddressees, selectAddressees, selectTargets } from './addressee-store.ts';
import { bind, release } from './binding.ts';
import { widenAudience } from './marking.ts';
import { addresseesNow, candidatesByBody } from './scoping.ts';
import {
  type DirectiveRow,
  lockDirective,
  selectActions,
  selectDirectives,
  selectUnswept,
  updateSwept,
} from './store.ts';

/**
 * Asks an open directive anew who falls in its scope: bodies and systems that newly do join it with
 * clocks of their own, those that no longer do are released with the evidence. Asked again, nothing
 * happens twice.
 */
export async function recompute(work: Change, directiveId: DirectiveId): Promise<void> {
  await lockDirective(work, directiveId);
  const [directive] = await selectDirectives(work, directiveId);
  if (!directive?.issued_at || directive.closed_at) return;
  const candidates = await candidatesByBody(work, directive.vulnerability_id);
  const bound = await selectAddressees(work, { directiveId });
  const isBound = new Set(bound.map((row) => row.organization_id));
  await admit(work, directive, isBound);
  const targets = new Map(
    (await selectTargets(work, { directiveId })).map((row) => [
      row.system_id,
      { basis: row.basis, releasedAt: row.released_at, submissionId: row.submission_id },
    ]),
  );
  for (const organizationId of isBound) {
    for (const candidate of candidates.get(organizationId) ?? []) {
      const named = targets.get(candidate.systemId);
      const outcome = joining(candidate, named);
      if (outcome === 'join') await bind(work, { directive, organizationId }, candidate);
      if (outcome === 'release') {
        await release(work, { directive, organizationId }, { candidate, isNamed: true });
      }
    }
  }
}

/** Bodies that were no addressees and now fall in the scope, as new ones. */
async function admit(
  work: Change,
  directive: DirectiveRow,
  isBound: ReadonlySet<OrganizationId>,
): Promise<void> {
  const { id, vulnerability_id: vulnerability, days, scope } = directive;
  const actions = (await selectActions(work, { directiveId: id })).get(id) ?? [];
  const reached = await addresseesNow(work, { vulnerability, days, scope, actions });
  const fresh = reached.filter((each) => !isBound.has(each.organizationId) && isNews(each));
  if (fresh.length === 0) return;
  const joined = await insertAddressees(work, id, fresh);
  await widenAudience(work, id, joined);
  for (const organizationId of joined) {
    await append(work, {
      act: 'directive.joined',
      subject: DirectiveId.encode(id),
      organizationId,
      facts: { system: null },
    });
  }
}

/** A body joins for what is new about it, not because an inventory has grown old. */
function isNews({ targets, basis }: Addressee): boolean {
  if (basis === 'named' || targets.length === 0) return true;
  const asCandidates = targets.map((target): Candidate => ({
    ...target,
    verdict: target.basis,
    allowed: null,
    forensic: false,
  }));
  return asCandidates.some((each) => joining(each, undefined) === 'join');
}

/** Open directives about a vulnerability that an act may have changed something for. */
async function openDirectives(work: Work): Promise<readonly DirectiveRow[]> {
  return (await selectDirectives(work)).filter((row) => row.issued_at && !row.closed_at);
}

const permissions = ['exposure.read', 'directives.read'] as const;

/** New facts ask open directives anew: what a source says, who is registered, what is submitted. */
export const joiningHandler: Handler = on(
  [...intakeActs, 'organizations.sheet-registered', 'inventory.submitted'],
  {
    permissions,
    async handle(tools, actor, { act, organizationId, facts }) {
      const system = SystemId.safeParse(facts['system']);
      const concerned = await tools.read(actor, async (work) => {
        const open = await openDirectives(work);
        if (act === 'organizations.sheet-registered') return open;
        if (isIntake(act)) return open.filter((each) => mayConcern(facts, each));
        if (organizationId === null || !system.success) return [];
        return reachedBy(work, open, { organizationId, systemId: system.data });
      });
      for (const { id } of concerned) {
        await tools.writeIfAny(actor, (work) => recompute(work, id));
      }
    },
  },
);

const isIntake = (act: string): boolean => (intakeActs as readonly string[]).includes(act);

function mayConcern(
  facts: Readonly<Record<string, unknown>>,
  { vulnerability_id: vulnerability }: DirectiveRow,
): boolean {
  const changed = facts['vulnerabilities'];
  if (vulnerability === null) return false;
  return facts['many'] === true || !Array.isArray(changed) || changed.includes(vulnerability);
}

/** Directives that do not bind a body yet, and that what its system shows may bring it under. */
async function reachedBy(
  work: Work,
  open: readonly DirectiveRow[],
  one: { readonly organizationId: OrganizationId; readonly systemId: SystemId },
): Promise<DirectiveRow[]> {
  const { organizationId } = one;
  const bound = new Set(
    (await selectAddressees(work, { organizationId })).map((row) => row.directive_id),
  );
  const reached: DirectiveRow[] = [];
  for (const directive of open) {
    if (bound.has(directive.id) || directive.vulnerability_id === null) continue;
    const [judged] = await judge(work, directive.vulnerability_id, one);
    if (judged && judged.judgement.verdict !== 'not-affected') reached.push(directive);
  }
  return reached;
}

const hour = 3_600_000;

/**
 * Once an hour every open directive is asked anew, since time alone changes who is in scope: a
 * designation that begins on a day makes no act.
 */
export const joiningSweep: Job = sweep({
  name: 'directives.join',
  permissions,
  async run(tools, actor) {
    const due = await tools.read(actor, (work) =>
      selectUnswept(work, new Date(work.now.getTime() - hour)),
    );
    for (const id of due) {
      await tools.writeIfAny(actor, (work) => recompute(work, id));
      await tools.upkeep(actor, (work) => updateSwept(work, id));
    }
  },
});
