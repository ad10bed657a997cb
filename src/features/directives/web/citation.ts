import { useWords } from '#ui/words.tsx';

import { citation } from '../number.ts';
import { say } from '../page-texts.ts';

type Cited = Parameters<typeof citation>[0];

/** How a directive is cited, and its heading, in the reader's language. */
export function useCitation() {
  const { t, language } = useWords();
  const cite = (directive: Cited) => citation(directive, language);
  return {
    cite,
    head: (directive: Cited & { readonly title: string }) =>
      t(say('directives.page.headed', { cited: cite(directive), title: directive.title })),
  };
}
