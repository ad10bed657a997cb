import { type Work } from '#platform/tools.ts';

import { type Lineage, lineageOf, type Link } from '../lineage.ts';
import * as store from './edition-store.ts';
import { editionNamed, successionsBetween } from './editions.ts';

/**
 * The lineage that was worked out last, and the mappings that it follows from. Mappings never change, so
 * that the same ones always make the same lineage; who may read them is asked of the database each time.
 */
let last: { readonly mappings: string; readonly lineage: Lineage } | undefined;

/** Where clauses came from, by the latest mapping between any two editions that have one. */
export async function lineageAt(work: Work): Promise<Lineage> {
  const latest = new Map<string, Mapping>();
  for (const mapping of await store.selectMappings(work)) {
    const ends = `${mapping.from} ${mapping.to}`;
    if (!latest.has(ends)) latest.set(ends, mapping);
  }
  const mappings = [...latest.values()].map(({ id }) => id).join(' ');
  if (last?.mappings === mappings) return last.lineage;
  const lineage = lineageOf(await linksBy(work, [...latest.values()]));
  last = { mappings, lineage };
  return lineage;
}

type Mapping = Awaited<ReturnType<typeof store.selectMappings>>[number];

async function linksBy(work: Work, mappings: readonly Mapping[]): Promise<Link[]> {
  const links: Link[] = [];
  for (const { from, to } of mappings) {
    const [before, after] = [await editionNamed(work, from), await editionNamed(work, to)];
    const { successions } = await successionsBetween(work, before, after);
    links.push({ from, to, successions });
  }
  return links;
}
