import { z } from 'zod';

import { AmendmentId } from '#features/profiles/amendment.ts';
import { Names } from '#features/profiles/names.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { FormTrial } from './form-trial.ts';

const Fault = z.object({ path: z.string(), text: Text });
const Brought = z.object({
  of: z.enum(['duties', 'forms', 'clocks', 'questions']),
  id: z.string(),
  /** A question has none: one that is asked otherwise is another question. */
  version: z.string().nullable(),
});

/** The duties of the profile by version, and what was proposed of them, the newest first. */
export const listDutyAmendments = endpoint({
  method: 'GET',
  path: '/api/duty-amendments',
  permission: 'profiles.read',
  input: z.strictObject({}),
  output: z.object({
    profile: z.string(),
    today: day,
    duties: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        names: Names,
        from: day.nullable(),
        until: day.nullable(),
      }),
    ),
    amendments: z.array(
      z.object({
        id: AmendmentId,
        effectiveOn: day,
        reason: z.string(),
        proposedAt: instant,
        isOwn: z.boolean(),
        approved: z.boolean().nullable(),
        documents: z.array(Brought),
        samples: z.number(),
      }),
    ),
  }),
});
export type DutyAmendments = z.output<typeof listDutyAmendments.output>;

/** An amendment as its author wrote it, in JSON. */
const text = z.string().min(1).max(900_000);

/**
 * Tries an amendment without proposing it: its faults, what of each sample comes out otherwise
 * than its author says, and what each form shows on it before and after.
 */
export const tryDutyAmendment = endpoint({
  method: 'POST',
  path: '/api/duty-amendments/trials',
  permission: 'profiles.propose',
  input: z.strictObject({ text, effectiveOn: day }),
  output: z.object({
    faults: z.array(Fault),
    samples: z.array(
      z.object({
        ...{ path: z.string(), names: Names.nullable(), faults: z.array(Fault) },
        /** The reports that are owed or shown otherwise than before. */
        forms: z.array(FormTrial),
      }),
    ),
  }),
});

/**
 * Proposes an amendment of duties, forms, clock rules and questions. Refused with every fault, with each sample that comes out
 * otherwise, and while another waits; the second person decides on it as on that of a table.
 */
export const proposeDutyAmendment = endpoint({
  method: 'POST',
  path: '/api/duty-amendments',
  permission: 'profiles.propose',
  input: z.strictObject({
    text,
    effectiveOn: day,
    reason: z.string().trim().min(1).max(2000),
  }),
  output: z.object({ id: AmendmentId }),
});
