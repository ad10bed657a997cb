import { z } from 'zod';

import { VulnerabilityId } from '#features/intake/intake.ts';
import { SystemId } from '#features/inventory/system.ts';
import { Tlp } from '#features/labels/tlp.ts';
import { vexFormats, vexStatuses } from '#formats/vex/vex.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { AssertionId, Author, Made } from './assertion.ts';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const reason = z.string().trim().min(1).max(2000);

/** Bytes of a document of statements, as it is sent. */
export const largestVex = 8 * 1024 * 1024;

/** What became of a document: its statements, and those that were not known before. */
export const TakenVex = z.object({
  file: z.string(),
  format: z.enum(vexFormats),
  document: z.string(),
  version: z.string(),
  author: z.string(),
  /** The label of TLP that it bears; null where it bears none. */
  label: Tlp.nullable(),
  /** Whether the headquarters has recognised the author as a supplier. */
  recognised: z.boolean(),
  statements: z.number(),
  added: z.number(),
  /** Products that the document names in no way an inventory could. */
  unresolved: z.number(),
  notes: z.array(z.object({ path: z.string(), text: Text })),
});

/** Takes a supplier's VEX document: OpenVEX, CycloneDX, CSAF or SPDX 3, plain or packed with gzip. */
export const takeVex = endpoint({
  method: 'POST',
  path: '/api/assertions/files',
  permission: 'intake.import',
  input: z.strictObject({ name: line(255) }),
  output: TakenVex,
});

/** States of a system of one's own, by a VEX document, how vulnerabilities bear on it. */
export const stateVex = endpoint({
  method: 'POST',
  path: '/api/assertions/of-system/:systemId',
  permission: 'exposure.assert',
  input: z.strictObject({ systemId: SystemId, name: line(255) }),
  output: TakenVex,
});

const product = z.object({
  ecosystem: z.string(),
  name: z.string(),
  version: z.string().optional(),
  range: z.string().optional(),
});

const stated = z.object({
  id: AssertionId,
  author: z.string(),
  document: z.string(),
  documentVersion: z.string(),
  issuedAt: instant,
  vulnerability: z.string(),
  status: z.enum(vexStatuses),
  justification: z.string(),
  action: z.string(),
  detail: z.string(),
  products: z.array(product),
  unresolved: z.number(),
  format: z.enum(vexFormats),
  file: z.string(),
  receivedAt: instant,
});

export const SupplierAssertion = stated.extend({
  recognised: z.boolean(),
  label: Tlp.nullable(),
});
export type SupplierAssertion = z.infer<typeof SupplierAssertion>;

/** What an organization states of its own system, and what the headquarters said to it. */
export const OwnAssertion = stated.extend({
  organizationId: OrganizationId,
  systemId: SystemId,
  system: z.string(),
  /** Whether it came inside an inventory. */
  embedded: z.boolean(),
  outcome: z.enum(['accepted', 'rejected']).nullable(),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
  expiresAt: instant.nullable(),
});
export type OwnAssertion = z.infer<typeof OwnAssertion>;

const part = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** What suppliers state, newest first. */
export const listSupplierAssertions = endpoint({
  method: 'GET',
  path: '/api/assertions',
  permission: 'exposure.read',
  input: z.strictObject({ vulnerability: VulnerabilityId.optional(), ...part }),
  output: z.object({ total: z.number(), assertions: z.array(SupplierAssertion) }),
});

/** What organizations in scope state of their own systems; those that wait for an answer first. */
export const listOwnAssertions = endpoint({
  method: 'GET',
  path: '/api/own-assertions',
  permission: 'exposure.read',
  input: z.strictObject({
    vulnerability: VulnerabilityId.optional(),
    systemId: SystemId.optional(),
    ...part,
  }),
  output: z.object({ total: z.number(), assertions: z.array(OwnAssertion) }),
});

/** Accepts until a day what an organization states of its own system, or rejects it. */
export const decideAssertion = endpoint({
  method: 'POST',
  path: '/api/own-assertions/:assertionId/decision',
  permission: 'exposure.weigh',
  input: z.strictObject({
    assertionId: AssertionId,
    outcome: z.enum(['accepted', 'rejected']),
    reason,
    /** Needed to accept: nothing is accepted for ever. */
    expiresAt: instant.optional(),
  }),
  output: z.null(),
});

const supplier = z.object({
  author: z.string(),
  /** Empty where nobody has recognised the author. */
  makes: z.array(z.string()),
  reason: z.string().nullable(),
  recognisedBy: PersonId.nullable(),
  recognisedAt: instant.nullable(),
  assertions: z.number(),
});
export type Supplier = z.infer<typeof supplier>;

/** Every author of a statement, and whether they are recognised as a maker of what. */
export const listSuppliers = endpoint({
  method: 'GET',
  path: '/api/suppliers',
  permission: 'exposure.read',
  input: z.strictObject({}),
  output: z.array(supplier),
});

/** Recognises an author as the maker of products: from then on their statements change verdicts. */
export const recogniseSupplier = endpoint({
  method: 'POST',
  path: '/api/suppliers',
  permission: 'exposure.weigh',
  input: z.strictObject({ author: Author, makes: z.array(Made).min(1).max(200), reason }),
  output: z.null(),
});

/** Takes recognition back: their statements stay, and change nothing any more. */
export const revokeSupplier = endpoint({
  method: 'POST',
  path: '/api/suppliers/revocation',
  permission: 'exposure.weigh',
  input: z.strictObject({ author: line(500), reason }),
  output: z.null(),
});
