import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { hex } from '#kernel/bytes.ts';
import { type Endpoint, toRequest } from '#kernel/endpoint.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault, Reason } from '#kernel/refusal.ts';
import { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { useDraft } from './draft-context.ts';
import { say } from './texts.ts';

/** Why something did not happen: the server's reason, or one of the two that leave it without a voice. */
export type Failure = {
  readonly reason: Reason | 'defect' | 'unreachable';
  readonly text: Text;
  readonly faults: readonly Fault[];
};

/** A failure on its way to whoever shows it: a form beside its button, or the boundary above a page. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.text.key);
    this.failure = failure;
  }
}

const reasons = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'too-many',
  'unavailable',
] as const satisfies readonly Reason[];

const Problem = z.object({
  reason: z.enum(reasons).catch('unavailable'),
  text: Text,
  faults: z.array(z.object({ path: z.string(), text: Text })).default([]),
});

const unreachable: Failure = { reason: 'unreachable', text: say('ui.unreachable'), faults: [] };
const unreadable: Failure = { reason: 'defect', text: say('ui.unreadable'), faults: [] };

type Sent = { readonly method: string; readonly body?: BodyInit; readonly headers?: HeadersInit };

/** One request to the site's own server; whatever is not an answer is thrown as Declined. */
async function ask<Output extends z.ZodType>(output: Output, url: string, sent: Sent) {
  const response = await fetch(url, sent).catch(() => {
    throw new Declined(unreachable);
  });
  const answer: unknown = await response.json().catch(() => {
    throw new Declined(response.status >= 500 ? unreachable : unreadable);
  });
  if (!response.ok) {
    const problem = Problem.safeParse(answer);
    throw new Declined(problem.success ? problem.data : unreadable);
  }
  const decoded = output.safeParse(answer);
  if (!decoded.success) throw new Declined(unreadable);
  return decoded.data;
}

/** The input in its wire form; what the endpoint's own schema refuses never leaves the page. */
function wire(endpoint: Endpoint, input: object): object {
  const encoded = z.safeEncode(endpoint.input, input as z.output<typeof endpoint.input>);
  if (encoded.success) return encoded.data;
  throw new Declined({
    reason: 'invalid',
    text: sayKernel('kernel.invalid'),
    faults: faultsOf(encoded.error),
  });
}

/** An endpoint's answer to an input, as it is asked for and kept. */
export const queryOf = <Output extends z.ZodType>(
  endpoint: Endpoint<z.ZodObject, Output>,
  input: object,
) => ({
  queryKey: [endpoint.path, JSON.stringify(wire(endpoint, input))] as const,
  queryFn: () => {
    const { url, method } = toRequest(endpoint, wire(endpoint, input));
    return ask(endpoint.output, url, { method });
  },
});

/**
 * What an endpoint answers, ready to render: the nearest boundary shows waiting and failure. With
 * `everySeconds` it is asked again while somebody is at the page.
 */
export function useEndpoint<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.output<Input>,
  { everySeconds }: { readonly everySeconds?: number } = {},
): z.output<Output> {
  const query = queryOf(endpoint as Endpoint<z.ZodObject, Output>, input);
  const interval = everySeconds === undefined ? undefined : everySeconds * 1000;
  return useSuspenseQuery({
    ...query,
    ...(interval === undefined ? {} : { refetchInterval: () => (isAttended() ? interval : false) }),
  }).data;
}

/**
 * What an endpoint answers to what somebody is typing, without waiting at a boundary: the former answer
 * stays, and is said to be `stale`, until the next is there. Nothing is asked while the input is null.
 */
export function useAnswer<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.output<Input> | null,
) {
  const asked = input && queryOf(endpoint as Endpoint<z.ZodObject, Output>, input);
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    queryKey: asked?.queryKey ?? [endpoint.path, ''],
    queryFn: asked?.queryFn ?? skipToken,
    placeholderData: keepPreviousData,
  });
  return {
    answer: input === null ? undefined : data,
    stale: isPlaceholderData || (isFetching && data === undefined),
    failure: failureOf(error),
  };
}

/**
 * When the oldest of some answers on the screen came, in milliseconds by the browser's clock; undefined
 * before any is there. Said again once a second, so that an age can be told.
 */
export function useAge(paths: readonly string[]): number | undefined {
  const client = useQueryClient();
  const [age, setAge] = useState<number>();
  useEffect(() => {
    const look = () => {
      const came = client
        .getQueryCache()
        .findAll({
          type: 'active',
          predicate: ({ queryKey: [path] }) => paths.some((each) => each === path),
        })
        .map(({ state }) => state.dataUpdatedAt);
      // The browser's own clock on both sides: what is told is a length of time.
      const now = performance.timeOrigin + performance.now();
      setAge(came.length > 0 ? Math.max(0, now - Math.min(...came)) : undefined);
    };
    look();
    const timer = setInterval(look, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [client, paths]);
  return age;
}

/** When somebody last touched the page: without it, asking on would keep a session open for ever. */
let touchedAt = performance.now();
const touch = () => {
  touchedAt = performance.now();
};
for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, touch);

/** Pages that are there to be looked at from afar, without a hand at them. */
let walls = 0;

/** Keeps a page asking though nobody touches it: for as long as the session lasts. */
export function useUnattended(): void {
  useEffect(() => {
    walls += 1;
    return () => {
      walls -= 1;
    };
  }, []);
}

/** Whether somebody has been at the page within the last ten minutes, or it is one for nobody's hand. */
export const isAttended = () => walls > 0 || performance.now() - touchedAt < 600_000;

/** The same of an endpoint that answers nobody who is not signed in: null is its answer then. */
export function whenSignedIn<Output extends z.ZodType>(endpoint: Endpoint<z.ZodObject, Output>) {
  const { queryKey, queryFn } = queryOf(endpoint, {});
  return {
    queryKey,
    queryFn: () =>
      queryFn().catch((error: unknown) => {
        if (error instanceof Declined && error.failure.reason === 'unauthenticated') return null;
        throw error;
      }),
  };
}

/** What an endpoint answers, or null while nobody is signed in. */
export const useWhenSignedIn = <Output extends z.ZodType>(
  endpoint: Endpoint<z.ZodObject, Output>,
): z.output<Output> | null => useSuspenseQuery(whenSignedIn(endpoint)).data;

/**
 * A key that names one attempt, so that sending it twice does it once. Not `randomUUID`, which a
 * browser withholds from a plain-http site on a closed network.
 */
function attemptKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

type Attempt<Input> = { readonly input: Input; readonly content?: Blob; readonly key: string };

function send<Output extends z.ZodType>(
  endpoint: Endpoint<z.ZodObject, Output>,
  { input, content, key }: Attempt<object>,
) {
  const sent = wire(endpoint, input);
  const type = content ? 'application/octet-stream' : 'application/json';
  const headers = { 'Content-Type': type, 'Idempotency-Key': key };
  if (content) {
    // Beside a file there is no body left to name things in, so they travel in the query.
    const { url } = toRequest({ ...endpoint, method: 'GET' }, sent);
    return ask(endpoint.output, url, { method: endpoint.method, body: content, headers });
  }
  const { url, method, body } = toRequest(endpoint, sent);
  return ask(endpoint.output, url, { method, headers, ...(body ? { body } : {}) });
}

/** Something a page can do: `act` starts it, and the rest says how it went. */
export type Act<Input, Answer> = {
  readonly act: (input: Input, then?: (answer: Answer) => void) => void;
  readonly pending: boolean;
  readonly answer: Answer | undefined;
  readonly failure: Failure | undefined;
  readonly reset: () => void;
};

function useSending<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  afresh = false,
) {
  const client = useQueryClient();
  return useMutation<z.output<Output>, Error, Attempt<z.output<Input>>>({
    mutationFn: (attempt) => send(endpoint as Endpoint<z.ZodObject, Output>, attempt),
    // A lost connection is tried again under the same key: the server does it once.
    retry: (count, error) =>
      count < 2 && error instanceof Declined && error.failure.reason === 'unreachable',
    onSuccess: () => (afresh ? forget(client) : client.invalidateQueries()),
  });
}

/** What one person was shown is gone before another is here. */
async function forget(client: QueryClient) {
  client.removeQueries({ type: 'inactive' });
  await client.resetQueries();
}

function outcomeOf<Answer>(mutation: {
  readonly isPending: boolean;
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly reset: () => void;
}) {
  const { isPending: pending, data: answer, error, reset } = mutation;
  return { pending, answer, failure: failureOf(error), reset };
}

/**
 * Calls an endpoint that changes something, then refreshes whatever is on the screen; `afresh` where
 * it changes who is signed in, so that nothing of what was shown before is kept.
 */
export function useAct<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  { afresh = false } = {},
): Act<z.output<Input>, z.output<Output>> {
  const mutation = useSending(endpoint, afresh);
  const draft = useDraft();
  return {
    act: (input, then) => {
      const arrive = (answer: z.output<Output>) => {
        draft?.arrive();
        then?.(answer);
      };
      mutation.mutate({ input, key: attemptKey() }, { onSuccess: arrive });
    },
    ...outcomeOf(mutation),
  };
}

/** Calls an endpoint that takes a file as its body. */
export function useUpload<Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
) {
  const mutation = useSending(endpoint);
  return {
    act: (input: z.output<Input>, content: Blob, then?: (answer: z.output<Output>) => void) => {
      mutation.mutate({ input, content, key: attemptKey() }, then ? { onSuccess: then } : {});
    },
    ...outcomeOf(mutation),
  };
}

/** The failure behind a thrown error; none for no error, a defect of ours for anything unforeseen. */
export function failureOf(error: Error | null): Failure | undefined {
  if (error === null) return undefined;
  if (error instanceof Declined) return error.failure;
  return { reason: 'defect', text: say('ui.broken'), faults: [] };
}

/** The memory of what was asked. A session that has lapsed anywhere asks again who is there. */
export function newClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (failureOf(error)?.reason === 'unauthenticated') void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      // A closed network is no internet, so what the browser thinks of being online is not asked.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < 2 && failureOf(error)?.reason === 'unreachable',
      },
    },
  });
  return client;
}
