import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type { Owner } from './channel-store.ts';

export const notFound = () => new Refusal('not-found', sayKernel('kernel.not-found'));

const managesBody = ({ actor }: Work) => actor.permissions.has('notices.manage');

/** Whose channels and rules are meant; those of the body are kept by whoever may manage them. */
export function ownerOf(work: Work, owner: 'self' | 'organization'): Owner {
  const { id, organizationId } = work.actor;
  if (organizationId === null) throw notFound();
  if (owner === 'self') return { organizationId, personId: id };
  if (!managesBody(work)) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  return { organizationId, personId: null };
}

/** Every owner for whom the actor may act: themselves, and their body where they manage it. */
export function ownersOf(work: Work): Owner[] {
  const { id, organizationId } = work.actor;
  if (organizationId === null) return [];
  const self = { organizationId, personId: id };
  return managesBody(work) ? [self, { organizationId, personId: null }] : [self];
}

type Kept = { readonly organization_id: string; readonly person_id: string | null };

/** Whether something is the actor's to act on. */
export const isOwn = (work: Work, kept: Kept): boolean =>
  ownersOf(work).some(
    ({ organizationId, personId }) =>
      kept.organization_id === organizationId && kept.person_id === personId,
  );

/** How an owner is told outside. */
export const ownerWord = ({ person_id: person }: Kept) =>
  person === null ? ('organization' as const) : ('self' as const);
