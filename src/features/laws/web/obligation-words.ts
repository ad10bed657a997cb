import { showProfile } from '#features/profiles/api.ts';
import { useEndpoint } from '#ui/call.ts';
import { useWords } from '#ui/words.tsx';

import { say } from '../law-texts.ts';

export const outcomeWords = {
  none: say('laws.outcome.none'),
  awaited: say('laws.outcome.awaited'),
  linked: say('laws.outcome.linked'),
  missing: say('laws.outcome.missing'),
} as const;

/** What the kinds of body of the installation's jurisdiction are called. */
export function useKindNames(): readonly { readonly key: string; readonly name: string }[] {
  const { language } = useWords();
  const { profile } = useEndpoint(showProfile, {});
  return profile.kinds.map(({ key, names }) => ({ key, name: names[language] }));
}
