import { z } from 'zod';

import { login, newPassword } from '#features/access/credential.ts';
import { Names } from '#features/profiles/names.ts';
import { PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { Language } from '#kernel/text.ts';

import { Letter } from './invitation.ts';

/** What can be chosen while nothing is set up; absent afterwards. */
export const showSetup = endpoint({
  method: 'GET',
  path: '/api/setup',
  permission: 'public',
  input: z.strictObject({}),
  output: z.object({
    profiles: z.array(
      z.object({
        id: z.string(),
        names: Names,
        zone: z.string(),
        /** The calendar by which deadlines are reckoned. */
        calendar: Names,
      }),
    ),
  }),
});

const code = z.string().trim().min(1).max(100);
const name = z.string().trim().min(1).max(100);

/** Whether a code is the one on the console, before anything is filled in. */
export const openSetup = endpoint({
  method: 'POST',
  path: '/api/setup-openings',
  permission: 'public',
  input: z.strictObject({ code }),
  output: z.null(),
});

/** Sets the installation up for real: once, with the code from the server’s console. */
export const setUp = endpoint({
  method: 'POST',
  path: '/api/setup',
  permission: 'public',
  input: z.strictObject({
    code,
    language: Language,
    profile: z.string().min(1).max(60),
    nameJa: z.string().trim().min(1).max(200),
    nameEn: z.string().trim().min(1).max(200),
    corporateNumber: z.string().trim().max(20),
    administratorName: name,
    administratorLogin: login,
    password: newPassword,
    approverName: name,
    approverLogin: login,
  }),
  output: z.object({ person: PersonId, letter: Letter }),
});

/** Has the demo nation founded in an installation that is not set up. */
export const chooseDemo = endpoint({
  method: 'POST',
  path: '/api/setup-demos',
  permission: 'public',
  input: z.strictObject({ code }),
  output: z.null(),
});

/** Has the nation of a demo founded anew; everything that was done in it is gone. */
export const resetDemo = endpoint({
  method: 'POST',
  path: '/api/demo-resets',
  permission: 'access.manage',
  input: z.strictObject({}),
  output: z.null(),
});
