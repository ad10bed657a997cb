import { useWords } from '#ui/words.tsx';

import type { Marking } from '../marking.ts';
import { say } from '../texts.ts';

type Named = Pick<Marking, 'label'> & {
  readonly persons: readonly unknown[];
  readonly organizations: readonly unknown[];
  readonly communities: readonly unknown[];
};

/** Whom a marking lets have something, in few words. */
export function AudienceWords({ marking }: { readonly marking: Named }) {
  const { t } = useWords();
  if (marking.label === 'TLP:CLEAR') return t(say('labels.page.everybody'));
  const { persons, organizations, communities } = marking;
  const named = [
    { list: persons, key: 'labels.page.persons-named' },
    { list: organizations, key: 'labels.page.organizations-named' },
    { list: communities, key: 'labels.page.communities-named' },
  ] as const;
  const words = named
    .filter(({ list }) => list.length > 0)
    .map(({ list, key }) => t(say(key, { count: list.length })));
  return words.length > 0
    ? words.join(t(say('labels.page.and')))
    : t(say('labels.page.originator-alone'));
}
