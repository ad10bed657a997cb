import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';

import { type Language, type Speech, spoken, type Text } from '#kernel/text.ts';

type Spoken = { readonly language: Language; readonly t: (text: Text) => string };

const Words = createContext<Spoken>({ language: 'ja', t: ({ key }) => key });

type Props = {
  readonly speech: Speech;
  readonly language: Language;
  /** Asks for the words that `speech` lacks; where nobody can be asked, there are no others. */
  readonly onLacking?: () => void;
  readonly children: ReactNode;
};

/** Declares on the document which language it is in. Said once for a document: by whoever chooses it. */
export function useDocumentLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

/** Speaks every text below it in one language. */
export function WordsProvider({ speech, language, onLacking, children }: Props) {
  const words = useMemo(() => {
    const t = (text: Text) => {
      if (!(text.key in speech)) onLacking?.();
      return spoken(speech, text);
    };
    return { language, t };
  }, [speech, language, onLacking]);
  return <Words value={words}>{children}</Words>;
}

/** The reader's language, and `t` which puts a text into it. */
export function useWords(): Spoken {
  return useContext(Words);
}

/** The name of something that has one in each language. */
export function useNaming() {
  const { language } = useWords();
  return (named: { readonly nameJa: string; readonly nameEn: string }) =>
    language === 'ja' ? named.nameJa : named.nameEn;
}

/** Several things in one line, as the reader's language sets them apart. */
export function useJoined(): (parts: readonly string[]) => string {
  const { language } = useWords();
  return (parts) => parts.join(language === 'ja' ? '、' : ', ');
}

type Named = { readonly id: string; readonly nameJa: string; readonly nameEn: string };

/** The name of each thing of a list by its id; a thing that is not listed has none to show. */
export function useNames(list: readonly Named[]): (id: string) => string {
  const naming = useNaming();
  const byId = new Map(list.map((each) => [each.id, naming(each)]));
  return (id) => byId.get(id) ?? '';
}
