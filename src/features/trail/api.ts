import { z } from 'zod';

import { Receipt } from '#features/ledger/receipt.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

export const pageSize = 200;

const Line = z.object({
  id: z.uuid(),
  act: z.string(),
  actorId: PersonId,
  subject: z.string(),
  organizationId: OrganizationId.nullable(),
  at: instant,
  facts: z.record(z.string(), z.unknown()),
  position: z.number().nullable(),
});
export type Line = z.infer<typeof Line>;

/** What something is called that an entry names, its page, and whose it is. */
const Thing = z.object({
  nameJa: z.string(),
  nameEn: z.string(),
  page: z.string().nullable(),
  organization: z.string().nullable(),
});
export type Thing = z.infer<typeof Thing>;

/** By id, what the actor may know of it; anything else is left out, and shown by its id. */
const Things = z.record(z.string(), Thing);
export type Things = z.infer<typeof Things>;

/**
 * Entries that the actor may see, newest first: of an area of acts, by a person (an id, or part of a
 * name), on an organization, on a subject, between two moments; from behind the entry `before` on.
 */
export const listLines = endpoint({
  method: 'GET',
  path: '/api/ledger/lines',
  permission: 'ledger.read',
  input: z.strictObject({
    area: z
      .string()
      .regex(/^[a-z][a-z-]{0,59}$/)
      .optional(),
    person: z.string().min(1).max(100).optional(),
    organization: OrganizationId.optional(),
    subject: z.string().min(1).max(200).optional(),
    from: instant.optional(),
    until: instant.optional(),
    before: z.uuid().optional(),
  }),
  output: z.object({ lines: z.array(Line), things: Things, hasOlder: z.boolean() }),
});

/** The key that the checkpoints of the ledger are signed with, as readers keep it, and its fingerprint. */
const Key = z.object({ line: z.string(), fingerprint: z.string() });

/** One entry with what proves it: nothing where no checkpoint over it has been signed yet. */
export const showLine = endpoint({
  method: 'GET',
  path: '/api/ledger/lines/:entryId',
  permission: 'ledger.read',
  input: z.strictObject({ entryId: z.uuid() }),
  output: z.object({
    line: Line,
    things: Things,
    key: Key,
    /** When the checkpoint was signed, and what the ledger holds of the entry: two hashes. */
    sealed: z
      .object({ signedAt: instant, commitment: z.string(), leaf: z.string(), receipt: Receipt })
      .nullable(),
  }),
});

/** How far the ledger has come, and what was signed last. */
export const showLedger = endpoint({
  method: 'GET',
  path: '/api/ledger/state',
  permission: 'ledger.read',
  input: z.strictObject({}),
  output: z.object({
    entries: z.number(),
    signed: z.object({ size: z.number(), at: instant, root: z.string() }).nullable(),
    key: Key,
  }),
});

/** The receipt of an entry, to be kept by whoever has to prove it. */
export const takeReceipt = endpoint({
  method: 'POST',
  path: '/api/ledger/lines/:entryId/receipt',
  permission: 'ledger.read',
  exit: true,
  input: z.strictObject({ entryId: z.uuid() }),
  output: Receipt,
});

/** Recomputes the whole ledger, and enters that somebody did. */
export const verifyWhole = endpoint({
  method: 'POST',
  path: '/api/ledger/verifications',
  permission: 'ledger.read',
  input: z.strictObject({}),
  output: z.object({
    ok: z.boolean(),
    entries: z.number(),
    checkpoints: z.number(),
    /** How many there are; the first hundred are told. */
    count: z.number(),
    faults: z.array(z.object({ position: z.number(), text: Text })).max(100),
  }),
});
