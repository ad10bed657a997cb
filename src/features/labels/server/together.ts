import type { OrganizationId } from '#kernel/actor.ts';
import type { Change } from '#platform/tools.ts';

import { admission, type Destination } from '../audience.ts';
import { isConsented } from '../consent.ts';
import { derived } from '../derive.ts';
import type { Tlp } from '../tlp.ts';
import { selectConsentsOn } from './consent-store.ts';
import { askedOf, passExit, type Thing } from './exit.ts';
import { markingOf } from './mark.ts';
import { selectBindings } from './store.ts';
import { surroundingsOf } from './surroundings.ts';

type Collection = {
  /** The whole as one thing, with the marking it bears whatever is in it. */
  readonly whole: Thing;
  /** The objects it tells of, all of which bear labels: one whose label is hidden may not leave. */
  readonly parts: readonly string[];
  readonly maker: OrganizationId;
};

/**
 * Takes a collection through the exit door as one thing, under the strictest label of its parts, each of
 * which is judged twice as well. Where one of them may not leave, nothing does, and the door is asked for
 * just that one, so that it stands there with its reason. Answers the label that the whole bears.
 */
export async function passTogether(
  work: Change,
  { whole, parts, maker }: Collection,
  destination: Destination,
): Promise<Tlp> {
  const surroundings = await surroundingsOf(work, destination);
  const consents = parts.length > 0 ? await selectConsentsOn(work, parts) : [];
  const held = new Set(
    consents
      .filter((consent) => !isConsented(consent, destination, surroundings))
      .map(({ subject }) => subject),
  );
  const bindings = await selectBindings(work, parts, askedOf(destination));
  for (const { subject, marking, admits } of bindings) {
    const isFree = marking && admission(marking, destination, surroundings).admitted;
    if (isFree && admits && !held.has(subject)) continue;
    await passExit(work, { subject, marking: await markingOf(work, subject) }, destination);
  }
  const inputs = bindings.flatMap(({ marking }) => marking ?? []);
  const marking = derived([whole.marking, ...inputs], maker, surroundings) ?? whole.marking;
  await passExit(work, { subject: whole.subject, marking }, destination);
  return marking.label;
}
