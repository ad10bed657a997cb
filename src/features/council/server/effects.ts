import { PolicyId } from '#features/audits/policy.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { PlanId, StatementId } from '#features/plans/plan.ts';
import {
  courseFaults,
  listGoals,
  listPlans,
  listStatements,
  revisionsWaiting,
  revisionText,
  statementsWaiting,
  statementText,
} from '#features/plans/server/service.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { type Effect, targetOf } from '../effects.ts';
import { say } from '../texts.ts';
import { doingOf, permissionFor, type Place } from './doings.ts';
import * as heads from './effect-store.ts';

/** Does what was laid down. Refused to whoever could not do it without a decision. */
export async function take(work: Change, effect: Effect, place: Place): Promise<string> {
  if (!work.actor.permissions.has(permissionFor(effect.kind))) {
    throw new Refusal('forbidden', say('council.effect.no-right'));
  }
  return doingOf(work, effect, place);
}

type Choice = { readonly effect: Effect; readonly about: string };

/** What could be laid down now, of what waits for a second person. The rest is written, not chosen. */
export async function choicesOf(work: Work): Promise<Choice[]> {
  const directives = await heads.selectDirectiveHeads(work);
  const retiring = new Set((await heads.selectRetiring(work)).map((row) => row.directive_id));
  const policies = await heads.selectPolicyHeads(work);
  return [
    ...directives
      .filter(({ issued_at, closed_at }) => !issued_at && !closed_at)
      .map(({ id, version, title }): Choice => ({
        effect: { kind: 'directive-issue', directiveId: id, version },
        about: title,
      })),
    ...directives
      .filter(({ id, closed_at }) => !closed_at && retiring.has(id))
      .map(({ id, title }): Choice => ({
        effect: { kind: 'directive-retire', directiveId: id },
        about: title,
      })),
    ...policies
      .filter(({ adopted }) => adopted === null)
      .map(({ id, effective_on }): Choice => ({
        effect: { kind: 'policy-adopt', policyId: id },
        about: effective_on,
      })),
    ...(await revisionsWaiting(work)).map(({ title, ...revision }): Choice => ({
      effect: { kind: 'plan-adopt', ...revision },
      about: title,
    })),
    ...(await statementsWaiting(work)).map(({ title, ...statement }): Choice => ({
      effect: { kind: 'statement-adopt', ...statement },
      about: title,
    })),
  ];
}

/** The text that an effect adopts, as it waits now; undefined of one that adopts none. */
export async function waitingText(work: Work, effect: Effect): Promise<string | undefined> {
  if (effect.kind === 'plan-adopt') return revisionText(work, effect);
  if (effect.kind === 'statement-adopt') return statementText(work, effect.statementId);
  return undefined;
}

/** What effects are about, as people call it; what the actor may not know of has no name. */
export async function aboutOf(work: Work): Promise<(effect: Effect) => string> {
  const names = new Map<string, string>();
  for (const { id, title } of await heads.selectDirectiveHeads(work)) {
    names.set(DirectiveId.encode(id), title);
  }
  for (const { id, effective_on: day } of await heads.selectPolicyHeads(work)) {
    names.set(PolicyId.encode(id), day);
  }
  for (const { id, title } of await listPlans(work)) names.set(PlanId.encode(id), title);
  for (const { id, title } of await listStatements(work)) names.set(StatementId.encode(id), title);
  return (effect) => {
    if (effect.kind === 'task-order') return effect.words;
    const target = targetOf(effect);
    return 'title' in effect ? effect.title : (names.get(target ?? '') ?? '');
  };
}

/** Refuses to lay down what is not there, or waits for nobody. */
export async function refuseUnready(work: Work, effect: Effect): Promise<void> {
  const faults = await faultsOf(work, effect);
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

async function faultsOf(work: Work, effect: Effect): Promise<Fault[]> {
  switch (effect.kind) {
    case 'task-order':
      return bodyFaults(work, effect);
    case 'measure-set':
      return [...(await bodyFaults(work, effect)), ...(await goalFaults(work, effect))];
    case 'indicator-set':
      return [
        ...(await goalFaults(work, effect)),
        ...courseFaults(effect).map(({ path, text }) => ({ path: `/effect${path}`, text })),
      ];
    default: {
      const key = JSON.stringify(effect);
      const isWaiting = (await choicesOf(work)).some(
        (choice) => JSON.stringify(choice.effect) === key,
      );
      return isWaiting ? [] : [{ path: '/effect', text: say('council.effect.not-waiting') }];
    }
  }
}

type About<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

async function bodyFaults(
  work: Work,
  { organizationId }: About<'task-order' | 'measure-set'>,
): Promise<Fault[]> {
  const isKnown = (await listOrganizations(work)).some(({ id }) => id === organizationId);
  return isKnown ? [] : [{ path: '/effect/organizationId', text: sayKernel('kernel.not-found') }];
}

async function goalFaults(
  work: Work,
  { goalId }: About<'measure-set' | 'indicator-set'>,
): Promise<Fault[]> {
  const isKnown = (await listGoals(work)).some(({ id }) => id === goalId);
  return isKnown ? [] : [{ path: '/effect/goalId', text: sayKernel('kernel.not-found') }];
}
