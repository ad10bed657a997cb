import { type ReactNode, use } from 'react';

import type { Language, Speech } from '#kernel/text.ts';
import { FurtherWordsProvider, useWords, WordsProvider } from '#ui/words.tsx';

type Load = Readonly<Record<Language, () => Promise<{ readonly speech: Speech }>>>;

/** A set of words: what of it is said in a language is fetched when it is first needed, and once. */
function wordsOf(load: Load) {
  const loaded = new Map<Language, Promise<{ readonly speech: Speech }>>();
  return (language: Language) => {
    const known = loaded.get(language) ?? load[language]();
    loaded.set(language, known);
    return known;
  };
}

/** What every page needs to speak a language. */
export const speechIn = wordsOf({
  ja: () => import('./words-ja.ts'),
  en: () => import('./words-en.ts'),
});

const incidentSpeechIn = wordsOf({
  ja: () => import('./incident-words-ja.ts'),
  en: () => import('./incident-words-en.ts'),
});

type InLanguageProps = { readonly language: Language; readonly children: ReactNode };

/** Speaks a language below, once its words are there. */
export function InLanguage({ language, children }: InLanguageProps) {
  const { speech } = use(speechIn(language));
  return (
    <WordsProvider speech={speech} language={language}>
      {children}
    </WordsProvider>
  );
}

/** Adds the words that only the pages of incidents use. */
export function IncidentWords({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  const { speech } = use(incidentSpeechIn(language));
  return <FurtherWordsProvider speech={speech}>{children}</FurtherWordsProvider>;
}
