import { createHmac, randomBytes } from 'node:crypto';

import { Refusal } from '#kernel/refusal.ts';
import { utf8 } from '#kernel/utf8.ts';
import { type Errand, send } from '#platform/egress.ts';
import type { EgressPolicy } from '#platform/egress-policy.ts';

import { say } from '../texts.ts';
import type { Outcome } from './outcome.ts';

const prefix = 'whsec_';

/** A new key to sign with, in the form of Standard Webhooks. */
export const newSigningKey = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

type Signed = { readonly id: string; readonly at: Date; readonly body: string };

/**
 * The headers that prove where a message comes from (Standard Webhooks): an HMAC-SHA256 over id,
 * moment and body. A receiver refuses what is older than five minutes and drops an id that it knows.
 */
export function signatureHeaders(key: string, { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const secret = Buffer.from(key.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', secret)
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const limits: Pick<Errand, 'maxBytes' | 'maxUnpackedBytes' | 'timeoutMs'> = {
  maxBytes: 64 * 1024,
  maxUnpackedBytes: 64 * 1024,
  timeoutMs: 10_000,
};

/** Posts one body through the guarded way out. What was answered is not kept, only its status. */
export async function post({ url, headers, body }: Post, policy: EgressPolicy): Promise<Outcome> {
  try {
    const { status } = await send(
      {
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: utf8(body),
        ...limits,
      },
      policy,
    );
    if (status >= 200 && status < 300) return { sent: true };
    // 410: the receiver wants no more of it (Standard Webhooks).
    return { sent: false, reason: say('notices.failed.http', { status }), isFinal: status === 410 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { sent: false, reason: error.text, isFinal: false };
  }
}
