import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { FactLine, tellFact } from './api.ts';
import { BlockKey, Contribution, contributionDays, ContributionId } from './contribution.ts';
import { fieldKeys } from './fact-fields.ts';
import { IncidentId } from './incident.ts';

const named = { incidentId: IncidentId };

/** To whom parts of a record were given, the latest first. */
export const listContributions = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/contributions',
  permission: 'incidents.report',
  input: z.strictObject(named),
  output: z.array(Contribution),
});

/**
 * Gives one part of a record to somebody of a contractor, to be filled in. The code is in the first
 * answer and nowhere else afterwards. Refused once the record is closed.
 */
export const inviteContractor = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/contributions',
  permission: 'incidents.report',
  input: z.strictObject({
    ...named,
    block: BlockKey,
    name: z.string().trim().min(1).max(100),
    firm: z.string().trim().min(1).max(200),
    days: z.number().int().min(contributionDays.least).max(contributionDays.most),
  }),
  output: z.object({ id: ContributionId, code: z.string().nullable(), expiresAt: instant }),
});

/** Takes a part back: its code opens nothing any more. What was filled in stays. */
export const revokeContribution = endpoint({
  method: 'DELETE',
  path: '/api/incidents/:incidentId/contributions/:contributionId',
  permission: 'incidents.report',
  input: z.strictObject({ ...named, contributionId: ContributionId }),
  output: z.null(),
});

const code = z.string().trim().min(1).max(100);

/**
 * The part that a code stands for, and nothing beside it. A code that is unknown, lapsed or taken back,
 * and one of a record that is closed, is refused alike.
 */
export const openContribution = endpoint({
  method: 'POST',
  path: '/api/contribution-openings',
  permission: 'public',
  exit: true,
  input: z.strictObject({ code }),
  output: z.object({
    body: Names,
    name: z.string(),
    firm: z.string(),
    block: BlockKey,
    expiresAt: instant,
    fields: z.array(z.enum(fieldKeys)),
    facts: z.array(FactLine),
  }),
});

const { field, value, certainty, since } = tellFact.input.shape;

/** One answer of a contractor, kept as soon as it is acknowledged. Refuses a field of another part. */
export const contributeFact = endpoint({
  method: 'POST',
  path: '/api/contribution-facts',
  permission: 'public',
  input: z.strictObject({ code, field, value, certainty, since }),
  output: FactLine,
});
