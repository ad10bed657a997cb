import { createHash } from 'node:crypto';

import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import {
  fastify,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { z } from 'zod';

import type { Actor } from '#kernel/actor.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { faultsOf } from '#kernel/faults.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Catalogue, Language } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { AlreadyDone, idempotencyKey, once } from './idempotency.ts';
import { describe } from './openapi.ts';
import { problem, refusalFor, statusOf } from './problem.ts';
import {
  inputOf,
  languageOf,
  originOf,
  queryOf,
  refuseForeign,
  refuseUnentitled,
} from './request.ts';
import { keepSession } from './session-cookie.ts';
import { begunAt, listeners, sendStream, type StreamRoute } from './stream.ts';
import { say } from './texts.ts';
import type { Change, Tools, Work } from './tools.ts';

/** An endpoint tied to the use case that fulfils it. */
export type Route = {
  readonly endpoint: Endpoint;
  /** Largest body in bytes, for an endpoint that takes a file as its body; otherwise JSON. */
  readonly upload?: number;
  /** The answer is a file, that is only ever kept and not shown. */
  readonly isFile?: boolean;
  /** How often one address may ask in a minute, where that is not what every public change allows. */
  readonly perMinute?: number;
  /** Names in input and answer that are never kept, not even to answer a repeated request. */
  readonly secrets?: readonly string[];
  readonly fulfil: (work: Work | Change, input: unknown, content: Uint8Array) => Promise<Fulfilled>;
};

/** What goes back: the answer in its wire form, and a session opened (its secret) or ended (null). */
type Fulfilled = {
  readonly answer: unknown;
  readonly session?: string | null;
  /** The number of the transaction that changed something. */
  readonly transaction?: string | undefined;
};

type UseCase<Input extends z.ZodObject, Output extends z.ZodType> = (
  work: Change,
  input: z.output<Input>,
  content: Uint8Array,
) => Promise<z.output<Output>>;

/**
 * Ties an endpoint to its use case; both are held to its schemas. A GET is given read-only work, so
 * a use case that writes fails there whatever its type says.
 */
export function route<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  useCase: UseCase<Input, Output>,
  options: {
    readonly upload?: number;
    readonly isFile?: boolean;
    readonly perMinute?: number;
    readonly secrets?: readonly string[];
    readonly session?: (result: z.output<Output>) => string | null;
  } = {},
): Route {
  const { session, ...rest } = options;
  return {
    endpoint,
    ...rest,
    async fulfil(work, sent, content) {
      const input = parsed(endpoint, sent);
      const result = await useCase(work as Change, input, content);
      if (endpoint.exit) refuseUnpassed(work);
      const answer = z.encode(endpoint.output, result);
      return session ? { answer, session: session(result) } : { answer };
    },
  };
}

/** What was sent, in the endpoint's own form; every fault of what is not. */
function parsed<Input extends z.ZodObject>({ input }: Endpoint<Input>, sent: unknown) {
  const read = input.safeParse(sent);
  if (read.success) return read.data;
  throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: faultsOf(read.error) });
}

/** An answer that is made to leave and passed no door is a defect of ours: it is not sent. */
function refuseUnpassed(work: Work | Change): void {
  const passages = 'passages' in work ? work.passages : [];
  if (passages.length === 0) throw new Error('An answer that leaves did not pass the exit door.');
}

export type Site = {
  readonly routes: readonly (Route | StreamRoute)[];
  readonly tools: Tools;
  readonly words: Catalogue;
  /** Who asks, from the headers alone; undefined where nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
  /** The same while somebody listens, which is no use of a session and keeps none open. */
  readonly stillHere?: (request: FastifyRequest) => Promise<Actor | undefined>;
  /** Whoever asks before sign-in: may use the `public` endpoints and nothing else. */
  readonly visitor: (language: Language) => Actor;
  readonly log?: boolean;
  /** Reverse proxies whose forwarding headers are believed; nobody's are without it. */
  readonly trustedProxies?: string | undefined;
  /** How long a request may take to arrive, its body included. */
  readonly patienceMs?: number;
};

/** The largest file that is taken, on a line of five megabits a second. */
const usualPatienceMs = 10 * 60 * 1000;
/** How long its headers may take. */
const usualHeadMs = 60_000;
/** How often it is asked which requests have taken too long, unless patience is shorter. */
const usualCheckMs = 30_000;

/** The site's HTTP server: every endpoint of `routes`, and nothing that is not declared there. */
export async function serve(site: Site): Promise<FastifyInstance> {
  const { patienceMs = usualPatienceMs } = site;
  const app = fastify({
    // Whoever sends a byte now and then holds a connection no longer than this (408, closed).
    requestTimeout: patienceMs,
    http: {
      connectionsCheckingInterval: Math.min(usualCheckMs, patienceMs),
      // Node takes the larger of the two for the whole request.
      headersTimeout: Math.min(usualHeadMs, patienceMs),
    },
    logger: site.log
      ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] }
      : false,
    bodyLimit: 1024 * 1024,
    trustProxy: site.trustedProxies ?? false,
    // A method that no endpoint declares is not answered, HEAD included (ASVS 4.1.4).
    exposeHeadRoutes: false,
    routerOptions: { querystringParser: queryOf },
  });
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: policy, useDefaults: false } });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('too-many', say('platform.too-many', { seconds: Math.ceil(ttl / 1000) })),
  });
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_r, body, done) => {
    done(null, body);
  });
  app.decorateRequest('actor', undefined);
  // Before the body is read: a stranger's bytes are never parsed.
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    request.actor = await site.authenticate(request);
  });
  for (const each of site.routes) {
    if ('follow' in each) addStream(app, each, site);
    else add(app, each, site);
  }
  let description: ReturnType<typeof describe> | undefined;
  app.get('/api/openapi.json', async () => (description ??= describe(site.routes, statusOf)));
  app.all('/api/*', { onRequest: refuseUnknown }, refuseUnknown);
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const refusal = refusalFor(error);
    if (!refusal || refusal.reason === 'unavailable') request.log.error(error);
    const told = problem(refusal, request.id, { words: site.words, language: languageOf(request) });
    return reply.code(told.status).type('application/problem+json').send(told);
  });
  return app;
}

async function refuseUnknown(): Promise<never> {
  throw new Refusal('not-found', sayKernel('kernel.not-found'));
}

const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

function add(app: FastifyInstance, route: Route, site: Site) {
  const { endpoint, upload, secrets, fulfil, isFile = false, perMinute = 30 } = route;
  const { method, path, permission } = endpoint;
  app.route({
    method,
    url: path,
    ...(upload ? { bodyLimit: upload } : {}),
    ...(permission === 'public' && method !== 'GET'
      ? { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }
      : {}),
    onRequest: async (request) => {
      refuseUnentitled(request.actor, permission);
      if (method !== 'GET') refuseForeign(request, upload !== undefined);
    },
    handler: async (request, reply) => {
      const asker = request.actor ?? site.visitor(languageOf(request));
      const actor = { ...asker, origin: originOf(request) };
      const content = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const input = inputOf(request, upload !== undefined);
      const run = async (work: Work | Change) => {
        // Numbers of transactions tell how much others do: only whoever sees all of it is told.
        const isTold = 'transaction' in work && actor.scope === 'all';
        const transaction = isTold ? work.transaction : undefined;
        return { ...(await fulfil(work, input, content)), transaction };
      };
      const asked = { actor, input, content, run, endpoint, tools: site.tools, secrets };
      const done = await answerOf(request, asked);
      const { answer, session, transaction } = done;
      // Who asks a question next may name what it must not miss.
      if (transaction !== undefined) void reply.header('noroshi-position', transaction);
      if (session !== undefined) keepSession(request, reply, session);
      if (isFile) return sendFile(reply, FileAnswer.parse(answer));
      return reply.type('application/json').send(JSON.stringify(answer ?? null));
    },
  });
}

/** An endpoint that is listened to: until the reader leaves, may no more, or the site closes. */
function addStream(app: FastifyInstance, { endpoint, follow }: StreamRoute, site: Site) {
  const { permission, path: url } = endpoint;
  const { authenticate, stillHere = authenticate } = site;
  const signalOf = listeners(app);
  app.route({
    method: 'GET',
    url,
    onRequest: async (request) => {
      refuseUnentitled(request.actor, permission);
    },
    handler: async (request, reply) => {
      const actor = request.actor ?? site.visitor(languageOf(request));
      const begun = begunAt(request, parsed(endpoint, inputOf(request, false)));
      const again = async () => {
        const now = await stillHere(request);
        return permission === 'public' || now?.permissions.has(permission) ? now : undefined;
      };
      const signal = signalOf(reply);
      return sendStream(reply, await follow(site.tools, { actor, ...begun, again, signal }));
    },
  });
}
const FileAnswer = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

/** Sends bytes that somebody else handed in: to be kept under their name, never interpreted here. */
function sendFile(reply: FastifyReply, { name, bytes }: z.output<typeof FileAnswer>) {
  // RFC 8187: everything but letters and digits is escaped, so no name ends the header.
  const escaped = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${escaped}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(bytes));
}

type Asked = {
  readonly actor: Actor;
  readonly input: object;
  readonly content: Uint8Array;
  readonly run: (work: Work | Change) => Promise<Fulfilled>;
  readonly endpoint: Endpoint;
  readonly tools: Tools;
  readonly secrets: readonly string[] | undefined;
};

async function answerOf(request: FastifyRequest, asked: Asked): Promise<Fulfilled> {
  const { actor, endpoint, run, tools, input, content, secrets } = asked;
  // What leaves is recorded, so it is read in a transaction that can.
  if (endpoint.method === 'GET' && !endpoint.exit) return tools.read(actor, run);
  if (endpoint.method === 'GET' || endpoint.permission === 'public') return tools.write(actor, run);
  const key = idempotencyKey(request.headers['idempotency-key']);
  const file = createHash('sha256').update(content).digest('hex');
  const open = without(input, secrets);
  const form = `${endpoint.method} ${endpoint.path} ${JSON.stringify(open)} ${file}`;
  const kept = (answer: unknown) => without(answer, secrets);
  let rest: Omit<Fulfilled, 'answer'> = {};
  try {
    const answer = await tools.write(actor, (work) =>
      once(work, { key, request: form, kept }, async () => {
        const { answer: made, ...others } = await run(work);
        rest = others;
        return made;
      }),
    );
    return { answer, ...rest };
  } catch (error) {
    if (error instanceof AlreadyDone) return { answer: error.answer };
    throw error;
  }
}

/** A value with its secrets made null. */
function without(value: unknown, secrets: readonly string[] = []): unknown {
  if (secrets.length === 0 || typeof value !== 'object' || value === null) return value;
  const blank = ([name, part]: [string, unknown]) => [name, secrets.includes(name) ? null : part];
  return Object.fromEntries(Object.entries(value).map(blank));
}
