import type { z } from 'zod';

import { type Endpoint, toRequest } from '#kernel/endpoint.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../paper-texts.ts';

type Props<Of extends Endpoint> = {
  readonly endpoint: Of;
  /** Which paper, in the wire form of its endpoint. */
  readonly asked: Omit<z.input<Of['input']>, 'form' | 'language'>;
};

/** Takes a paper along as a file: to be read, to be filled into other systems, in the other language. */
export function PaperLinks<Of extends Endpoint>({ endpoint, asked }: Props<Of>) {
  const { t, language } = useWords();
  const other = language === 'ja' ? 'en' : 'ja';
  const href = (more: object) => toRequest(endpoint, { ...asked, language, ...more }).url;
  return (
    <nav aria-label={t(say('incident-paper.take'))} className="flex flex-wrap gap-3 print:hidden">
      <a download className={buttonLook('outlined')} href={href({ form: 'pdf' })}>
        {t(say('incident-paper.take-pdf'))}
      </a>
      <a download className={buttonLook('outlined')} href={href({ form: 'xlsx' })}>
        {t(say('incident-paper.take-xlsx'))}
      </a>
      <a download className={buttonLook('outlined')} href={href({ form: 'pdf', language: other })}>
        {t(say('incident-paper.other-language'))}
      </a>
    </nav>
  );
}
