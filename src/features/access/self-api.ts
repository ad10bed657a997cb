import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { newPassword } from './credential.ts';

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/self/sessions',
  permission: 'access.self',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: z.uuid(),
      openedAt: instant,
      usedAt: instant,
      /** Empty where it was opened before addresses were kept, and on the host. */
      address: z.string(),
      browser: z.string(),
      current: z.boolean(),
    }),
  ),
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/self/sessions/:sessionId',
  permission: 'access.self',
  input: z.strictObject({ sessionId: z.uuid() }),
  output: z.null(),
});

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/self/other-sessions',
  permission: 'access.self',
  input: z.strictObject({}),
  output: z.object({ count: z.number() }),
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/self/password',
  permission: 'access.self',
  input: z.strictObject({ current: z.string().min(1).max(200), password: newPassword }),
  output: z.null(),
});
