import { z } from 'zod';

import type { OrganizationId } from '#kernel/actor.ts';

import { needsConfirmation, type Reach, rights, type Role } from './role.ts';

/** Whose people somebody administers by appointment, beside what their role lets them do. */
export const administration = ['nobody', 'own', 'below'] as const;
export const Administers = z.enum(administration);
export type Administers = (typeof administration)[number];

/** What an appointment adds to the permissions of a role. */
export const delegatedPermissions = ['access.people'] as const;

/** A seat as far as rights are concerned. */
export type Standing = { readonly role: Role; readonly administers: Administers };

/** Whoever administers people: by the role of an administrator, or by appointment. */
export type Granter = Standing & { readonly organizationId: OrganizationId };

const width: Record<Reach, number> = { own: 0, subtree: 1, all: 2 };

/** Whether an appointment reaches no further than the role sees. */
export const isWithinReach = ({ role, administers }: Standing): boolean =>
  administers !== 'below' || rights[role].reach === 'subtree';

/** Whether whoever is appointed holds all that a seat holds, so that giving or restoring it raises nobody. */
function holdsAllOf(granter: Standing, seat: Standing): boolean {
  const own = rights[granter.role];
  const given = rights[seat.role];
  return (
    given.permissions.every((each) => own.permissions.includes(each)) &&
    width[given.reach] <= width[own.reach] &&
    administration.indexOf(seat.administers) <= administration.indexOf(granter.administers)
  );
}

/**
 * Whether a granter may give a seat in an organization of a kind, or act on whoever holds it: the
 * administrator everywhere; whoever is appointed, never at the headquarters and never above themselves.
 */
export function mayGrant(granter: Standing, seat: Standing, kind: string): boolean {
  if (seat.administers !== 'nobody' && needsConfirmation(seat.role, kind)) return false;
  if (!isWithinReach(seat)) return false;
  if (granter.role === 'administrator') return true;
  return (
    granter.administers !== 'nobody' &&
    !needsConfirmation(seat.role, kind) &&
    holdsAllOf(granter, seat)
  );
}
