import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { ListedVersion, Remark, Submission, SubmissionId } from './submission.ts';
import { Exposure, LedgerFields, prose, SystemId, SystemLine } from './system.ts';

/** A part of a long list: `total` says how long the whole is. */
const part = {
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
};
const total = z.number();

/** Systems in use, of one organization or of all in scope, by name. */
export const listSystems = endpoint({
  method: 'GET',
  path: '/api/systems',
  permission: 'inventory.read',
  input: z.strictObject({ organizationId: OrganizationId.optional(), ...part }),
  output: z.object({ total, systems: z.array(SystemLine) }),
});

export const showSystem = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId }),
  output: SystemLine,
});

export const registerSystem = endpoint({
  method: 'POST',
  path: '/api/systems',
  permission: 'inventory.register',
  input: z.strictObject({ organizationId: OrganizationId, ...LedgerFields.shape }),
  output: z.object({ id: SystemId }),
});

export const changeSystem = endpoint({
  method: 'PUT',
  path: '/api/systems/:systemId',
  permission: 'inventory.register',
  input: z.strictObject({ systemId: SystemId, ...LedgerFields.shape }),
  output: z.object({ id: SystemId }),
});

export const stateExposure = endpoint({
  method: 'PUT',
  path: '/api/systems/:systemId/exposure',
  permission: 'inventory.register',
  input: z.strictObject({ systemId: SystemId, ...Exposure.shape }),
  output: z.object({ id: SystemId }),
});

/** Takes a system out of use for good. Its submissions stay; what it ran is no longer present. */
export const retireSystem = endpoint({
  method: 'POST',
  path: '/api/systems/:systemId/retirement',
  permission: 'inventory.register',
  input: z.strictObject({ systemId: SystemId, reason: prose(2000).min(1) }),
  output: z.object({ id: SystemId }),
});

/**
 * Takes an inventory document as the body: CycloneDX or SPDX in JSON, or a list of assets in CSV, as
 * it is or packed with gzip. With `takenAt` the submitter declares when this is what the system ran,
 * whatever the document says of itself. Sent again, it answers as it did before.
 */
export const submitInventory = endpoint({
  method: 'POST',
  path: '/api/systems/:systemId/submissions',
  permission: 'inventory.submit',
  input: z.strictObject({
    systemId: SystemId,
    /** When it was taken, if the document does not say or says it wrongly. */
    takenAt: instant.optional(),
    /** The submitter declares that the system runs this at the moment of submission. */
    current: z.literal('yes').optional(),
  }),
  output: Submission.extend({ resubmitted: z.boolean(), remarks: z.array(Remark) }),
});

/** A system's submissions, the latest first. */
export const listSubmissions = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/submissions',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId, ...part }),
  output: z.object({ total, submissions: z.array(Submission) }),
});

/** A submission, with how it changed what the system runs; the changes in parts. */
export const showSubmission = endpoint({
  method: 'GET',
  path: '/api/submissions/:submissionId',
  permission: 'inventory.read',
  input: z.strictObject({ submissionId: SubmissionId, ...part }),
  output: Submission.extend({
    remarks: z.array(Remark),
    changes: z.array(ListedVersion.extend({ change: z.enum(['added', 'removed']) })),
  }),
});

/** What a system runs by its latest submission, by ecosystem, name and version. */
export const listComponents = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/components',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId, ...part }),
  output: z.object({ total, components: z.array(ListedVersion) }),
});

/** The systems in scope that run a package whose name begins like this, by the package's name. */
export const findSystems = endpoint({
  method: 'GET',
  path: '/api/inventory/systems',
  permission: 'inventory.read',
  input: z.strictObject({
    name: prose(500).min(1),
    ecosystem: prose(100).toLowerCase().min(1).optional(),
    ...part,
  }),
  output: z.object({
    total,
    systems: z.array(
      ListedVersion.extend({
        organizationId: OrganizationId,
        systemId: SystemId,
        systemName: z.string(),
      }),
    ),
  }),
});

/** How much is known of the systems of each organization in scope, in order of precedence. */
export const listCoverage = endpoint({
  method: 'GET',
  path: '/api/inventory/coverage',
  permission: 'inventory.read',
  input: z.strictObject({}),
  output: z.object({
    /** The rule that says what is fresh. */
    rule: z.object({ id: z.string(), version: z.string() }),
    organizations: z.array(
      z.object({
        organizationId: OrganizationId,
        fresh: z.number(),
        stale: z.number(),
        none: z.number(),
      }),
    ),
  }),
});
