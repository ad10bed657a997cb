import { useWords } from '#ui/words.tsx';

type Named = { readonly ja: string; readonly en: string };

/** What a thing of a profile is called in the reader's language. */
export function useName(): (names: Named) => string {
  const { language } = useWords();
  return (names) => names[language];
}
