import type { Group } from '../group.ts';

/** Where the results of a query are shown: all groups, or one and a page of it. */
export function searchPath(query: string, of?: Group, page = 1): string {
  const more = of ? `&of=${of}${page > 1 ? `&page=${page}` : ''}` : '';
  return `/search?q=${encodeURIComponent(query)}${more}`;
}
