import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { OwnerFacts } from '../decision.ts';
import { place } from './place.ts';
import * as store from './question-store.ts';

type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

const nothing: OwnerFacts = { exposure: null, importance: null, answers: new Map() };

/** What the owners in scope have said of their systems, to be asked system by system. */
export async function ownerFactsOf(work: Work, one?: One) {
  const facts = new Map<string, OwnerFacts>();
  const answers = new Map<string, Map<string, { value: string; at: Date }>>();
  for (const row of await store.selectAnswers(work, one)) {
    const at = place(row.organizationId, row.systemId);
    const own = answers.get(at) ?? new Map<string, { value: string; at: Date }>();
    answers.set(at, own.set(row.input, { value: row.value, at: row.at }));
  }
  for (const row of await store.selectSystemFacts(work, one)) {
    const { exposed, exposureOn, importance } = row;
    const at = place(row.organizationId, row.systemId);
    facts.set(at, {
      exposure: exposed === null || exposureOn === null ? null : { exposed, since: exposureOn },
      importance,
      answers: answers.get(at) ?? nothing.answers,
    });
  }
  return (organizationId: OrganizationId, systemId: SystemId): OwnerFacts =>
    facts.get(place(organizationId, systemId)) ?? nothing;
}
