import type { Fault } from '#kernel/refusal.ts';

import type { Marking } from './marking.ts';
import { say } from './texts.ts';
import type { Tlp } from './tlp.ts';

type List = 'persons' | 'organizations' | 'communities';

/** Whom each label speaks of. A list it does not speak of would promise a limit that nothing holds. */
const spokenOf: Record<Tlp, readonly List[]> = {
  'TLP:RED': ['persons'],
  'TLP:AMBER+STRICT': ['organizations'],
  'TLP:AMBER': ['organizations'],
  'TLP:GREEN': ['organizations', 'communities'],
  'TLP:CLEAR': [],
};
const lists: readonly List[] = ['persons', 'organizations', 'communities'];

/** What is wrong with a marking in itself; nothing, where it names those its label speaks of. */
export function markingFaults(marking: Marking): Fault[] {
  const { label } = marking;
  const foreign = lists
    .filter((list) => marking[list].length > 0 && !spokenOf[label].includes(list))
    .map((list) => ({ path: `/${list}`, text: say('labels.not-of-label', { label }) }));
  // What nobody may have nobody could ever lower again.
  const isLost = label === 'TLP:RED' && marking.persons.length === 0;
  return isLost ? [...foreign, { path: '/persons', text: say('labels.nobody-named') }] : foreign;
}
