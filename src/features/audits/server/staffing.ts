import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { sameDateAfter } from '#features/profiles/day.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { CampaignId } from '../campaign.ts';
import type * as api from '../fieldwork-api.ts';
import { say } from '../fieldwork-texts.ts';
import type { AuditId } from '../finding.ts';
import { type Conflict, conflictsOf } from '../independence.ts';
import { adviceSince, campaignNamed } from './campaign-named.ts';
import { selectAuditors, selectAudits, selectPossibleAuditors } from './campaign-store.ts';
import * as store from './fieldwork-store.ts';
import { kinshipAt } from './kinship.ts';
import { policyNamed, todayOf } from './policies.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));
const rounded = (days: number) => Math.round(days * 10) / 10;

export async function listStaffing(
  work: Work,
  { fiscalYear }: Input<'listStaffing'>,
): Promise<Output<'listStaffing'>> {
  const days = new Map(
    (await store.selectAvailability(work, fiscalYear)).map((each) => [each.person_id, each.days]),
  );
  const planned = new Map(
    (await store.selectPlanned(work, fiscalYear)).map((each) => [each.person_id, each]),
  );
  const posts = grouped(await store.selectFormerPosts(work), ({ person_id }) => person_id);
  return (await selectPossibleAuditors(work)).map(({ id, name }) => ({
    ...{ personId: id, name, days: days.get(id) ?? null },
    ...{ planned: rounded(planned.get(id)?.planned ?? 0), audits: planned.get(id)?.audits ?? 0 },
    formerPosts: (posts.get(id) ?? []).map(({ organization_id, left_on }) => ({
      ...{ organizationId: organization_id, leftOn: left_on },
    })),
  }));
}

async function auditorNamed(work: Work, personId: PersonId) {
  const person = (await selectPossibleAuditors(work)).find(({ id }) => id === personId);
  if (!person) throw absent();
  return person;
}

export async function stateAvailability(
  work: Change,
  { personId, fiscalYear, days }: Input<'stateAvailability'>,
): Promise<null> {
  await auditorNamed(work, personId);
  await store.insertAvailability(work, {
    ...{ id: randomUUID(), person_id: personId, fiscal_year: fiscalYear, days },
    ...{ stated_by: work.actor.id, stated_at: work.now },
  });
  await append(work, {
    act: 'audit.auditor-days-stated',
    subject: PersonId.encode(personId),
    organizationId: work.actor.organizationId,
    facts: { fiscalYear, days: String(days) },
  });
  return null;
}

export async function recordFormerPost(
  work: Change,
  { personId, organizationId, leftOn }: Input<'recordFormerPost'>,
): Promise<null> {
  await auditorNamed(work, personId);
  if (leftOn > (await todayOf(work))) throw new Refusal('invalid', say('audits.staffing.future'));
  const isNew = await store.insertFormerPost(work, {
    ...{ id: randomUUID(), person_id: personId, organization_id: organizationId, left_on: leftOn },
    ...{ stated_by: work.actor.id, stated_at: work.now },
  });
  if (!isNew) throw new Refusal('conflict', say('audits.staffing.known'));
  await append(work, {
    act: 'audit.former-post-recorded',
    subject: PersonId.encode(personId),
    organizationId: work.actor.organizationId,
    facts: { organization: OrganizationId.encode(organizationId), leftOn },
  });
  return null;
}

type Pair = { readonly personId: PersonId; readonly auditId: AuditId };
type Judge = (pair: Pair) => readonly Conflict[];

/** Everything that speaks against each auditor at each body of a campaign, as it stands now. */
async function judgeFor(work: Work, campaignId: CampaignId): Promise<Judge> {
  const { policyId, fiscalYear, daysEach } = await campaignNamed(work, campaignId);
  const { independence } = await policyNamed(work, policyId);
  const postsSince = sameDateAfter(await todayOf(work), -12 * independence.formerPostYears).day;
  const isKin = await kinshipAt(work);
  const persons = new Map((await selectPossibleAuditors(work)).map((each) => [each.id, each]));
  const audits = new Map((await selectAudits(work, { campaignId })).map((row) => [row.id, row]));
  const named = grouped(await selectAuditors(work, { campaignId }), (each) => each.audit_id);
  const advised = new Set(
    (await store.selectAdvisers(work, await adviceSince(work, campaignId))).map(
      (each) => `${each.taken_by} ${each.organization_id}`,
    ),
  );
  const posts = grouped(await store.selectFormerPosts(work), ({ person_id }) => person_id);
  const staffing = new Map(
    (await listStaffing(work, { fiscalYear })).map((each) => [each.personId, each]),
  );
  return ({ personId, auditId }) => {
    const [person, audit] = [persons.get(personId), audits.get(auditId)];
    if (!person || !audit) throw absent();
    const { organization_id: body } = audit;
    const { days, planned } = staffing.get(personId) ?? { days: null, planned: 0 };
    const others = (named.get(auditId) ?? []).filter(({ person_id }) => person_id !== personId);
    const isNamed = others.length < (named.get(auditId) ?? []).length;
    const candidate = {
      isOfBody: isKin(person.organization_id, body),
      hasAdvised: advised.has(`${personId} ${body}`),
      leftOn: (posts.get(personId) ?? [])
        .filter((post) => isKin(post.organization_id, body))
        .map(({ left_on }) => left_on),
      ...{ availableDays: days, plannedDays: planned },
      addedDays: isNamed ? 0 : (daysEach ?? 0) / (others.length + 1),
    };
    return conflictsOf(candidate, postsSince);
  };
}

const words: Readonly<Record<Conflict, ReturnType<typeof say>>> = {
  'own-body': say('audits.staffing.own-body'),
  'is-adviser': say('audits.staffing.is-adviser'),
  'former-post': say('audits.staffing.former-post'),
  'over-capacity': say('audits.staffing.over-capacity'),
};

/** Refuses with every conflict; more days than there are can be taken on knowingly. */
export async function refuseConflicts(
  work: Work,
  campaignId: CampaignId,
  { beyondCapacity, ...pair }: Pair & { readonly beyondCapacity: boolean },
): Promise<void> {
  const judge = await judgeFor(work, campaignId);
  const found = judge(pair).filter((each) => !(beyondCapacity && each === 'over-capacity'));
  if (found.length === 0) return;
  const faults = found.map((conflict) => ({ path: '/personId', text: words[conflict] }));
  throw new Refusal('forbidden', say('audits.staffing.refused'), { faults });
}

export async function listConflicts(
  work: Work,
  { campaignId }: Input<'listConflicts'>,
): Promise<Output<'listConflicts'>> {
  const judge = await judgeFor(work, campaignId);
  const persons = await selectPossibleAuditors(work);
  const audits = await selectAudits(work, { campaignId });
  return persons.flatMap(({ id: personId }) =>
    audits.flatMap(({ id: auditId }) => {
      const found = judge({ personId, auditId });
      return found.length === 0 ? [] : [{ personId, auditId, conflicts: [...found] }];
    }),
  );
}
