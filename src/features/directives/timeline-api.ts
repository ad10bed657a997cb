import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { AddresseeLine, DirectiveLine } from './api.ts';
import { DirectiveId } from './directive.ts';

/** Something that happened between a directive and one of its addressees. */
export const Happening = z.object({
  at: instant,
  /** What happened, in words. */
  text: Text,
  /** What else there is to say of it, such as how somebody spoke. */
  also: z.array(Text),
  /** What somebody wrote about it. */
  words: z.string(),
  /** Somebody else recorded it for the body. */
  onBehalf: z.boolean(),
  tone: z.enum(['good', 'bad', 'warning', 'info', 'neutral']),
});
export type Happening = z.infer<typeof Happening>;

/** One addressee of a directive with everything that happened, the latest first. */
export const showAddressee = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/addressees/:organizationId',
  permission: 'directives.read',
  input: z.strictObject({ directiveId: DirectiveId, organizationId: OrganizationId }),
  output: z.object({
    directive: DirectiveLine.omit({ scoreboard: true, dueAt: true }),
    addressee: AddresseeLine,
    happenings: z.array(Happening),
  }),
});
