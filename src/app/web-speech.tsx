import { type ReactNode, use, useSyncExternalStore } from 'react';

import type { Language, Speech } from '#kernel/text.ts';
import { WordsProvider } from '#ui/words.tsx';

type Loading = () => Promise<{ readonly speech: Speech }>;
const first: Record<Language, Loading> = {
  ja: () => import('./words-ja.ts'),
  en: () => import('./words-en.ts'),
};
const later: Record<Language, Loading> = {
  ja: () => import('./later-words-ja.ts'),
  en: () => import('./later-words-en.ts'),
};

const asked = new Map<Language, Promise<Speech>>();
const arrived = new Map<Language, Speech>();
const listeners = new Set<() => void>();
let whole: Promise<unknown> | undefined;

function arrive(language: Language, speech: Speech): Speech {
  const all = { ...arrived.get(language), ...speech };
  arrived.set(language, all);
  for (const listener of listeners) listener();
  return all;
}

async function load(language: Language): Promise<Speech> {
  const parts = whole ? [first[language](), later[language]()] : [first[language]()];
  const [some, more] = await Promise.all(parts);
  return arrive(language, { ...some?.speech, ...more?.speech });
}

/** What is said in a language, fetched once: at first what the first pages say. */
export function speechIn(language: Language): Promise<Speech> {
  const known = asked.get(language) ?? load(language);
  asked.set(language, known);
  return known;
}

/** Fetches, once, the rest of what is said, in each language that is read. */
export function speakWholly(): Promise<unknown> {
  whole ??= Promise.all(
    [...asked.keys()].map(async (language) => {
      const { speech } = await later[language]();
      arrive(language, speech);
    }),
  );
  return whole;
}

function speakMore() {
  void speakWholly();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Props = { readonly language: Language; readonly children: ReactNode };

/** Speaks everything below it in a language, once its words have arrived. */
export function InLanguage({ language, children }: Props) {
  const speech = useSyncExternalStore(subscribe, () => arrived.get(language));
  return (
    <WordsProvider
      speech={speech ?? use(speechIn(language))}
      language={language}
      onLacking={speakMore}
    >
      {children}
    </WordsProvider>
  );
}
