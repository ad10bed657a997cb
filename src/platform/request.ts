import type { FastifyRequest } from 'fastify';

import type { Actor } from '#kernel/actor.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { unsoundness } from './soundness.ts';
import { say } from './texts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | undefined;
  }
}

/** What a request is to be answered in: its person's language, or what its browser prefers. */
export const languageOf = (request: FastifyRequest): Language =>
  request.actor?.language ??
  (request.headers['accept-language']?.trim().toLowerCase().startsWith('en') ? 'en' : 'ja');

/** A name that is given twice keeps every value, so that no schema takes one of them for the whole. */
export function queryOf(text: string): Record<string, string | string[]> {
  const query = new URLSearchParams(text);
  const entries = [...new Set(query.keys())].map((name): [string, string | string[]] => {
    const [first = '', ...rest] = query.getAll(name);
    return [name, rest.length > 0 ? [first, ...rest] : first];
  });
  return Object.fromEntries(entries);
}

/** From where somebody acts, as their session keeps it. */
export const originOf = ({ ip, headers }: FastifyRequest) => ({
  address: ip.slice(0, 64),
  agent: (headers['user-agent'] ?? '').slice(0, 400),
});

/** Refuses whoever does not hold a permission; nobody needs one for what is public. */
export function refuseUnentitled(actor: Actor | undefined, permission: Endpoint['permission']) {
  if (permission === 'public') return;
  if (!actor) throw new Refusal('unauthenticated', sayKernel('kernel.sign-in-needed'));
  if (!actor.permissions.has(permission)) {
    throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  }
}

/**
 * What was sent: by path and query, or by path and body. A name sent in two places is refused, and
 * so is what no endpoint could mean: values nested without end, text that cannot be kept.
 */
export function inputOf(request: FastifyRequest, isUpload: boolean): object {
  const hasBody = request.method !== 'GET' && !isUpload;
  const body = hasBody ? (request.body ?? {}) : {};
  const query = request.query as object;
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new Refusal('invalid', say('platform.json-only'));
  }
  if (hasBody && Object.keys(query).length > 0) {
    throw new Refusal('invalid', say('platform.no-query'));
  }
  const parts = [query, body, request.params as object];
  const names = parts.flatMap((part) => Object.keys(part));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Refusal('invalid', say('platform.named-twice'));
  const input = { ...query, ...body, ...(request.params as object) };
  const unsound = unsoundness(input);
  if (unsound) throw new Refusal('invalid', unsound);
  return input;
}

/** A change is taken from this site's own pages, or from a program that sends no Origin at all. */
export function refuseForeign(request: FastifyRequest, isUpload: boolean) {
  const { origin, host } = request.headers;
  const from = request.headers['sec-fetch-site'];
  // A sandboxed frame and a redirect send `null`, which is nobody's own page.
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!own || (from !== undefined && from !== 'same-origin' && from !== 'none')) {
    throw new Refusal('forbidden', say('platform.foreign-origin'));
  }
  const type = request.headers['content-type']?.split(';')[0]?.trim();
  if (type !== (isUpload ? 'application/octet-stream' : 'application/json')) {
    throw new Refusal('invalid', say('platform.json-only'));
  }
}
