import { momentWords } from '#kernel/moment.ts';
import { useWords } from '#ui/words.tsx';

import type { Voice } from '../shown.ts';

/** How the reader of the page is spoken to. */
export function useVoice(): Voice {
  const { t, language } = useWords();
  return { language, say: t, at: (moment) => momentWords(moment, language) };
}

/** The name of something of a profile, in the reader’s language. */
export function useCalled() {
  const { language } = useWords();
  return (names: { readonly ja: string; readonly en: string }) => names[language];
}
