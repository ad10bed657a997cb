import { z } from 'zod';

import { login, newPassword } from '#features/access/credential.ts';
import { Role } from '#features/access/role.ts';
import { PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { Method, RecoveryId, RecoveryState } from './recovery.ts';

const Recovery = z.object({
  id: RecoveryId,
  personId: PersonId,
  name: z.string(),
  login: z.string(),
  role: Role,
  organizationJa: z.string(),
  organizationEn: z.string(),
  method: Method,
  evidence: z.string(),
  issuedBy: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  state: RecoveryState,
  /** Whether the reader may be the second person. */
  mayConfirm: z.boolean(),
});
export type Recovery = z.infer<typeof Recovery>;

/** The ways back of one person whom the asker administers, the latest first. */
export const listRecoveries = endpoint({
  method: 'GET',
  path: '/api/persons/:personId/recoveries',
  permission: 'access.people',
  input: z.strictObject({ personId: PersonId }),
  output: z.array(Recovery),
});

/** Ways back that wait for a second person. */
export const listWaitingRecoveries = endpoint({
  method: 'GET',
  path: '/api/waiting-recoveries',
  permission: 'access.confirm',
  input: z.strictObject({}),
  output: z.array(Recovery),
});

/** Opens a way back for somebody whose identity was checked; the code is in the answer and nowhere else. */
export const issueRecovery = endpoint({
  method: 'POST',
  path: '/api/persons/:personId/recoveries',
  permission: 'access.people',
  input: z.strictObject({
    personId: PersonId,
    method: Method,
    evidence: z.string().trim().min(1).max(500),
  }),
  output: z.object({
    id: RecoveryId,
    code: z.string().nullable(),
    expiresAt: instant,
    waitsForConfirmation: z.boolean(),
  }),
});

/** The second person's word on a way back to a seat of the headquarters. */
export const confirmRecovery = endpoint({
  method: 'POST',
  path: '/api/recoveries/:recoveryId/confirmation',
  permission: 'access.confirm',
  input: z.strictObject({ recoveryId: RecoveryId }),
  output: z.null(),
});

export const endRecovery = endpoint({
  method: 'DELETE',
  path: '/api/recoveries/:recoveryId',
  permission: 'access.people',
  input: z.strictObject({ recoveryId: RecoveryId }),
  output: z.null(),
});

/** Takes a way back: a new password, and every former session ends. */
export const recover = endpoint({
  method: 'POST',
  path: '/api/recovered-accounts',
  permission: 'public',
  input: z.strictObject({ login, code: z.string().trim().min(1).max(100), password: newPassword }),
  output: z.object({ person: PersonId }),
});
