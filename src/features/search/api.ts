import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language, Text } from '#kernel/text.ts';

import { Group } from './group.ts';

/** Hits of each group where all are asked for, and of a page where one is. */
export const [fewHits, pageSize] = [5, 20];

/** The longest that anybody types; and the words of it that are looked for. */
export const longestQuery = 200;

const names = z.record(Language, z.string());

/** One thing found: what it is called, what tells it from others, its state, since when, and where. */
const Hit = z.object({
  name: names,
  detail: names,
  mark: Text.nullable(),
  at: instant.nullable(),
  href: z.string(),
});
export type Hit = z.infer<typeof Hit>;

const Found = z.object({ group: Group, total: z.number(), hits: z.array(Hit) });
export type Found = z.infer<typeof Found>;

/** Whatever is called by these words, of what the actor may see: groups without a hit are left out. */
export const search = endpoint({
  method: 'GET',
  path: '/api/search',
  permission: 'search.find',
  input: z.strictObject({
    q: z.string().max(longestQuery).regex(/\S/),
    of: Group.optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({ pageSize: z.number(), groups: z.array(Found) }),
});
