import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';

import { Tlp } from './tlp.ts';

export const CommunityId = id('community');
export type CommunityId = z.infer<typeof CommunityId>;

/**
 * Who may have something: its label, who gave it that label, and whom the label is about. A label
 * names an audience and is no order of secrecy alone.
 */
export const Marking = z.strictObject({
  label: Tlp,
  /** Who alone may lower the label; the headquarters where it made the object itself. */
  originator: OrganizationId,
  /** The named individuals of TLP:RED. */
  persons: z.array(PersonId).max(1000),
  /** The recipients of TLP:AMBER+STRICT, TLP:AMBER, and of TLP:GREEN beside its communities. */
  organizations: z.array(OrganizationId).max(10_000),
  /** The communities of TLP:GREEN. */
  communities: z.array(CommunityId).max(100),
});
export type Marking = z.infer<typeof Marking>;

/** What a body made: under a label, for itself and these bodies, naming nobody else. */
export const marked = (
  label: Tlp,
  originator: OrganizationId,
  organizations: readonly OrganizationId[] = [],
): Marking => ({
  label,
  originator,
  persons: [],
  organizations: [...organizations],
  communities: [],
});

export const LoweringId = id('lowering');
export type LoweringId = z.infer<typeof LoweringId>;

/** What became of a request to lower a label. */
export const loweringOutcomes = ['approved', 'declined', 'withdrawn'] as const;
export type LoweringOutcome = (typeof loweringOutcomes)[number];

/** Where the consent of a reporter stands: only `given` lets anything be shared onward. */
export const consentStates = ['asked', 'given', 'withheld', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/** An object by its prefixed id, as it is called outside: `directive_…`. */
export const Subject = z
  .string()
  .max(200)
  .regex(/^[a-z][a-z-]{0,59}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
