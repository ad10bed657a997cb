import { lookup as resolve } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

import ipaddr from 'ipaddr.js';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';

import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import {
  type Address,
  type AllowedHost,
  allowedHosts,
  bare,
  type EgressPolicy,
  entryFor,
  isWhereAllowed,
} from './egress-policy.ts';
import { settings } from './settings.ts';
import { say } from './texts.ts';

/** One request to the outside, with what its answer may cost at most. */
export type Errand = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Bytes as they come over the line. */
  readonly maxBytes: number;
  /** Bytes once unpacked. */
  readonly maxUnpackedBytes: number;
  /** For everything together, redirects included. */
  readonly timeoutMs: number;
};

/** What came back; names of headers in lower case, and no cookies. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** Redirects on one host that are followed. */
const mostRedirects = 3;
/** Bytes must come at least this often. */
const patience = 15_000;
/** Unpacked bytes for each packed one; a short text of one letter packs better than that. */
const [mostRatio, leastJudged] = [100, 64 * 1024];

/** The hosts and the proxy that this installation is set to. */
export function egressPolicy(): EgressPolicy {
  return { allow: allowedHosts(settings.egressAllow), proxy: settings.egressProxy };
}

/** Refused unless an address could be spoken to at all: its host is allowed, and its form is sound. */
export function admit(address: string, { allow }: Pick<EgressPolicy, 'allow'>): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSound =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    `${url.username}${url.password}${url.hash}` === '';
  if (!isSound) throw new Refusal('invalid', say('platform.egress.url'));
  const entry = entryFor(url, allow);
  if (!entry) throw no('invalid', 'host', url);
  if (url.protocol === 'http:' && entry.network === undefined) {
    throw new Refusal('invalid', say('platform.egress.url'));
  }
  return url;
}

/**
 * The one way out over HTTP. The host must be allowed by configuration; its name is resolved once,
 * every address is checked, and only a checked one is connected to. Redirects are followed on the
 * same host alone. Answers that are too long, too slow or grow too much are cut off.
 *
 * Whatever goes wrong is a Refusal; the status of an answer is the asker's to judge.
 */
export async function send(errand: Errand, policy: EgressPolicy = egressPolicy()): Promise<Answer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort();
  }, errand.timeoutMs);
  let url = admit(errand.url, policy);
  const { host } = url;
  try {
    for (let redirects = 0; ; redirects += 1) {
      const answer = await attempt(url, errand, policy, deadline.signal);
      const next = redirectOf(answer, url);
      if (next === undefined) return answer;
      const isFollowed =
        errand.method === 'GET' &&
        redirects < mostRedirects &&
        next.host === host &&
        next.protocol === url.protocol;
      if (!isFollowed) throw no('unavailable', 'redirect', url);
      url = admit(next.href, policy);
    }
  } finally {
    clearTimeout(timer);
  }
}

function redirectOf({ status, headers }: Answer, from: URL): URL | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, from.href)) throw no('unavailable', 'redirect', from);
  return new URL(location, from.href);
}

async function attempt(
  url: URL,
  errand: Errand,
  policy: EgressPolicy,
  signal: AbortSignal,
): Promise<Answer> {
  const entry = entryFor(url, policy.allow);
  if (!entry) throw no('invalid', 'host', url);
  const dispatcher = await within(signal, url, dispatcherTo(url, entry, policy));
  try {
    const { statusCode, headers, body } = await request(url, {
      ...{ method: errand.method, dispatcher, signal, body: errand.body ?? null },
      ...{ headersTimeout: policy.idleMs ?? patience, bodyTimeout: policy.idleMs ?? patience },
      headers: {
        'user-agent': 'Noroshi',
        'accept-encoding': 'gzip',
        ...withoutCookies(errand.headers ?? {}),
      },
    });
    const flat = flattened(headers);
    const packed = await collected(body, Number(flat['content-length'] ?? 0), errand);
    return { status: statusCode, headers: flat, body: await unpacked(packed, flat, errand) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw no('unavailable', isSlow(error, signal) ? 'slow' : 'failed', url, error);
  } finally {
    await dispatcher.destroy();
  }
}

/** Waits for something that cannot be cut off, no longer than the errand may take. */
async function within<Result>(
  signal: AbortSignal,
  url: URL,
  promise: Promise<Result>,
): Promise<Result> {
  const cut = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(no('unavailable', 'slow', url));
    });
  });
  return Promise.race([promise, cut]);
}

/** What connects to checked addresses only; through the proxy, which resolves names, where there is one. */
async function dispatcherTo(
  url: URL,
  entry: AllowedHost,
  policy: EgressPolicy,
): Promise<Dispatcher> {
  if (policy.proxy !== undefined && entry.network === undefined) {
    return new ProxyAgent({ uri: policy.proxy, proxyTunnel: true });
  }
  const host = bare(url.hostname);
  const addresses = await addressesOf(host, url, policy);
  if (!isWhereAllowed(addresses, entry)) throw no('invalid', 'address', url);
  const checked = addresses.map(({ address, family }) => ({ address, family }));
  const lookup: LookupFunction = (_host, options, found) => {
    if (options.all === true) found(null, checked);
    else found(null, checked[0]?.address ?? '', checked[0]?.family ?? 4);
  };
  return new Agent({ connect: { lookup } });
}

async function addressesOf(
  host: string,
  url: URL,
  policy: EgressPolicy,
): Promise<readonly Address[]> {
  if (ipaddr.isValid(host)) return [{ address: host, family: host.includes(':') ? 6 : 4 }];
  try {
    return await (policy.lookup ?? byTheSystem)(host);
  } catch (cause) {
    throw no('unavailable', 'unresolved', url, cause);
  }
}

async function byTheSystem(host: string): Promise<Address[]> {
  const found = await resolve(host, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

async function collected(
  body: AsyncIterable<Uint8Array>,
  announced: number,
  { maxBytes }: Errand,
): Promise<Buffer> {
  const large = () => new Refusal('too-large', say('platform.egress.large', { bytes: maxBytes }));
  if (announced > maxBytes) throw large();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw large();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const unpackers = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** One layer of packing is taken off, up to a size and a ratio. */
async function unpacked(
  packed: Buffer,
  headers: Answer['headers'],
  { maxUnpackedBytes }: Errand,
): Promise<Uint8Array> {
  const encoding = (headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity' || packed.length === 0) return packed;
  const damaged = say('platform.egress.encoding');
  if (encoding !== 'gzip' && encoding !== 'deflate' && encoding !== 'br') {
    throw new Refusal('invalid', damaged);
  }
  const allowance = Math.max(leastJudged, packed.length * mostRatio);
  const maxOutputLength = Math.min(maxUnpackedBytes, allowance);
  try {
    return await unpackers[encoding](packed, { maxOutputLength });
  } catch (cause) {
    const isBomb = codeOf(cause) === 'ERR_BUFFER_TOO_LARGE';
    if (isBomb) throw new Refusal('too-large', say('platform.egress.bomb'), { cause });
    throw new Refusal('invalid', damaged, { cause });
  }
}

function withoutCookies(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'cookie'),
  );
}

/** One text a header. Of one that is repeated the first counts; cookies are nobody's. */
function flattened(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const text = Array.isArray(value) ? value[0] : value;
    if (name !== 'set-cookie' && text !== undefined) flat[name] = text;
  }
  return flat;
}

function isSlow(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || String(codeOf(error)).endsWith('_TIMEOUT');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

type Trouble = 'host' | 'address' | 'unresolved' | 'redirect' | 'slow' | 'failed';

function no(reason: Refusal['reason'], trouble: Trouble, { host }: URL, cause?: unknown): Refusal {
  const text: Text = say(`platform.egress.${trouble}`, { host });
  return new Refusal(reason, text, { cause });
}
