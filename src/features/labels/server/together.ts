import type { OrganizationId } from '#kernel/actor.ts';
import type { Change } from '#platform/tools.ts';

import { admission, type Destination } from '../audience.ts';
import { isConsented } from '../consent.ts';
import { derived } from '../derive.ts';
import type { Tlp } from '../tlp.ts';
import { selectConsentsOn } from './consent-store.ts';
import { passExit, type Thing } from './exit.ts';
import * as store from './store.ts';
import { surroundingsOf } from './surroundings.ts';

type Collection = {
  /** The whole as one thing, with the marking it bears whatever is in it. */
  readonly whole: Thing;
  /** The objects it tells of; those without a label add nothing. */
  readonly parts: readonly string[];
  readonly maker: OrganizationId;
};

/**
 * Takes a collection through the exit door as one thing, under the strictest label of its parts. Where
 * one of them may not leave, nothing does, and the door is asked for just that one, so that it stands
 * there with its reason. Answers the label that the whole bears.
 */
export async function passTogether(
  work: Change,
  { whole, parts, maker }: Collection,
  destination: Destination,
): Promise<Tlp> {
  const surroundings = await surroundingsOf(work, destination);
  const consents = parts.length > 0 ? await selectConsentsOn(work, parts) : [];
  const bindings = await store.selectBindings(work, parts);
  for (const { subject, marking } of bindings) {
    if (admission(marking, destination, surroundings).admitted) continue;
    await passExit(work, { subject, marking }, destination);
  }
  for (const { subject, ...consent } of consents) {
    if (isConsented(consent, destination, surroundings)) continue;
    const bound = bindings.find((each) => each.subject === subject);
    await passExit(work, { subject, marking: bound?.marking ?? whole.marking }, destination);
  }
  const inputs = [whole.marking, ...bindings.map(({ marking }) => marking)];
  const marking = derived(inputs, maker, surroundings) ?? whole.marking;
  await passExit(work, { subject: whole.subject, marking }, destination);
  return marking.label;
}
