import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { ProfileName } from './api.ts';
import { fieldKeys } from './fact-fields.ts';
import { Body, ChangeLine, ConsentLine, FilingDocument } from './filing.ts';
import { FilingLine } from './filing-lines.ts';
import { FilingId, IncidentId, MessageId } from './incident.ts';
import { Projection } from './projection.ts';

const named = { incidentId: IncidentId };
const key = z.string().min(1).max(60);
const reason = z.string().trim().min(1).max(2000);

/** Labels that a report can bear: whoever receives it is a body, so it names no persons. */
export const FilingLabel = z.enum(['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN']);

const Consent = z.strictObject({
  recipient: key,
  isGiven: z.boolean(),
  /** What that recipient does not get. */
  withheld: z.array(z.enum(fieldKeys)).max(fieldKeys.length).default([]),
});

/** Exactly what each recipient of one report would get, and what is new since its last copy. */
export const previewFiling = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/preview',
  permission: 'incidents.report',
  input: z.strictObject({ ...named, duty: key, stage: key, profile: ProfileName }),
  output: z.object({
    duty: Names,
    stage: Names,
    recipients: z.array(
      z.object({
        key: z.string(),
        names: Names,
        /** Null where nobody has said which organization it is: it cannot be filed here. */
        body: Body.nullable(),
        sequence: z.number(),
        projection: Projection,
        /** Null in the first copy. */
        changes: z.array(ChangeLine).nullable(),
      }),
    ),
    onward: z.array(z.object({ key: z.string(), names: Names })),
  }),
});

/** A filing that was just made, and the entry of the ledger by which it can be proven. */
const Filed = z.object({ filing: FilingLine, entry: z.uuid() });

/**
 * Files one or several reports, all or none. Refuses a duty that does not arise or a stage that was
 * filed already, a recipient nobody has named, and each item that must be answered and is not; with
 * `unknownForUnanswered`, what nobody answered is filed as unknown.
 */
export const fileReports = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/filings',
  permission: 'incidents.report',
  input: z.strictObject({
    ...named,
    reports: z
      .array(
        z.strictObject({
          duty: key,
          stage: key,
          /** All recipients of the duty where none is named. */
          recipients: z.array(key).min(1).max(20).optional(),
        }),
      )
      .min(1)
      .max(20),
    consents: z.array(Consent).max(50).default([]),
    label: FilingLabel.default('TLP:AMBER+STRICT'),
    unknownForUnanswered: z.boolean().default(false),
    profile: ProfileName,
  }),
  output: z.object({ filings: z.array(Filed) }),
});

/** What each authority that was told would be told anew: its last copy against the record as it is. */
export const listCorrections = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/corrections',
  permission: 'incidents.report',
  input: z.strictObject(named),
  output: z.array(
    z.object({
      duty: z.string(),
      dutyNames: Names,
      stage: z.string(),
      recipient: z.string(),
      recipientNames: Names,
      /** The copy it has. */
      last: FilingId,
      sequence: z.number(),
      changes: z.array(ChangeLine),
    }),
  ),
});

/**
 * Tells every authority whose copy is no longer true what changed, all or none. Refused where nothing
 * changed for anybody, or for none of the duties that are named.
 */
export const fileCorrections = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/corrections',
  permission: 'incidents.report',
  input: z.strictObject({ ...named, reason, duties: z.array(key).min(1).max(20).optional() }),
  output: z.object({ filings: z.array(Filed) }),
});

/** Takes back what one authority was told under one duty, with a reason. It is kept and marked. */
export const withdrawFiling = endpoint({
  method: 'POST',
  path: '/api/filings/:filingId/withdrawal',
  permission: 'incidents.report',
  input: z.strictObject({ filingId: FilingId, reason }),
  output: Filed,
});

/** Says anew who else may have a filing, and which fields they do not get. */
export const giveFilingConsent = endpoint({
  method: 'POST',
  path: '/api/filings/:filingId/consents',
  permission: 'incidents.report',
  input: z.strictObject({ filingId: FilingId, ...Consent.shape }),
  output: z.null(),
});

/** A filing as it was sent, for whoever sent it, received it or passed it on. */
export const showFiling = endpoint({
  method: 'GET',
  path: '/api/filings/:filingId',
  permission: 'incidents.read',
  input: z.strictObject({ filingId: FilingId }),
  output: z.object({
    filing: FilingLine,
    document: FilingDocument,
    /** The entry of the ledger by which it can be proven. */
    entry: z.uuid(),
    /** What holds now of passing it on. */
    consents: z.array(ConsentLine),
  }),
});

/**
 * The receipt of a filing: its entry in the ledger with the proof, to be checked by anybody without
 * asking here. Refused until the next checkpoint is signed, which takes a minute at most.
 */
export const takeReceipt = endpoint({
  method: 'GET',
  path: '/api/filings/:filingId/receipt',
  permission: 'incidents.read',
  exit: true,
  input: z.strictObject({ filingId: FilingId }),
  output: z.looseObject({
    format: z.literal('noroshi-receipt-1'),
    position: z.number(),
    checkpoint: z.string(),
  }),
});

/** Answers a question of an authority. Refused where it has its answer. */
export const answerMessage = endpoint({
  method: 'POST',
  path: '/api/incident-messages/:messageId/answer',
  permission: 'incidents.report',
  input: z.strictObject({ messageId: MessageId, text: z.string().trim().min(1).max(4000) }),
  output: z.object({ id: MessageId, at: instant }),
});
