import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { Text } from '#kernel/text.ts';

import { Contact, OrganizationLine } from './organization.ts';

export const listOrganizations = endpoint({
  method: 'GET',
  path: '/api/organizations',
  permission: 'organizations.read',
  input: z.strictObject({}),
  output: z.array(OrganizationLine),
});

export const showOrganization = endpoint({
  method: 'GET',
  path: '/api/organizations/:organizationId',
  permission: 'organizations.read',
  input: z.strictObject({ organizationId: OrganizationId }),
  output: OrganizationLine.extend({
    corporateNumber: z.string().nullable(),
    contacts: z.array(Contact),
  }),
});

/** Takes a CSV sheet. With `dryRun`, says what would be registered and writes nothing. */
export const importOrganizations = endpoint({
  method: 'POST',
  path: '/api/organizations/sheets',
  permission: 'organizations.manage',
  input: z.strictObject({
    // A body of JSON has a mebibyte at most; a row has about 250 characters.
    sheet: z.string().min(1).max(900_000),
    dryRun: z.boolean(),
  }),
  output: z.object({
    dryRun: z.boolean(),
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    faults: z.array(z.object({ path: z.string(), text: Text })),
  }),
});
