import { useEffect } from 'react';

import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { type CarriedFile, save } from '#ui/save.ts';
import { useWords } from '#ui/words.tsx';

import type { Letter } from '../invitation.ts';
import { say } from '../invitation-texts.ts';
import { letterWords } from '../letter-words.ts';
import { Code } from './code.tsx';

type Props = {
  readonly letters: readonly Letter[];
  readonly file: CarriedFile | null;
  readonly onDone: () => void;
};

const shownLetters = 20;

/** Letters with codes that are shown this once: to print, one page a person, or to keep as a table. */
export function Letters({ letters, file, onDone }: Props) {
  const { t } = useWords();
  useEffect(() => {
    // They take the place of a long page, whose end the reader may have been at.
    scrollTo({ top: 0 });
  }, []);
  const mailed = letters.filter(({ email }) => email !== null).length;
  return (
    <>
      <div className="flex flex-col gap-4 print:hidden">
        <Notice
          tone="warning"
          title={t(say('people.page.letters-once', { count: letters.length }))}
          live
        >
          <p>{t(say('people.page.letters-lead'))}</p>
          {mailed > 0 && <p>{t(say('people.page.letters-mailed', { count: mailed }))}</p>}
        </Notice>
        <p className="flex flex-wrap gap-3">
          <Button
            onClick={() => {
              print();
            }}
          >
            {t(say('people.page.print'))}
          </Button>
          {file && (
            <Button
              weight="outlined"
              onClick={() => {
                save(file);
              }}
            >
              {t(say('people.page.letters-csv'))}
            </Button>
          )}
          <Button weight="outlined" onClick={onDone}>
            {t(say('people.page.letters-done'))}
          </Button>
        </p>
        {letters.length > shownLetters && (
          <p>
            {t(say('people.page.letters-shown', { shown: shownLetters, count: letters.length }))}
          </p>
        )}
      </div>
      {letters.map((letter, at) => (
        <div key={letter.id} className={at < shownLetters ? '' : 'hidden print:block'}>
          <LetterPage letter={letter} />
        </div>
      ))}
    </>
  );
}

/** One letter, on a page of its own when it is printed. */
export function LetterPage({ letter }: { readonly letter: Letter }) {
  const words = letterWords(letter, `${location.origin}/welcome`);
  return (
    <article
      lang={letter.language}
      data-letter
      className="max-w-3xl rounded-8 border border-solid-gray-600 bg-white p-6 text-black md:p-10 print:break-after-page print:border-0"
    >
      <p>{words.organization}</p>
      <p className="text-std-20B-150">{words.to}</p>
      <h2 className="my-4 text-std-24B-150">{words.title}</h2>
      <p>{words.lead}</p>
      <dl className="my-4 grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-[12rem_1fr] print:grid-cols-[12rem_1fr]">
        {words.facts.map(({ term, value }) => (
          <div key={term} className="contents">
            <dt className="font-bold">{term}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
        <dt className="font-bold">{words.codeTerm}</dt>
        <dd>
          <Code code={words.code} />
        </dd>
      </dl>
      <ol className="list-decimal pl-6">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-4">{words.care}</p>
    </article>
  );
}
