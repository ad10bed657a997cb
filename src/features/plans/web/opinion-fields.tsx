import { ChoiceField } from '#ui/choice-field.tsx';
import { type Entered, LongTextField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import { type Paragraph, wordsOf } from '../paragraph.ts';
import { placeWords } from '../table.ts';

type Props = {
  readonly paragraphs: readonly Paragraph[];
  /** The paragraph that the reader pressed; null for the text as a whole. */
  readonly chosen: number | null;
};

/** What an opinion is about and what it says. */
export function OpinionFields({ paragraphs, chosen }: Props) {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        name="paragraph"
        label={t(say('plans.consultation.about'))}
        options={[
          { value: 'whole', label: t(say('plans.consultation.whole')) },
          ...paragraphs.map(({ number, source }) => ({
            value: String(number),
            label: `${t(sayPage('plans.page.paragraph', { number }))} ${placeWords(wordsOf(source), 30)}`,
          })),
        ]}
        defaultValue={chosen === null ? 'whole' : String(chosen)}
      />
      <TextField
        name="quote"
        label={t(say('plans.consultation.quote'))}
        support={t(say('plans.consultation.quote-support'))}
        maxLength={2000}
      />
      <LongTextField name="words" label={t(say('plans.consultation.words'))} rows={5} required />
      <LongTextField
        name="proposal"
        label={t(say('plans.consultation.proposal'))}
        support={t(say('plans.consultation.proposal-support'))}
        rows={3}
      />
    </>
  );
}

/** An opinion as it was entered; a quote is looked for in its paragraph, and refused where it is not there. */
export function opinionIn({ text }: Entered, paragraphs: readonly Paragraph[]) {
  const number = Number(text('paragraph'));
  const source = paragraphs.find((each) => each.number === number)?.source;
  const quote = text('quote').trim();
  return {
    paragraph: source === undefined ? null : number,
    ...{ quote, start: Math.max(0, source?.indexOf(quote) ?? 0) },
    ...{ words: text('words'), proposal: text('proposal') },
  };
}
