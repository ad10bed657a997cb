import { type Handler, on } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';

import { updateRevokedOf } from './invitation-store.ts';
import { enter } from './invite.ts';

/**
 * Whoever is suspended, or administers people no more, takes the invitations they sent with them:
 * nobody enters by the hand of somebody who may not let people in.
 */
export const revokingHandler: Handler = on(['access.person-suspended', 'access.appointed'], {
  permissions: ['access.people'],
  async handle(tools, actor, { act, subject, facts }) {
    if (act === 'access.appointed' && facts['after'] !== 'nobody') return;
    await tools.writeIfAny(actor, async (work) => {
      const revoked = await updateRevokedOf(work, PersonId.decode(subject));
      for (const { id, organization_id: organizationId } of revoked) {
        await enter(work, id, { organizationId, what: 'revoked' });
      }
    });
  },
});
