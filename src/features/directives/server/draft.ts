import type { z } from 'zod';

import { resolveVulnerability } from '#features/intake/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { rulingInForce } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { type Action, answering, faultsInActions, remedy } from '../action.ts';
import { faultsInAmendment, faultsInMapping } from '../amendment.ts';
import type * as api from '../api.ts';
import { DirectiveId, type Kind } from '../directive.ts';
import { say as sayDraft } from '../draft-texts.ts';
import { fiscalYear } from '../number.ts';
import { faultsInQuestions, type Question } from '../question.ts';
import { emptyScope, exposed, isOpen, type Scope } from '../scope.ts';
import { say } from '../texts.ts';
import { markDraft } from './marking.ts';
import * as store from './store.ts';
import { directiveNamed } from './view.ts';

type Written = {
  readonly scope: Scope;
  readonly actions: readonly Action[];
  readonly questions: readonly Question[];
};

/** Refuses what cannot be ordered, with every fault and its place. */
function refuseUnsound(
  work: Work,
  { scope, actions, questions }: Written,
  { kind, vulnerability }: { readonly kind: Kind; readonly vulnerability: string | null },
): void {
  const hasVulnerability = vulnerability !== null;
  const subject = { hasVulnerability, hasQuestions: questions.length > 0, now: work.now };
  const faults = [
    ...faultsInActions(actions, subject),
    ...faultsInQuestions(questions),
    ...[
      !isOpen(scope) && { path: '/scope', text: sayDraft('directives.fault.nobody-in-scope') },
      scope.exposure &&
        !hasVulnerability && {
          path: '/scope/exposure',
          text: sayDraft('directives.fault.no-subject'),
        },
      kind === 'directive' &&
        actions.length === 0 && { path: '/actions', text: sayDraft('directives.fault.no-action') },
      kind === 'circular' &&
        questions.length === 0 && {
          path: '/questions',
          text: sayDraft('directives.fault.asks-nothing'),
        },
    ].flatMap((fault) => fault || []),
  ];
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

type Draft = z.output<typeof api.draftDirective.input>;

/** What a draft orders where it does not say: the usual action of its kind. */
function usualActions({ kind, vulnerability, questions, days }: Draft): readonly Action[] {
  if ((questions ?? []).length > 0) return [answering(days)];
  return kind === 'alert' || vulnerability === undefined ? [] : [remedy];
}

/** What a draft replaces must be in force, and each action that goes on must be like the old one. */
async function refuseUnlike(
  work: Work,
  { supersedes, mapping = [] }: Draft,
  actions: readonly Action[],
): Promise<void> {
  if (supersedes === undefined) return;
  const old = await directiveNamed(work, supersedes);
  if (!old.issued_at || old.closed_at) throw new Refusal('conflict', say('directives.not-open'));
  const before = (await store.selectActions(work, { directiveId: supersedes })).get(supersedes);
  const faults = faultsInMapping(mapping, before ?? [], actions);
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

export async function draftDirective(
  work: Change,
  draft: Draft,
): Promise<z.output<typeof api.draftDirective.output>> {
  const { kind = 'directive', title, body, days, questions = [] } = draft;
  const vulnerability =
    draft.vulnerability === undefined
      ? null
      : await resolveVulnerability(work, draft.vulnerability);
  const scope = draft.scope ?? (vulnerability === null ? emptyScope : exposed);
  const actions = draft.actions ?? usualActions(draft);
  refuseUnsound(work, { scope, actions, questions }, { kind, vulnerability });
  await refuseUnlike(work, draft, actions);
  const id = newId(DirectiveId);
  const series = { kind, fiscalYear: fiscalYear(work.now) };
  const number = await store.drawNumber(work, series);
  await store.insertDirective(work, {
    id,
    kind,
    fiscal_year: series.fiscalYear,
    number,
    vulnerability_id: vulnerability,
    table_id: vulnerability === null ? null : (await rulingInForce(work)).table.id,
    days,
    version: 1,
    drafted_by: work.actor.id,
    drafted_at: work.now,
    supersedes: draft.supersedes ?? null,
    mapping: draft.mapping ?? [],
  });
  await store.insertVersion(work, id, { version: 1, title, body, scope, actions, questions });
  await append(work, {
    act: 'directive.drafted',
    subject: DirectiveId.encode(id),
    organizationId: null,
    facts: { kind, number, vulnerability, title, days, actions: actions.length },
  });
  await markDraft(work, id, draft.label ?? 'TLP:AMBER');
  return { id, number };
}

/**
 * Writes a new version. A draft is changed by it; of an issued directive it is a proposal, in force
 * once a second person has issued it, so that nobody alone changes what others are ordered to do.
 */
export async function rewordDirective(
  work: Change,
  { directiveId, title, body, ...changed }: z.output<typeof api.rewordDirective.input>,
): Promise<z.output<typeof api.rewordDirective.output>> {
  await store.lockDirective(work, directiveId);
  const directive = await directiveNamed(work, directiveId);
  if (directive.closed_at) throw new Refusal('conflict', say('directives.closed'));
  const latest = await store.selectVersion(work, directiveId);
  const version = latest.version + 1;
  const { scope = latest.scope, actions = latest.actions, questions = latest.questions } = changed;
  const subject = { kind: directive.kind, vulnerability: directive.vulnerability_id };
  if (Object.values(changed).some((each) => each !== undefined)) {
    refuseUnsound(work, { scope, actions, questions }, subject);
  }
  const faults = directive.issued_at ? faultsInAmendment(latest, { actions, questions }) : [];
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const written = { version, title, body, scope, actions, questions };
  await store.insertVersion(work, directiveId, written);
  if (!directive.issued_at) await store.updateVersion(work, directiveId, version);
  await append(work, {
    act: directive.issued_at ? 'directive.amendment-proposed' : 'directive.reworded',
    subject: DirectiveId.encode(directiveId),
    organizationId: null,
    facts: { version, title, actions: actions.length },
  });
  return { id: directiveId, version };
}
