import { PolicyId } from '#features/audits/policy.ts';
import { decidePolicy } from '#features/audits/server/service.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { decideRetirements, issueDirective } from '#features/directives/server/service.ts';
import type { Permission } from '#kernel/permission.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Effect, EffectKind } from '../effects.ts';
import { say } from '../texts.ts';
import * as heads from './effect-store.ts';
import type { ItemRow, MeetingRow } from './meeting-store.ts';
import { order } from './tasks.ts';

/** Where something was decided. */
type Place = { readonly item: ItemRow; readonly meeting: MeetingRow };

/** What a decision can do: under whose right, and which use case of which feature does it. */
type Doing<Kind extends EffectKind> = {
  /** Whoever declares the decision must hold it: a decision lends nobody a right. */
  readonly permission: Permission;
  /** Does it in the transaction of the decision; what it was done to, by its id with prefix. */
  readonly act: (
    work: Change,
    effect: Extract<Effect, { kind: Kind }>,
    place: Place,
  ) => Promise<string>;
};

const doings: { readonly [Kind in EffectKind]: Doing<Kind> } = {
  'directive-issue': {
    permission: 'directives.approve',
    act: async (work, { directiveId, version }) => {
      await issueDirective(work, { directiveId, version });
      return DirectiveId.encode(directiveId);
    },
  },
  'directive-retire': {
    permission: 'directives.approve',
    act: async (work, { directiveId }) => {
      const asked = { directiveIds: [directiveId], agreed: true, dryRun: false };
      const { outcomes } = await decideRetirements(work, asked);
      const refused = outcomes.find(({ done }) => !done)?.refused;
      if (refused) throw new Refusal('conflict', refused);
      return DirectiveId.encode(directiveId);
    },
  },
  'policy-adopt': {
    permission: 'audits.adopt',
    act: async (work, { policyId }) => {
      await decidePolicy(work, { policyId, adopt: true });
      return PolicyId.encode(policyId);
    },
  },
  'task-order': {
    permission: 'council.decide',
    act: (work, task, { item, meeting }) => order(work, meeting, { ...task, itemId: item.id }),
  },
};

/** The right that an effect is done under. */
const permissionFor = (kind: EffectKind): Permission => doings[kind].permission;

/** Does what was laid down. Refused to whoever could not do it without a decision. */
export async function take(work: Change, effect: Effect, place: Place): Promise<string> {
  if (!work.actor.permissions.has(permissionFor(effect.kind))) {
    throw new Refusal('forbidden', say('council.effect.no-right'));
  }
  switch (effect.kind) {
    case 'directive-issue':
      return doings[effect.kind].act(work, effect, place);
    case 'directive-retire':
      return doings[effect.kind].act(work, effect, place);
    case 'policy-adopt':
      return doings[effect.kind].act(work, effect, place);
    case 'task-order':
      return doings[effect.kind].act(work, effect, place);
  }
}

type Choice = { readonly effect: Effect; readonly about: string };

/** What could be laid down now, of what waits for a second person. Tasks are written, not chosen. */
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
  ];
}

/** What effects are about, as people call it; what the actor may not know of has no name. */
export async function aboutOf(work: Work): Promise<(effect: Effect) => string> {
  const directives = new Map(
    (await heads.selectDirectiveHeads(work)).map(({ id, title }) => [id, title]),
  );
  const policies = new Map(
    (await heads.selectPolicyHeads(work)).map(({ id, effective_on }) => [id, effective_on]),
  );
  return (effect) => {
    if (effect.kind === 'task-order') return effect.words;
    if (effect.kind === 'policy-adopt') return policies.get(effect.policyId) ?? '';
    return directives.get(effect.directiveId) ?? '';
  };
}

/** Refuses to lay down what is not there, or waits for nobody. */
export async function refuseUnready(work: Work, effect: Effect): Promise<void> {
  if (effect.kind === 'task-order') return;
  const key = JSON.stringify(effect);
  const choices = await choicesOf(work);
  if (choices.some((choice) => JSON.stringify(choice.effect) === key)) return;
  throw new Refusal('invalid', sayKernel('kernel.invalid'), {
    faults: [{ path: '/effect', text: say('council.effect.not-waiting') }],
  });
}
