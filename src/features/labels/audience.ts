import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { CommunityId, Marking } from './marking.ts';
import { isWithin, type Tlp } from './tlp.ts';

/** Where something is to go: into whose hands, or into which channel and how far that may carry. */
export type Destination =
  | {
      readonly to: 'person';
      readonly personId: PersonId;
      readonly organizationId: OrganizationId;
    }
  | { readonly to: 'organization'; readonly organizationId: OrganizationId }
  | {
      readonly to: 'channel';
      readonly organizationId: OrganizationId;
      /** The strictest label that the channel may carry. */
      readonly ceiling: Tlp;
    }
  | { readonly to: 'public' };

/** What an audience is computed from beside the marking itself. */
export type Surroundings = {
  /** The body directly above each known body; null at the top of the tree. */
  readonly supervisorOf: ReadonlyMap<OrganizationId, OrganizationId | null>;
  /** Who is in each community today. */
  readonly membersOf: ReadonlyMap<CommunityId, ReadonlySet<OrganizationId>>;
  /** For which body each person speaks today. */
  readonly bodyOf: ReadonlyMap<PersonId, OrganizationId>;
};

export const grounds = [
  'clear',
  'originator',
  'recipient',
  'below-recipient',
  'member',
  'named',
] as const;
export const obstacles = [
  'not-public',
  'unknown-organization',
  'unknown-person',
  'not-named',
  'named-only',
  'above-ceiling',
  'not-recipient',
  'not-member',
] as const;
/** Whether a destination is in an audience, and why. */
export type Admission =
  | { readonly admitted: true; readonly reason: (typeof grounds)[number] }
  | { readonly admitted: false; readonly reason: (typeof obstacles)[number] };

const admitted = (reason: (typeof grounds)[number]): Admission => ({ admitted: true, reason });
const refused = (reason: (typeof obstacles)[number]): Admission => ({ admitted: false, reason });

/**
 * Whether what bears a marking may go to a destination (TLP 2.0, FIRST 2022): RED to named persons;
 * AMBER+STRICT to the recipients; AMBER to them and those below them; GREEN to communities; CLEAR
 * to everybody. The originator has what it marked, but RED only through persons that are named.
 */
export function admission(
  marking: Marking,
  destination: Destination,
  surroundings: Surroundings,
): Admission {
  const { label } = marking;
  if (label === 'TLP:CLEAR') return admitted('clear');
  if (destination.to === 'public') return refused('not-public');
  const { organizationId } = destination;
  if (!surroundings.supervisorOf.has(organizationId)) return refused('unknown-organization');
  if (destination.to === 'person') {
    const body = surroundings.bodyOf.get(destination.personId);
    if (body !== organizationId) return refused('unknown-person');
  }
  if (label === 'TLP:RED') return admissionToRed(marking, destination);
  if (destination.to === 'channel' && !isWithin(label, destination.ceiling)) {
    return refused('above-ceiling');
  }
  return admissionOfBody(marking, label, organizationId, surroundings);
}

function admissionToRed(marking: Marking, destination: Destination): Admission {
  // A body and a channel are read by more people than were named.
  if (destination.to !== 'person') return refused('named-only');
  return marking.persons.includes(destination.personId) ? admitted('named') : refused('not-named');
}

function admissionOfBody(
  marking: Marking,
  label: Exclude<Tlp, 'TLP:RED' | 'TLP:CLEAR'>,
  body: OrganizationId,
  { supervisorOf, membersOf }: Surroundings,
): Admission {
  if (marking.originator === body) return admitted('originator');
  if (marking.organizations.includes(body)) return admitted('recipient');
  if (label === 'TLP:GREEN') {
    const isMember = marking.communities.some((each) => membersOf.get(each)?.has(body));
    return isMember ? admitted('member') : refused('not-member');
  }
  if (label === 'TLP:AMBER') {
    const above = bodiesAbove(body, supervisorOf);
    if (marking.organizations.some((each) => above.has(each))) return admitted('below-recipient');
  }
  return refused('not-recipient');
}

/**
 * The bodies that supervise a body, however far up, without the uppermost: the headquarters stands
 * above everybody, and what it receives is not meant for the whole nation.
 */
function bodiesAbove(
  body: OrganizationId,
  supervisorOf: Surroundings['supervisorOf'],
): ReadonlySet<OrganizationId> {
  const above = new Set<OrganizationId>();
  let next = supervisorOf.get(body);
  while (next && supervisorOf.get(next) && !above.has(next)) {
    above.add(next);
    next = supervisorOf.get(next);
  }
  return above;
}
