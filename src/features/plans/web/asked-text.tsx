import { Button } from '#ui/button.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';
import type { Paragraph } from '../paragraph.ts';
import { TextView } from './text-view.tsx';

type Props = {
  readonly paragraphs: readonly Paragraph[];
  readonly mayGive: boolean;
  /** Told the paragraph that somebody wants to say something about. */
  readonly onChosen: (number: number) => void;
};

/** The text that opinions are asked on; each paragraph leads to the form below, whose id is `give`. */
export function AskedText({ paragraphs, mayGive, onChosen }: Props) {
  const { t } = useWords();
  return (
    <Section id="text" title={t(say('plans.consultation.text'))}>
      <TextView
        paragraphs={paragraphs}
        below={(number) =>
          mayGive && (
            <Button
              weight="text"
              onClick={() => {
                onChosen(number);
                document.getElementById('give')?.scrollIntoView();
              }}
            >
              {t(say('plans.consultation.give-here'))}
            </Button>
          )
        }
      />
    </Section>
  );
}
