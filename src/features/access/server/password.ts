import { createHash, randomBytes } from 'node:crypto';

import { hash, verify } from '@node-rs/argon2';

/** A secret as it is kept: nobody who reads the table can use it. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A secret for a program to carry, which nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

// OWASP's second profile for argon2id: 19 MiB, two passes, one lane.
const argon = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** A password as it is kept. */
export const hashedPassword = (password: string): Promise<string> => hash(password, argon);

// Verified when no such person exists, so that a stranger cannot tell by the time it takes.
const nobody = await hashedPassword(newSecret());

/** Whether a password is the one that is kept; where none is, finding out takes as long. */
export const isPassword = (kept: string | null | undefined, given: string): Promise<boolean> =>
  verify(kept ?? nobody, given);
