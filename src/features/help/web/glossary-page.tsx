import { useRouterState } from '@tanstack/react-router';
import { use, useEffect, useState } from 'react';

import { isCalled } from '#kernel/fold.ts';
import { grouped } from '#kernel/group.ts';
import { FindField } from '#ui/find-field.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { inOrder, letterOf, type Term } from '../glossary.ts';
import { say } from '../texts.ts';
import { loadGlossary } from './glossary-source.ts';

/** Everything of a word by which it can be found. */
const found = ({ name, reading, meaning }: Term) =>
  [name.ja, name.en, reading, meaning.ja, meaning.en].join(' ');

/** What the words of the site and of the field mean, by letter; narrowed as somebody types. */
export function GlossaryPage() {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const { byId } = use(loadGlossary());
  const terms = inOrder([...byId.values()], language).filter((term) =>
    isCalled(found(term), query),
  );
  const letters = grouped(terms, (term) => letterOf(term, language));
  return (
    <Page
      title={t(say('help.glossary.title'))}
      lead={t(say('help.glossary.lead'))}
      above={[{ label: t(say('help.title')), href: '/help' }]}
    >
      <FindField
        label={t(say('help.glossary.search'))}
        support={t(say('help.glossary.search-support'))}
        value={query}
        onValue={setQuery}
        found={t(say('help.glossary.found', { count: terms.length }))}
      />
      {terms.length === 0 && <p>{t(say('help.glossary.none'))}</p>}
      <Letters letters={[...letters.keys()]} />
      {[...letters].map(([letter, own]) => (
        <Section
          key={letter}
          id={`letter-${letter}`}
          title={t(say('help.glossary.letter', { letter }))}
        >
          <dl className="flex flex-col">
            {own.map((term) => (
              <Entry key={term.id} term={term} />
            ))}
          </dl>
        </Section>
      ))}
    </Page>
  );
}

function Letters({ letters }: { readonly letters: readonly string[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t(say('help.glossary.letters'))} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {letters.map((letter) => (
          <li key={letter}>
            <a
              href={`#letter-${letter}`}
              className="link inline-flex min-h-11 min-w-11 items-center justify-center rounded-8 border border-solid-gray-300"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One word: its names in both languages, how it is read, and what it means to this reader. */
function Entry({ term: { id, name, reading, meaning } }: { readonly term: Term }) {
  const { language } = useWords();
  const other = language === 'ja' ? 'en' : 'ja';
  const anchor = `term-${id}`;
  const isWanted = useRouterState({ select: ({ location }) => location.hash === anchor });
  useEffect(() => {
    // The words arrive after the page, when the router has stopped looking for the anchor.
    if (isWanted) document.querySelector(`#${anchor}`)?.scrollIntoView({ block: 'center' });
  }, [isWanted, anchor]);
  return (
    <div
      id={anchor}
      className={`scroll-mt-4 border-b border-solid-gray-300 py-3 ${isWanted ? 'border-l-8 border-l-key-900 bg-key-50 pl-3' : ''}`}
    >
      <dt className="flex flex-wrap items-baseline gap-x-3">
        <dfn className="text-std-17B-170 not-italic">{name[language]}</dfn>
        {language === 'ja' && reading !== name.ja && (
          <span className="text-solid-gray-700">{reading}</span>
        )}
        {name[other] !== name[language] && (
          <span lang={other} className="text-solid-gray-700">
            {name[other]}
          </span>
        )}
      </dt>
      <dd className="mt-1 max-w-3xl">{meaning[language]}</dd>
    </div>
  );
}
