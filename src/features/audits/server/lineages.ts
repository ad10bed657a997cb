import { type Work } from '#platform/tools.ts';

import type { EditionId } from '../edition.ts';
import { type Lineage, lineageOf, type Link } from '../lineage.ts';
import * as store from './edition-store.ts';
import { editionNamed, type HeldEdition, successionsBetween } from './editions.ts';

/** Where clauses came from, by the latest mapping between any two editions that have one. */
export async function lineageAt(work: Work): Promise<Lineage> {
  const held = new Map<EditionId, HeldEdition>();
  const heldOf = async (id: EditionId) => {
    const known = held.get(id) ?? (await editionNamed(work, id));
    held.set(id, known);
    return known;
  };
  const links: Link[] = [];
  const seen = new Set<string>();
  for (const { from, to } of await store.selectMappings(work)) {
    if (seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    const between = await successionsBetween(work, await heldOf(from), await heldOf(to));
    links.push({ from, to, successions: between.successions });
  }
  return lineageOf(links);
}
