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
  /** The recipients of TLP:AMBER and TLP:AMBER+STRICT. */
  organizations: z.array(OrganizationId).max(10_000),
  /** The communities of TLP:GREEN. */
  communities: z.array(CommunityId).max(100),
});
export type Marking = z.infer<typeof Marking>;
