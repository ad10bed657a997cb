import type { Work } from '#platform/tools.ts';

import type { Destination, Surroundings } from '../audience.ts';
import * as store from './store.ts';

/** As much of the tree, the communities and the persons as one destination needs. */
export async function surroundingsOf(work: Work, destination: Destination): Promise<Surroundings> {
  if (destination.to === 'public') {
    return { supervisorOf: new Map(), membersOf: new Map(), bodyOf: new Map() };
  }
  const { organizationId } = destination;
  const { above, communities } = await store.selectAround(work, organizationId);
  const person = destination.to === 'person' ? destination.personId : undefined;
  const body = person && (await store.selectBodyOf(work, person));
  return {
    supervisorOf: new Map(above.map(({ id, supervisor_id: supervisor }) => [id, supervisor])),
    membersOf: new Map(communities.map((id) => [id, new Set([organizationId])])),
    bodyOf: new Map(person && body ? [[person, body]] : []),
  };
}
