import type { SystemId } from '#features/inventory/system.ts';
import type { Work } from '#platform/tools.ts';

import type { Dossier } from '../dossier.ts';
import { systemsFrom } from '../oscal-system-taken.ts';
import { selectSystemDocuments } from './document-store.ts';
import { selectSystems } from './fieldwork-store.ts';
import { receivedIn } from './kept-documents.ts';

/**
 * The systems of a body by the UUIDs that documents call them by: their own, and those of the security plans
 * and component definitions that came to the audit, by the name of the system.
 */
export async function systemsInDocuments(
  work: Work,
  { audit, body }: Dossier,
): Promise<ReadonlyMap<string, SystemId>> {
  const systems = await selectSystems(work, body.id);
  const named = new Map(systems.map(({ id, name }) => [name, id]));
  const found = new Map<string, SystemId>();
  const unread = {
    ...{ clauses: new Map(), ownerOf: () => undefined, ratings: new Set<string>() },
    otherwise: undefined,
  };
  for (const { content } of await selectSystemDocuments(work, audit.id)) {
    for (const { uuid, name } of systemsFrom(receivedIn(content).document, unread).systems) {
      const id = named.get(name);
      if (id !== undefined) found.set(uuid, id);
    }
  }
  for (const { id } of systems) found.set(id, id);
  return found;
}
