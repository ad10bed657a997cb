import type { Chapter, Term } from '../glossary.ts';

type Glossary = { readonly chapters: readonly Chapter[]; readonly byId: ReadonlyMap<string, Term> };

const nothing: Glossary = { chapters: [], byId: new Map() };

async function fetchGlossary(): Promise<Glossary> {
  const { chapters } = await import('./glossary-text.ts');
  return {
    chapters,
    byId: new Map(chapters.flatMap(({ terms }) => terms.map((term) => [term.id, term]))),
  };
}

let fetched: Promise<Glossary> | undefined;

/** The glossary, fetched with the first word that somebody looks up; empty where it cannot be had. */
export function loadGlossary(): Promise<Glossary> {
  // A page does not fail because one of its words has no explanation.
  fetched ??= fetchGlossary().catch(() => nothing);
  return fetched;
}

let meanings: Promise<Glossary['byId']> | undefined;

/** Where the pages of the site have the meanings of their words from. */
export const termSource = {
  load: () => (meanings ??= loadGlossary().then(({ byId }) => byId)),
  href: (id: string) => `/glossary#term-${id}`,
};
