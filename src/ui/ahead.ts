import type { QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

import { queryOf, whenSignedIn } from './call.ts';

/** Asks what `useWhenSignedIn` will need, before anything that needs it is drawn. */
export function askEarly(client: QueryClient, endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints) {
    // Whoever needs the answer is told of a failure when they ask for it.
    client.query(whenSignedIn(endpoint)).catch(() => undefined);
  }
}

/** Something that a page asks wherever it is opened. */
export type Question = { readonly endpoint: Endpoint; readonly input: object };

export const question = <Input extends z.ZodObject, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.output<Input>,
): Question => ({ endpoint: endpoint, input });

type Reader = { readonly permissions: readonly string[] };

/**
 * Asks what a page will show as soon as it is known who reads it, beside the loading of its script: only
 * what they may ask, and what is not known yet. Of a failure the page is told when it asks.
 */
export async function askAhead(
  client: QueryClient,
  who: Endpoint<z.ZodObject, z.ZodType<Reader>>,
  questions: readonly Question[],
): Promise<void> {
  const known = { ...whenSignedIn(who), staleTime: 'static' } as const;
  const reader = await client.query(known).catch(() => null);
  for (const { endpoint, input } of questions) {
    if (!reader?.permissions.includes(endpoint.permission)) continue;
    const query = queryOf(endpoint, input);
    if (!client.getQueryState(query.queryKey)) client.query(query).catch(() => undefined);
  }
}
