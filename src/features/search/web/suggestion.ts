import { fold, isCalled } from '#kernel/fold.ts';
import type { Text } from '#kernel/text.ts';

import type { Found } from '../api.ts';
import { groupWords } from '../search-words.ts';
import { say } from '../texts.ts';
import { searchPath } from './address.ts';

/** A page of the site that the person may open. */
export type Place = { readonly href: string; readonly label: string };

/** One line that can be chosen, and where it leads. */
export type Suggestion = {
  readonly href: string;
  readonly label: string;
  readonly detail: string;
};

/** Lines under one heading; `found` where they came from a search, and may be of an older query. */
export type Suggestions = {
  readonly heading: Text;
  readonly found: boolean;
  readonly lines: readonly Suggestion[];
};

type Sought = {
  readonly query: string;
  readonly places: readonly Place[];
  readonly found: readonly Found[];
  readonly language: 'ja' | 'en';
  /** What the line says that leads to all results. */
  readonly all: string;
};

/** What is offered for what was typed: pages by their name, what was found, and all of it. */
export function suggestionsFor({ query, places, found, language, all }: Sought): Suggestions[] {
  const isQuery = fold(query.trim()) !== '';
  const named = isQuery ? places.filter(({ label }) => isCalled(label, query.trim())) : places;
  const pages = named.map((place) => ({ ...place, detail: '' }));
  const hits = found.map(({ group, hits: those }) => ({
    heading: groupWords(group),
    found: true,
    lines: those.map(({ name, detail, href }) => ({
      ...{ href, label: name[language], detail: detail[language] },
    })),
  }));
  const rest = { href: searchPath(query.trim()), label: all, detail: '' };
  return [
    { heading: say('search.go-to-page'), found: false, lines: pages },
    ...hits,
    { heading: say('search.title'), found: false, lines: isQuery ? [rest] : [] },
  ].filter(({ lines }) => lines.length > 0);
}

/** Where a key leads from one line of so many; from the last the first follows. Null: not such a key. */
export function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  return null;
}
