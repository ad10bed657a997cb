import { rights, type Role } from '#features/access/role.ts';
import type { Work } from '#platform/tools.ts';
import { newId } from '#platform/tools.ts';

import type { ChannelId } from '../channel.ts';
import { manners, mayBeTold, NoticeId, type Occasion, type OccasionId } from '../occasion.ts';
import { type Departure, departure, isAbout, type Timing } from '../rule.ts';
import { type RuleRow, selectRulesInForce } from './channel-store.ts';
import { insertDelivery, insertItem, openDigest } from './delivery-store.ts';
import { insertNotices, selectPersonsOf } from './store.ts';

/** When a rule sends, out of the columns in which it is kept. */
export function timingOf(row: RuleRow): Timing {
  if (row.digest_at !== null) return { when: 'digest', at: row.digest_at };
  const { quiet_from: from, quiet_until: until, urgent_anyway: urgentAnyway } = row;
  const quiet = from === null || until === null ? null : { from, until };
  return { when: 'instant', quiet, urgentAnyway };
}

const holdsIn = (role: Role) => (permission: `${string}.${string}`) =>
  rights[role].permissions.includes(permission);

/** What is for some persons alone leaves by their own rules, and by none of their body. */
const isFor = ({ person_id }: RuleRow, { persons }: Occasion): boolean =>
  persons === undefined || (person_id !== null && persons.includes(person_id));

/** Follows the rules of a body and of its people for something that they are told now. */
export async function followRules(
  work: Work,
  id: OccasionId,
  occasion: Occasion,
): Promise<boolean> {
  const { kind, organizationId } = occasion;
  const rules = (await selectRulesInForce(work, organizationId)).filter(
    (rule) =>
      isAbout(rule, kind) &&
      isFor(rule, occasion) &&
      (rule.personRole === null || mayBeTold(kind, holdsIn(rule.personRole))),
  );
  const roles = rules.flatMap(({ role }) => (role && mayBeTold(kind, holdsIn(role)) ? [role] : []));
  await putOnScreens(work, { id, occasion, roles });
  const leaving = departures(rules, { isUrgent: manners[kind].isUrgent, now: work.now });
  for (const [channelId, { rule, when }] of leaving) {
    const deliveryId = await deliveryFor(work, { rule, channelId, when });
    await insertItem(work, {
      organization_id: organizationId,
      delivery_id: deliveryId,
      channel_id: channelId,
      occasion_id: id,
    });
  }
  return leaving.size > 0;
}

type Screens = {
  readonly id: OccasionId;
  readonly occasion: Occasion;
  readonly roles: readonly Role[];
};

/** Puts something on the screens of everybody of the body in these roles, or of those of them named. */
export async function putOnScreens(work: Work, { id, occasion, roles }: Screens): Promise<void> {
  const { organizationId, persons: named } = occasion;
  const persons = await selectPersonsOf(work, organizationId, { roles, persons: named });
  await insertNotices(
    work,
    persons.map((person) => ({
      organization_id: organizationId,
      id: newId(NoticeId),
      occasion_id: id,
      person_id: person.id,
      told_at: work.now,
      read_at: null,
    })),
  );
}

type Leaving = { readonly rule: RuleRow; readonly when: Departure };

/** For each channel the earliest departure that a rule asks for: nothing goes through one twice. */
function departures(
  rules: readonly RuleRow[],
  at: { readonly isUrgent: boolean; readonly now: Date },
): ReadonlyMap<ChannelId, Leaving> {
  const found = new Map<ChannelId, Leaving>();
  for (const rule of rules) {
    if (rule.channel_id === null) continue;
    const when = departure({ timing: timingOf(rule), zone: rule.zone }, at);
    const earlier = found.get(rule.channel_id);
    if (!earlier || when.dueAt < earlier.when.dueAt) found.set(rule.channel_id, { rule, when });
  }
  return found;
}

async function deliveryFor(
  work: Work,
  { rule, channelId, when }: Leaving & { readonly channelId: ChannelId },
) {
  const leaving = { ...when, organizationId: rule.organization_id, channelId };
  if (when.purpose === 'notice') return insertDelivery(work, leaving);
  const open = await openDigest(work, leaving);
  if (open) return open;
  // That digest has just left: the next one takes it.
  const next = departure(
    { timing: timingOf(rule), zone: rule.zone },
    { isUrgent: false, now: when.dueAt },
  );
  return (
    (await openDigest(work, { ...leaving, dueAt: next.dueAt })) ??
    insertDelivery(work, { ...leaving, purpose: 'notice', dueAt: next.dueAt })
  );
}
