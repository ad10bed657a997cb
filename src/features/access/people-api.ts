import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';

import { Administers } from './delegation.ts';
import { Seat } from './person.ts';
import { Role } from './role.ts';

const count = (largest: number) => z.coerce.number().int().min(0).max(largest);

/** The people whom the asker administers, page by page. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/api/persons',
  permission: 'access.people',
  input: z.strictObject({
    organizationId: OrganizationId.optional(),
    personId: PersonId.optional(),
    text: z.string().trim().max(100).optional(),
    offset: count(1_000_000).default(0),
    limit: count(200).default(50),
  }),
  output: z.object({ total: z.number(), seats: z.array(Seat) }),
});

/** Seats of the headquarters' own roles that wait for a second person's word. */
export const listUnconfirmed = endpoint({
  method: 'GET',
  path: '/api/unconfirmed-persons',
  permission: 'access.confirm',
  input: z.strictObject({}),
  output: z.array(Seat),
});

export const suspendPerson = endpoint({
  method: 'PUT',
  path: '/api/persons/:personId/suspension',
  permission: 'access.people',
  input: z.strictObject({ personId: PersonId, reason: z.string().trim().min(1).max(300) }),
  output: z.null(),
});

export const restorePerson = endpoint({
  method: 'DELETE',
  path: '/api/persons/:personId/suspension',
  permission: 'access.people',
  input: z.strictObject({ personId: PersonId }),
  output: z.null(),
});

export const changeRole = endpoint({
  method: 'PUT',
  path: '/api/persons/:personId/role',
  permission: 'access.people',
  input: z.strictObject({ personId: PersonId, role: Role }),
  output: z.null(),
});

/** Appoints somebody to administer the people of their organization, or also of those below; or ends it. */
export const appoint = endpoint({
  method: 'PUT',
  path: '/api/persons/:personId/administration',
  permission: 'access.people',
  input: z.strictObject({ personId: PersonId, administers: Administers }),
  output: z.null(),
});
