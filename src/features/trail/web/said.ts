import type { Text } from '#kernel/text.ts';
import { useWords } from '#ui/words.tsx';

import { actWords } from '../acts.ts';

/** Words where there are any; an entry may be of another version of the program, that named more. */
export function useSaid() {
  const { t } = useWords();
  const said = (words: Text, otherwise: string): string => {
    const text = t(words);
    return text === words.key ? otherwise : text;
  };
  return { said, saidAct: (act: string) => said(actWords(act), act) };
}
