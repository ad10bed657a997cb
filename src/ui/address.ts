import { useParams, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';

import { Declined } from './call.ts';
import { say } from './texts.ts';

/** The id that the page's address ends with. Anything else there is no page. */
export function useAddressId<Id extends z.ZodType>(kind: Id): z.output<Id> {
  const params: Readonly<Record<string, string>> = useParams({ strict: false });
  const id = kind.safeParse(params['id']);
  if (id.success) return id.data;
  throw new Declined({ reason: 'not-found', text: say('ui.not-found-why'), faults: [] });
}

/** One value of the query in the page's address: a list shown in part, and which part. */
export function useQuery(name: string): string | undefined {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const value = search[name];
  return typeof value === 'string' ? value : undefined;
}
