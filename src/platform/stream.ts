import { Readable } from 'node:stream';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { Actor } from '#kernel/actor.ts';
import type { Endpoint } from '#kernel/endpoint.ts';

import type { Tools } from './tools.ts';

/** One thing that a reader is told as it happens, or a beat that only keeps the connection. */
export type Told<Output> = { readonly id: string; readonly value: Output } | 'beat';

/** Who follows, from where, and how it is found out that they still may. */
export type Follower = {
  readonly actor: Actor;
  /** The id of what was told last, where the reader has been here before. */
  readonly after: string | undefined;
  /** From which place a reader is told who was told nothing yet; undefined means from now on. */
  readonly from: number | undefined;
  /** Who it is now; undefined once the session is over. It does not count as using the session. */
  readonly again: () => Promise<Actor | undefined>;
  /** Aborted when the reader leaves or the site closes. */
  readonly signal: AbortSignal;
};

/** Begins to tell; a refusal comes before the first word. The telling ends when the follower may no more. */
type Follow<Output> = (tools: Tools, follower: Follower) => Promise<AsyncIterable<Told<Output>>>;

/** What an endpoint takes that is followed: what the reader was told last, or from where they know nothing. */
export const Begun = z.object({
  after: z.uuid().optional(),
  from: z.coerce.number().int().min(0).optional(),
});
type Begun = z.output<typeof Begun>;

/** An endpoint that answers for as long as somebody listens. */
export type StreamRoute = {
  readonly endpoint: Endpoint;
  readonly follow: (tools: Tools, follower: Follower) => Promise<AsyncIterable<string>>;
};

/**
 * Ties an endpoint to what tells it. Its answer is a stream of server-sent events, each in the form of
 * the endpoint's output (HTML, §9.2); a reader that was cut off names the last it was told.
 */
export function streamRoute<Output extends z.ZodType>(
  endpoint: Endpoint<z.ZodObject, Output>,
  follow: Follow<z.output<Output>>,
): StreamRoute {
  return {
    endpoint,
    follow: async (tools, follower) => {
      const telling = await follow(tools, follower);
      return written(telling, endpoint.output);
    },
  };
}

/** After a connection is lost, a browser waits so many milliseconds before it asks again. */
const retry = 2000;

async function* written<Output extends z.ZodType>(
  telling: AsyncIterable<Told<z.output<Output>>>,
  output: Output,
): AsyncIterable<string> {
  // Said at once, so that the reader knows that it is connected before anything happens.
  yield `retry: ${retry}\n\n`;
  for await (const told of telling) {
    // An event, since a page hears no comment and could not tell silence from a lost line.
    if (told === 'beat') yield 'event: beat\ndata: 1\n\n';
    else yield `id: ${told.id}\ndata: ${JSON.stringify(z.encode(output, told.value))}\n\n`;
  }
}

/** Where a reader goes on: what the browser says by itself after a loss outranks what the page said first. */
export function begunAt(request: FastifyRequest, input: object) {
  const header = Begun.safeParse({ after: request.headers['last-event-id'] });
  const { after, from }: Begun = Begun.parse(input);
  return { after: (header.success ? header.data.after : undefined) ?? after, from };
}

/** What tells each answer that its reader has left, or that the site closes: it would not end by itself. */
export function listeners(app: FastifyInstance): (reply: FastifyReply) => AbortSignal {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const each of open) each.abort();
  });
  return (reply) => {
    const listening = new AbortController();
    open.add(listening);
    reply.raw.once('close', () => {
      listening.abort();
      open.delete(listening);
    });
    return listening.signal;
  };
}

/**
 * Sends a stream as it is made: kept nowhere on the way, packed by nobody. Its connection ends with it: kept
 * for another question, that would hold up a site that closes for longer than a minute.
 */
export function sendStream(reply: FastifyReply, telling: AsyncIterable<string>) {
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .header('connection', 'close')
    .send(Readable.from(telling, { objectMode: false }));
}
