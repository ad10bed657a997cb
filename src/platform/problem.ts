import type { FastifyError } from 'fastify';

import { type Reason, Refusal } from '#kernel/refusal.ts';
import { type Catalogue, type Language, type Text, wording } from '#kernel/text.ts';

import { say } from './texts.ts';

export const statusOf: Record<Reason, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** What PostgreSQL says where it, or a server that it asks, is shut down or cannot be reached. */
const away = /^(08...|57P0[123])$/;

/** The refusal that an error amounts to; undefined for a defect of ours. */
export function refusalFor(error: FastifyError | Refusal): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (away.test(error.code)) {
    return new Refusal('unavailable', say('platform.database-away'), { cause: error });
  }
  if (error.statusCode === 413) return new Refusal('too-large', say('platform.body-too-large'));
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new Refusal('invalid', say('platform.unreadable-body'), { cause: error });
  }
  return undefined;
}

type Speech = { readonly words: Catalogue; readonly language: Language };

/**
 * RFC 9457 problem details, in the asker's language, with every fault. A defect of ours is told by the
 * reference under which it was logged, and nothing else.
 */
export function problem(refusal: Refusal | undefined, reference: string, speech: Speech) {
  const spoken = (each: Text) => wording(speech.words, each, speech.language);
  const text = refusal?.text ?? say('platform.defect', { reference });
  return {
    status: refusal ? statusOf[refusal.reason] : 500,
    reason: refusal?.reason ?? 'defect',
    title: spoken(text),
    text,
    faults: refusal?.faults.map(({ path, text: fault }) => ({
      path,
      title: spoken(fault),
      text: fault,
    })),
  };
}
