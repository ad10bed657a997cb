import { markingOf } from '#features/labels/server/service.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import type { OrganizationLine } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Text } from '#kernel/text.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change, Tools, Work } from '#platform/tools.ts';

import type { AddresseeLine } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { daysLeft, openDeadlines, supervisingBody } from '../follow-up.ts';
import { type DueStep, dueSteps, nextStepAt, toldSteps } from '../reminder.ts';
import { say } from '../telling-texts.ts';
import { addresseeLines } from './lines.ts';
import * as store from './reminder-store.ts';
import type { DirectiveRow } from './store.ts';
import { directiveNamed } from './view.ts';

/** How long nobody looks at an addressee at most: a deadline may have moved since. */
const longestRest = 6 * 3_600_000;

/** A step that is due for one addressee, on one of its deadlines. */
type Owed = {
  readonly line: AddresseeLine;
  readonly dueAt: Date;
  readonly step: DueStep;
  readonly isTold: boolean;
};

type FollowedUp = { readonly owed: readonly Owed[]; readonly watches: readonly store.Watch[] };

const doneKey = (organizationId: OrganizationId, dueAt: Date) =>
  `${organizationId} ${dueAt.toISOString()}`;

/** What is due now for the addressees of one directive, and when each is to be looked at again. */
async function followUp(work: Work, directive: DirectiveRow): Promise<FollowedUp> {
  const waiting = new Set(await store.selectToWatch(work, directive.id));
  const lines = (await addresseeLines(work, { directiveId: directive.id })).get(directive.id) ?? [];
  const done = grouped(await store.selectReminders(work, directive.id), (row) =>
    doneKey(row.organization_id, row.due_at),
  );
  const each = lines
    .filter(({ organizationId }) => waiting.has(organizationId))
    .map((line) => {
      const deadlines = openDeadlines(line).map((deadline) => ({
        ...deadline,
        kind: directive.kind,
        done: new Set(
          (done.get(doneKey(line.organizationId, deadline.dueAt)) ?? []).map(({ step }) => step),
        ),
      }));
      const owed = deadlines.flatMap((deadline) => {
        const steps = dueSteps(deadline, work.now);
        const told = toldSteps(steps);
        return steps.map((step) => ({
          ...{ line, step, dueAt: deadline.dueAt },
          isTold: told.has(step),
        }));
      });
      const next = deadlines.map((deadline) => nextStepAt(deadline, work.now).getTime());
      const rest = work.now.getTime() + longestRest;
      const nextAt = new Date(Math.min(rest, ...next));
      return { owed, watch: { organizationId: line.organizationId, nextAt } };
    });
  return { owed: each.flatMap(({ owed }) => owed), watches: each.map(({ watch }) => watch) };
}

/** Does every step that is due on one directive, in order, and tells those concerned. */
async function remind(work: Change, directiveId: DirectiveId): Promise<void> {
  await store.lockFollowUp(work, directiveId);
  const directive = await directiveNamed(work, directiveId);
  const owed = (await followUp(work, directive)).owed.toSorted(
    (a, b) => a.step.at.getTime() - b.step.at.getTime(),
  );
  if (owed.length === 0) return;
  const steps = owed.map(({ line, dueAt, step, isTold }) => ({
    organizationId: line.organizationId,
    ...{ dueAt, isTold },
    step: step.name,
    stepAt: step.at,
    isLate: step.isLate,
  }));
  await store.insertReminders(work, directiveId, steps);
  const label = (await markingOf(work, DirectiveId.encode(directiveId))).label;
  await tellAddressees(work, { directive, label, owed });
  await tellAbove(work, { directive, label, owed });
  const counts = Object.fromEntries(
    [...grouped(owed, ({ step }) => step.name)].map(([name, same]) => [name, same.length]),
  );
  await append(work, {
    act: 'directive.followed-up',
    subject: DirectiveId.encode(directiveId),
    organizationId: null,
    facts: { steps: counts, late: owed.filter(({ step }) => step.isLate).length },
  });
}

type Telling = {
  readonly directive: DirectiveRow;
  readonly label: Tlp;
  readonly owed: readonly Owed[];
};

/** A deadline in words, as it lies from now: what was missed is told as it is, not as it was. */
function words(title: string, dueAt: Date, now: Date): Text {
  const days = daysLeft(dueAt, now);
  if (dueAt < now) return say('directives.remind.after', { title, days: Math.max(1, -days) });
  if (days <= 0) return say('directives.remind.today', { title });
  return say('directives.remind.before', { title, days });
}

async function tellAddressees(work: Change, { directive, label, owed }: Telling): Promise<void> {
  const subject = DirectiveId.encode(directive.id);
  for (const { line, dueAt, step, isTold } of owed) {
    if (step.audience !== 'addressee' || !isTold) continue;
    await tell(work, {
      kind: dueAt < work.now ? 'directive.overdue' : 'directive.reminder',
      key: `${subject} ${dueAt.toISOString()} ${step.name}`,
      organizationId: line.organizationId,
      text: words(directive.title, dueAt, work.now),
      path: `/directives/${subject}/addressee?organization=${OrganizationId.encode(line.organizationId)}`,
      ...{ subject, label, dueAt },
    });
  }
}

/**
 * Tells the supervising ministries, then the headquarters, of bodies that are overdue: one word for
 * all of a body's own, because a ministry of a thousand silent bodies reads one line, not a thousand.
 */
async function tellAbove(work: Change, { directive, label, owed }: Telling): Promise<void> {
  const bodies = await listOrganizations(work);
  const concerned = owed.flatMap((each) => {
    if (each.step.audience === 'addressee' || !each.isTold) return [];
    const above = recipientOf(each, bodies);
    return above ? [{ above, step: each.step.name, line: each.line }] : [];
  });
  const subject = DirectiveId.encode(directive.id);
  for (const [key, same] of grouped(concerned, ({ above, step }) => `${step} ${above}`)) {
    const [first] = same;
    if (!first) continue;
    const count = new Set(same.map(({ line }) => line.organizationId)).size;
    await tell(work, {
      kind: 'directive.escalated',
      key: `${subject} ${key.split(' ')[0] ?? ''} ${work.now.toISOString()}`,
      organizationId: first.above,
      text: say('directives.remind.escalated', { title: directive.title, count }),
      path: `/directives/${subject}?standing=overdue`,
      ...{ subject, label },
    });
  }
}

const recipientOf = (
  { step, line }: Owed,
  bodies: readonly OrganizationLine[],
): OrganizationId | undefined =>
  step.audience === 'ministry'
    ? supervisingBody(line.organizationId, bodies)
    : bodies.find(({ kind }) => kind === 'headquarters')?.id;

/** Sets when the addressees of a directive are to be looked at again; no act of anybody. */
async function rest(work: Work, directiveId: DirectiveId): Promise<void> {
  const directive = await directiveNamed(work, directiveId);
  const { owed, watches } = await followUp(work, directive);
  const late = new Set(owed.map(({ line }) => line.organizationId));
  // What became due in between is left for the next sweep.
  const settled = watches.filter(({ organizationId }) => !late.has(organizationId));
  if (settled.length > 0) await store.upsertWatches(work, directiveId, settled);
}

async function run(tools: Tools, actor: Parameters<Tools['read']>[0]): Promise<void> {
  for (const id of await tools.read(actor, store.selectWatched)) {
    await tools.writeIfAny(actor, (work) => remind(work, id));
    await tools.upkeep(actor, (work) => rest(work, id));
  }
}

/** Reminds whoever has not answered, and tells those above them, each step once. */
export const reminderSweep: Job = sweep({
  name: 'directives.remind',
  permissions: ['directives.read'],
  run,
});
