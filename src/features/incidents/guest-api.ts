import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { FactLine, Sha256, tellFact } from './api.ts';
import { fieldKeys } from './fact-fields.ts';
import { RecordKind } from './facts.ts';
import { GuestAnswer, GuestId, GuestReportKind, GuestState, Sender } from './guest.ts';
import { ScopeQuestion } from './scope.ts';

const code = z.string().trim().min(1).max(100);

/** Whether anybody may report on the public page, and what is asked there. */
export const showIntake = endpoint({
  method: 'GET',
  path: '/api/intake',
  permission: 'public',
  input: z.strictObject({}),
  output: z.object({
    isOpen: z.boolean(),
    fields: z.array(z.enum(fieldKeys)),
    questions: z.array(ScopeQuestion.pick({ id: true, ask: true, help: true, source: true })),
    now: instant,
  }),
});

/** Whom an authority asks to report. One that is unknown, used, lapsed or taken back is refused alike. */
export const openGuestInvitation = endpoint({
  method: 'POST',
  path: '/api/guest-invitation-openings',
  permission: 'public',
  input: z.strictObject({ code }),
  output: z.object({
    body: z.string(),
    email: z.string(),
    receiver: Names,
    expiresAt: instant,
  }),
});

/** That something was received: what its sender keeps. */
export const GuestReceipt = z.object({
  id: GuestId,
  /** By which the sender comes back. Who else has it can do so too. */
  code: z.string(),
  kind: GuestReportKind,
  sequence: z.number(),
  receiver: Names,
  filedAt: instant,
  sha256: Sha256,
  /** The entry of the ledger by which it can be proven. */
  entry: z.uuid(),
});
export type GuestReceipt = z.infer<typeof GuestReceipt>;

const { field, value, certainty, since } = tellFact.input.shape;
const facts = z
  .array(z.strictObject({ field, value, certainty, since }))
  .min(1)
  .max(fieldKeys.length);

const answers = z.array(GuestAnswer).max(200).default([]);

/**
 * Takes a report of somebody without an account. Refused while the public page is closed and nobody
 * invited them, with every fact that does not fit, and where too many come at once. Sent again under the
 * same draft, it is the same report.
 */
export const fileGuestReport = endpoint({
  method: 'POST',
  path: '/api/guest-reports',
  permission: 'public',
  input: z.strictObject({
    /** Made by the sender’s page at random and known to nobody else. */
    draft: z.uuidv4(),
    /** The code of an invitation, where there is one: it is then bound to its name and address. */
    invitation: code.nullable(),
    sender: Sender,
    kind: RecordKind,
    facts,
    answers,
  }),
  output: GuestReceipt,
});

/** What the sender of a report sees of it. A code that opens nothing is refused, whatever the reason. */
export const openGuestReport = endpoint({
  method: 'POST',
  path: '/api/guest-report-openings',
  permission: 'public',
  input: z.strictObject({ code }),
  output: z.object({
    id: GuestId,
    state: GuestState,
    sender: Sender,
    receiver: Names,
    kind: RecordKind,
    facts: z.array(FactLine),
    answers: z.array(GuestAnswer),
    reports: z.array(
      z.object({
        kind: GuestReportKind,
        sequence: z.number(),
        filedAt: instant,
        reason: z.string(),
        sha256: Sha256,
      }),
    ),
  }),
});

const reason = z.string().trim().min(1).max(2000);

/**
 * Says more, or something else. Refused where nothing changed, and once it was withdrawn or joined to an
 * organization.
 */
export const correctGuestReport = endpoint({
  method: 'POST',
  path: '/api/guest-report-corrections',
  permission: 'public',
  input: z.strictObject({ code, facts, answers, reason }),
  output: GuestReceipt,
});

/** Takes a report back, with a reason. It is kept and marked. */
export const withdrawGuestReport = endpoint({
  method: 'POST',
  path: '/api/guest-report-withdrawals',
  permission: 'public',
  input: z.strictObject({ code, reason }),
  output: GuestReceipt,
});

/**
 * The receipt of what a guest sent, to be checked by anybody without asking here. Refused until the next
 * checkpoint is signed, which takes a minute at most.
 */
export const takeGuestReceipt = endpoint({
  method: 'POST',
  path: '/api/guest-receipts',
  permission: 'public',
  exit: true,
  input: z.strictObject({ code, sequence: z.number().int().min(1).max(1000) }),
  output: z.looseObject({
    format: z.literal('noroshi-receipt-1'),
    position: z.number(),
    checkpoint: z.string(),
  }),
});
