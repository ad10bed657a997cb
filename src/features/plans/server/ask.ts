import { createHash } from 'node:crypto';

import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

export type Input<Of extends Endpoint> = z.output<Of['input']>;
export type Output<Of extends Endpoint> = z.output<Of['output']>;

/** What is not there, or hidden from whoever asks: told alike. */
export const absent = (): Refusal => new Refusal('not-found', sayKernel('kernel.not-found'));

/** Refuses an input with everything that is wrong with it. */
export function refuseFaulty(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

export const sha256Of = (text: string | Uint8Array): Buffer =>
  createHash('sha256').update(text).digest();
export const digestText = (digest: Uint8Array): string => Buffer.from(digest).toString('hex');
