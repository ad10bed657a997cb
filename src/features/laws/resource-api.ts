import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { InstrumentId } from './instrument.ts';
import { resourceKinds, resourceSteps } from './resource.ts';

const amount = z.number().int().min(0).max(1_000_000_000_000);
const year = z.coerce.number().int().min(2000).max(2200);

const Line = z.object({
  organizationId: OrganizationId,
  nameJa: z.string(),
  nameEn: z.string(),
  lawId: InstrumentId,
  law: Names,
  fiscalYear: z.number(),
  kind: z.enum(resourceKinds),
  requested: z.number().nullable(),
  assessed: z.number().nullable(),
  granted: z.number().nullable(),
  /** The last word on it, and when it was said. */
  note: z.string(),
  statedAt: instant,
});
export type ResourceLine = z.output<typeof Line>;

/** Posts and money that bodies in reach asked for and were granted for laws, the latest year first. */
export const listResources = endpoint({
  method: 'GET',
  path: '/api/law-resources',
  permission: 'laws.read',
  input: z.strictObject({ year: year.optional() }),
  output: z.array(Line),
});

/** States what a body asks for, or what became of it. What was assessed or granted says the headquarters. */
export const stateResource = endpoint({
  method: 'POST',
  path: '/api/law-resources',
  permission: 'laws.report',
  input: z.strictObject({
    organizationId: OrganizationId,
    lawId: InstrumentId,
    fiscalYear: year,
    kind: z.enum(resourceKinds),
    step: z.enum(resourceSteps),
    amount,
    note: z.string().trim().max(2000).default(''),
  }),
  output: z.null(),
});
