import { listTables, showProfile } from '#features/profiles/api.ts';
import { familyOf } from '#features/profiles/profile.ts';
import { useEndpoint } from '#ui/call.ts';
import { useWords } from '#ui/words.tsx';

import { inputWords, outcomeWords, valueWords } from '../exposure-words.ts';

type Named = { readonly ja: string; readonly en: string };

/** What a thing of the profile is called in the reader's language. */
export function useName(): (names: Named) => string {
  const { language } = useWords();
  return (names) => names[language];
}

type Decision = { readonly table: string; readonly outcome: string | null };

/** Inputs, their values and outcomes of any table, as the profile calls them. */
export function useDecisionWords() {
  const { t } = useWords();
  const name = useName();
  const { inputs } = useEndpoint(showProfile, {}).profile;
  const tables = useEndpoint(listTables, {});
  const known = (input: string) => inputs.find(({ key }) => key === input);
  return {
    input: (input: string) => {
      const found = known(input);
      return found ? name(found.names) : t(inputWords(input));
    },
    value: (input: string, value: string) => {
      const found = known(input)?.values[value];
      return found ? name(found) : t(valueWords(value));
    },
    outcome: ({ table, outcome }: Decision) => {
      if (outcome === null) return '';
      const of = tables.find(({ family }) => family === familyOf(table));
      const found = of?.outcomes[outcome]?.names;
      return found ? name(found) : t(outcomeWords(outcome));
    },
  };
}
