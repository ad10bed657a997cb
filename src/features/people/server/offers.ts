import type { Administers } from '#features/access/delegation.ts';
import { isWithinReach, mayGrant } from '#features/access/delegation.ts';
import type { Role } from '#features/access/role.ts';
import { granterOf, loginsTaken, managedOrganizations } from '#features/access/server/service.ts';
import { say as access } from '#features/access/texts.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { type Offer, stateOf } from '../invitation.ts';
import type { SheetColumn } from '../invitation-sheet.ts';
import { say } from '../invitation-texts.ts';
import * as store from './invitation-store.ts';

/** What becomes of an offer. */
export type Act = 'added' | 'changed' | 'renewed' | 'unchanged';

export type Planned = {
  readonly line: number;
  readonly offer: Offer;
  readonly act: Act;
  /** The invitation there is already. */
  readonly before: store.InvitationRow | undefined;
};

type Latest = Awaited<ReturnType<typeof store.selectLatest>>[number];

type Row = { readonly line: number; readonly offer: Offer };

export type OfferFault = {
  readonly line: number;
  readonly column: SheetColumn;
  readonly text: Text;
};

/** A refusal that names one field. */
export const offerFault = (column: SheetColumn, text: Text) =>
  new Refusal('invalid', sayKernel('kernel.invalid'), { faults: [{ path: `/${column}`, text }] });

/** The organizations whose people the actor administers, by code. */
export async function bodiesManaged(work: Work): Promise<Map<string, OrganizationId>> {
  const managed = await managedOrganizations(work);
  const bodies = await listOrganizations(work);
  return new Map(
    bodies
      .filter(({ id }) => managed === 'all' || managed.includes(id))
      .map(({ code, id }) => [code, id]),
  );
}

/** Why the actor may not offer a seat; undefined where they may. */
async function grantingOf(work: Work) {
  const managed = await managedOrganizations(work);
  const granter = await granterOf(work);
  const kinds = new Map((await listOrganizations(work)).map(({ id, kind }) => [id, kind]));
  return ({ organizationId, role, administers }: Offer): [SheetColumn, Text] | undefined => {
    const kind = kinds.get(organizationId);
    if (kind === undefined || (managed !== 'all' && !managed.includes(organizationId))) {
      return ['organization', say('people.organization-unknown')];
    }
    return unfit({ role, administers }, kind, granter);
  };
}

function unfit(
  seat: { readonly role: Role; readonly administers: Administers },
  kind: string,
  granter: Awaited<ReturnType<typeof granterOf>>,
): [SheetColumn, Text] | undefined {
  if (!isWithinReach(seat)) return ['administers', access('access.below-needs-reach')];
  if (granter === 'program' || mayGrant(granter, seat, kind)) return undefined;
  const bare = { ...seat, administers: 'nobody' } as const;
  if (mayGrant(granter, bare, kind)) return ['administers', say('people.administers-beyond')];
  return ['role', say('people.role-beyond')];
}

/** What offering these seats would do, and every reason why one of them cannot be offered. */
export async function planOffers(
  work: Work,
  rows: readonly Row[],
  { renewing = false } = {},
): Promise<{ planned: Planned[]; faults: OfferFault[] }> {
  const granting = await grantingOf(work);
  const logins = rows.map(({ offer }) => offer.login);
  const seats = new Map((await loginsTaken(work, logins)).map((seat) => [seat.login, seat]));
  const invitations = new Map(
    (await store.selectLatest(work, logins)).map((row) => [row.login, row]),
  );
  const planned: Planned[] = [];
  const faults: OfferFault[] = [];
  for (const { line, offer } of rows) {
    const wrong = granting(offer);
    if (wrong) faults.push({ line, column: wrong[0], text: wrong[1] });
    if (wrong || renewing) continue;
    const before = invitations.get(offer.login);
    const seat = seats.get(offer.login);
    const outcome = outcomeOf(work, offer, { before, seat });
    if (typeof outcome === 'string') planned.push({ line, offer, act: outcome, before });
    else faults.push({ line, column: 'login', text: outcome });
  }
  return { planned, faults };
}

type Known = {
  readonly before: Latest | undefined;
  readonly seat: Awaited<ReturnType<typeof loginsTaken>>[number] | undefined;
};

function outcomeOf({ now }: Work, offer: Offer, { before, seat }: Known): Act | Text {
  if (seat) {
    const isThere = seat.organization_id === offer.organizationId && seat.closed_at === null;
    return isThere ? 'unchanged' : access('access.login-taken', { login: offer.login });
  }
  if (!before) return 'added';
  const { used_at: usedAt, revoked_at: revokedAt, expires_at: expiresAt } = before;
  const state = stateOf({ usedAt, revokedAt, expiresAt }, now);
  if (state === 'revoked') return 'added';
  // Whoever took a seat under another name is there all the same.
  if (state === 'used') return before.left_at === null ? 'unchanged' : 'added';
  if (before.organization_id !== offer.organizationId) {
    return say('people.invited-elsewhere', { login: offer.login });
  }
  if (state === 'expired') return 'renewed';
  return isSame(before, offer) ? 'unchanged' : 'changed';
}

const isSame = (before: store.InvitationRow, offer: Offer) =>
  before.name === offer.name &&
  before.role === offer.role &&
  before.language === offer.language &&
  before.email === offer.email &&
  before.administers === offer.administers;
