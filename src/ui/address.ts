import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
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

type Query = Readonly<Record<string, string>>;

/** The whole query of the page's address, and how it is changed in place, without a step to go back. */
export function useWholeQuery(): readonly [query: Query, change: (query: Query) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const texts = useMemo(() => textsOf(search), [search]);
  const change = (query: Query) => {
    void navigate({ to: '.', search: query, replace: true, resetScroll: false, hash: true });
  };
  return [texts, change];
}

/** The page's address as it is handed on: its path, and its query with the question mark. */
export function usePlace(): { readonly path: string; readonly query: string } {
  const [query] = useWholeQuery();
  const text = new URLSearchParams(query).toString();
  return { path: location.pathname, query: text === '' ? '' : `?${text}` };
}

const textsOf = (search: Readonly<Record<string, unknown>>): Query =>
  Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
