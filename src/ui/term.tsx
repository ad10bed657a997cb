import { createContext, type ReactNode, Suspense, use, useContext } from 'react';

import type { Language } from '#kernel/text.ts';

import { Link } from './link.tsx';
import { Popup } from './popup.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type InBoth = { readonly [language in Language]: string };

type Meaning = { readonly name: InBoth; readonly meaning: InBoth };

/** What words mean, by their names in the glossary. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** Where the meanings come from: fetched with the first word that somebody asks about, and once. */
type Source = { readonly load: () => Promise<Meanings>; readonly href: (id: string) => string };

const Terms = createContext<Source | undefined>(undefined);

type ProviderProps = { readonly source: Source; readonly children: ReactNode };

/** Lets every page below it explain its words. */
export function TermsProvider({ source, children }: ProviderProps) {
  return <Terms value={source}>{children}</Terms>;
}

type Props = {
  /** The name of the word in the glossary, as its anchor there has it. */
  readonly of: string;
  readonly children: ReactNode;
  readonly look?: 'term' | 'term-mark';
};

/** A word that tells its meaning when it is pressed, by touch, mouse or keyboard alike. */
export function Term({ of, children, look = 'term' }: Props) {
  const source = useContext(Terms);
  if (!source) return children;
  return (
    <Popup label={children} look={look} width={352} explains>
      {() => (
        <Suspense fallback={<Waiting />}>
          <Explanation of={of} source={source} />
        </Suspense>
      )}
    </Popup>
  );
}

type MarkProps = { readonly of: string; readonly word: string };

/** The same beside a word that does something else when it is pressed. */
export function TermMark({ of, word }: MarkProps) {
  const { t } = useWords();
  const isExplained = useContext(Terms) !== undefined;
  if (!isExplained) return null;
  return (
    <Term of={of} look="term-mark">
      <span aria-hidden="true" className="term-sign">
        ?
      </span>
      <span className="sr-only">{t(say('ui.term.of', { word }))}</span>
    </Term>
  );
}

function Waiting() {
  const { t } = useWords();
  return t(say('ui.waiting'));
}

type ExplanationProps = { readonly of: string; readonly source: Source };

function Explanation({ of, source }: ExplanationProps) {
  const { t, language } = useWords();
  const found = use(source.load()).get(of);
  if (!found) return t(say('ui.unreadable'));
  return (
    <>
      <span className="block text-std-17B-170">{found.name[language]}</span>
      <span className="mt-1 block">{found.meaning[language]}</span>
      <Link href={source.href(of)} className="link mt-2 inline-flex min-h-11 items-center">
        {t(say('ui.term.more'))}
      </Link>
    </>
  );
}
