import type { OrganizationId } from '#kernel/actor.ts';

import type { Destination, Surroundings } from './audience.ts';
import type { CommunityId, ConsentState } from './marking.ts';

/** What one reporter last said about sharing an object onward, and with whom. */
export type Consent = {
  readonly reporter: OrganizationId;
  readonly state: ConsentState;
  readonly organizations: readonly OrganizationId[];
  readonly communities: readonly CommunityId[];
  /** Whether anybody at all may have it. */
  readonly everybody: boolean;
};

/**
 * Whether a reporter lets an object go to a destination. What it reported it has itself, and the
 * headquarters has it because it was told; everybody else waits for the consent.
 */
export function isConsented(
  consent: Consent,
  destination: Destination,
  { supervisorOf, membersOf }: Surroundings,
): boolean {
  const hasScope = consent.state === 'given';
  if (hasScope && consent.everybody) return true;
  if (destination.to === 'public') return false;
  const body = destination.organizationId;
  if (body === consent.reporter || supervisorOf.get(body) === null) return true;
  if (!hasScope) return false;
  return (
    consent.organizations.includes(body) ||
    consent.communities.some((each) => membersOf.get(each)?.has(body))
  );
}
