import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Day } from '#features/profiles/day.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId } from '#platform/tools.ts';

import { targetOf } from '../in-force.ts';
import { MilestoneId, ReadinessEvidenceId } from '../obligation.ts';
import { startsFor } from '../readiness.ts';
import type * as api from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import * as store from './plan-store.ts';
import { prospectAt, refuseCircle } from './prospect.ts';
import { inReach } from './readiness.ts';
import { absent, isInReach } from './taken.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Days that a plan is made to have to spare. */
const spare = 14;

export async function planObligation(
  work: Change,
  { obligationId, organizations }: Input<'planObligation'>,
): Promise<Output<'planObligation'>> {
  const prospect = await prospectAt(work);
  const { obligations, today } = prospect;
  const extracted = obligations.get(obligationId);
  if (!extracted) throw absent();
  const { obligation, law } = extracted;
  const bodies = await listOrganizations(work);
  const faults = organizations.flatMap((id, at): Fault[] => {
    const body = bodies.find((each) => each.id === id);
    const path = `/organizations/${at}`;
    if (!body) return [{ path, text: sayKernel('kernel.not-found') }];
    if (obligation.kinds.includes(body.kind)) return [];
    return [{ path, text: say('laws.plan.not-obliged', { body: body.nameJa }) }];
  });
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const having = new Set(
    [...prospect.milestones.values()]
      .filter(({ row }) => row.obligation_id === obligationId)
      .map(({ row }) => row.organization_id),
  );
  const target = targetOf(law.instrument, obligation);
  const starts = startsFor(obligation.steps, { target, today, spare });
  let plans = 0;
  for (const organizationId of new Set(organizations)) {
    if (having.has(organizationId)) continue;
    const ids = new Map(obligation.steps.map(({ key }) => [key, newId(MilestoneId)]));
    const idOf = (key: string) => ids.get(key) ?? newId(MilestoneId);
    const by = { planned_by: work.actor.id, planned_at: work.now };
    await store.insertMilestones(
      work,
      obligation.steps.map(({ key, names, days }) => ({
        ...{ organization_id: organizationId, id: idOf(key), obligation_id: obligationId, key },
        ...{ name_ja: names.ja, name_en: names.en, owner: '', days, ...by },
        starts_on: starts.get(key) ?? today,
      })),
    );
    await store.insertDependencies(
      work,
      obligation.steps.flatMap(({ key, after }) =>
        after.map((needed) => dependency(work, organizationId, [idOf(key), idOf(needed)])),
      ),
    );
    await append(work, {
      act: 'law.planned',
      subject: MilestoneId.encode(idOf(obligation.steps[0]?.key ?? '')),
      organizationId,
      facts: { obligation: obligation.key, milestones: obligation.steps.length },
    });
    plans += 1;
  }
  if (plans === 0) throw new Refusal('conflict', say('laws.plan.all-there'));
  return { plans, milestones: plans * obligation.steps.length };
}

function dependency(
  { actor, now }: Change,
  organizationId: OrganizationId,
  [id, needs, other = organizationId]: readonly [MilestoneId, MilestoneId, OrganizationId?],
) {
  return {
    ...{ organization_id: organizationId, milestone_id: id },
    ...{ needs_organization_id: other, needs_id: needs, set_by: actor.id, set_at: now },
  };
}

export async function planMilestone(
  work: Change,
  { milestoneId, needs, ...plan }: Input<'planMilestone'>,
): Promise<null> {
  await store.lockPlans(work);
  const prospect = await prospectAt(work);
  const found = inReach(work, prospect, milestoneId);
  const { organization_id: organizationId } = found.row;
  const wanted = new Set(needs);
  const added = [...wanted].filter((id) => !found.needs.includes(id));
  const strangers = added.flatMap((id): Fault[] => {
    const other = prospect.milestones.get(id);
    if (other && isInReach(work, other.row.organization_id)) return [];
    return [{ path: '/needs', text: sayKernel('kernel.not-found') }];
  });
  if (strangers.length > 0) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: strangers });
  }
  refuseCircle(
    prospect,
    prospect.tasks.map((task) => (task.id === milestoneId ? { ...task, after: needs } : task)),
    work.actor.language,
  );
  const dropped = found.needs.filter((id) => !wanted.has(id));
  // What the headquarters made it wait for in another body, only the headquarters takes back.
  if ((await store.deleteDependencies(work, milestoneId, dropped)) < dropped.length) {
    throw new Refusal('forbidden', say('laws.plan.headquarters-set'));
  }
  await store.insertDependencies(
    work,
    added.map((id) => {
      const other = prospect.milestones.get(id)?.row.organization_id ?? organizationId;
      return dependency(work, organizationId, [milestoneId, id, other]);
    }),
  );
  await store.updatePlan(work, milestoneId, plan);
  await append(work, {
    act: 'law.replanned',
    subject: MilestoneId.encode(milestoneId),
    organizationId,
    facts: { ...plan, needs: [...wanted].map((id) => MilestoneId.encode(id)) },
  });
  return null;
}

/** Words that name a day, and those that name none. */
const dated: readonly string[] = ['done', 'expected'];

type Said = Pick<Input<'reportMilestone'>, 'state' | 'on' | 'note'>;

/** What is wrong with a report as it was entered. */
function* reportFaults({ state, on, note }: Said, today: Day): Generator<Fault> {
  if (dated.includes(state) !== (on !== undefined)) {
    yield { path: '/on', text: say('laws.report.day') };
  }
  if (state === 'done' && on !== undefined && on > today) {
    yield { path: '/on', text: say('laws.report.ahead') };
  }
  if (state === 'expected' && on !== undefined && on < today) {
    yield { path: '/on', text: say('laws.report.behind') };
  }
  if (state === 'blocked' && note === '') {
    yield { path: '/note', text: say('laws.report.why-blocked') };
  }
}

export async function reportMilestone(
  work: Change,
  { milestoneId, state, on, note }: Input<'reportMilestone'>,
): Promise<null> {
  const row = await store.selectMilestoneForUpdate(work, milestoneId);
  const prospect = await prospectAt(work);
  const { progress } = inReach(work, prospect, milestoneId);
  if (!row) throw absent();
  const faults = [...reportFaults({ state, on, note }, prospect.today)];
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  if (progress.state === 'done' && state !== 'reopened') {
    throw new Refusal('conflict', say('laws.report.is-done'));
  }
  if (progress.state !== 'done' && state === 'reopened') {
    throw new Refusal('conflict', say('laws.report.not-done'));
  }
  const { organization_id: organizationId } = row;
  const id = randomUUID();
  await store.insertReport(work, { organizationId, id, milestoneId, state, on: on ?? null, note });
  await append(work, {
    act: 'law.reported',
    subject: MilestoneId.encode(milestoneId),
    organizationId,
    facts: { state, note, ...(on === undefined ? {} : { on }) },
  });
  return null;
}

export async function handInReadinessEvidence(
  work: Change,
  { milestoneId, name, note }: Input<'handInReadinessEvidence'>,
  content: Uint8Array,
): Promise<Output<'handInReadinessEvidence'>> {
  const { row } = inReach(work, await prospectAt(work), milestoneId);
  if (content.length === 0) throw new Refusal('invalid', say('laws.evidence.empty'));
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest();
  const id = newId(ReadinessEvidenceId);
  const { organization_id: organizationId } = row;
  await store.insertEvidence(work, {
    ...{ organization_id: organizationId, id, milestone_id: milestoneId, file: name, note },
    ...{ sha256, content: bytes, added_by: work.actor.id, added_at: work.now },
  });
  await append(work, {
    act: 'law.evidence-handed-in',
    subject: MilestoneId.encode(milestoneId),
    organizationId,
    facts: { file: name, sha256: sha256.toString('hex') },
  });
  return { id };
}

export async function downloadReadinessEvidence(
  work: Change,
  { milestoneId, evidenceId }: Input<'downloadReadinessEvidence'>,
): Promise<Output<'downloadReadinessEvidence'>> {
  const found = await store.selectEvidence(work, evidenceId);
  if (!found || found.milestone_id !== milestoneId) throw absent();
  const reader = work.actor.organizationId ?? (await headquarters(work));
  const subject = MilestoneId.encode(milestoneId);
  const marking = marked('TLP:AMBER+STRICT', reader, [found.organization_id]);
  await passExit(work, { subject, marking }, { to: 'organization', organizationId: reader });
  const content = found.content.toString('base64');
  return { name: found.file, mediaType: 'application/octet-stream', content };
}
