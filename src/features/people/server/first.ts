import type { Role } from '#features/access/role.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type { Letter, Offer } from '../invitation.ts';
import { say as sayInvitation } from '../invitation-texts.ts';
import { say } from '../setup-texts.ts';
import { lockInvitations } from './invitation-store.ts';
import { carryOut } from './invite.ts';
import { planOffers } from './offers.ts';

/** A seat of the headquarters that is offered from the host's own console, when nobody is left to offer it. */
type First = {
  readonly login: string;
  readonly name: string;
  readonly role: Extract<Role, 'administrator' | 'approver'>;
  readonly reason: string;
};

/** Offers a seat at the headquarters in the name of the installation itself: it waits for nobody. */
export async function inviteFirst(work: Change, first: First): Promise<Letter> {
  await lockInvitations(work);
  const bodies = await listOrganizations(work);
  const headquarters = bodies.find(({ kind }) => kind === 'headquarters');
  if (!headquarters) throw new Refusal('not-found', say('people.no-headquarters'));
  const { login, name, role, reason } = first;
  const offer: Offer = {
    ...{ organizationId: headquarters.id, login, name, role },
    ...{ language: work.actor.language, email: null, administers: 'nobody' },
  };
  const { planned, faults } = await planOffers(work, [{ line: 0, offer }]);
  const [wrong] = faults;
  if (wrong) throw new Refusal('conflict', wrong.text);
  const [letter] = await carryOut(work, planned, { days: 1, mail: false });
  if (!letter) throw new Refusal('conflict', sayInvitation('people.invited-already'));
  await append(work, {
    act: 'people.emergency-seat',
    subject: 'people',
    organizationId: headquarters.id,
    facts: { login, role, reason },
  });
  return letter;
}
