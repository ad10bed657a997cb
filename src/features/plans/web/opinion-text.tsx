import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';

type Props = {
  readonly opinion: { readonly quote: string; readonly words: string; readonly proposal: string };
};

/** What somebody said: the words it is about, the opinion, and what they would write instead. */
export function OpinionText({ opinion: { quote, words, proposal } }: Props) {
  const { t } = useWords();
  return (
    <>
      <Quote words={quote} />
      <p className="whitespace-pre-wrap">{words}</p>
      {proposal !== '' && (
        <p className="whitespace-pre-wrap">
          <strong>{t(say('plans.consultation.proposal'))}</strong> {proposal}
        </p>
      )}
    </>
  );
}

/** Words of a text, set apart; nothing where there are none. */
export function Quote({ words }: { readonly words: string }) {
  if (words === '') return null;
  return (
    <blockquote className="border-l-2 border-solid-gray-420 pl-2 text-solid-gray-700">
      {words}
    </blockquote>
  );
}
