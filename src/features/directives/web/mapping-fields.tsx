import { type Entered, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { Mapping } from '../amendment.ts';
import { evidenceWords } from '../directive-words.ts';
import { say } from '../draft-texts.ts';
import type { Directive } from './directive-facts.tsx';

const nameOf = (number: number) => `mapping-${number}`;

/** Which actions of a directive go on as which of the one that replaces it. */
export function MappingFields({ replaced }: { readonly replaced: Directive }) {
  const { t } = useWords();
  return (
    <>
      {replaced.actions.map(({ number, text, evidence }) => (
        <TextField
          key={number}
          name={nameOf(number)}
          label={t(
            say('directives.page.mapping', { number, text: text || t(evidenceWords(evidence)) }),
          )}
          support={t(say('directives.page.mapping-support'))}
          inputMode="numeric"
          defaultValue={String(number)}
        />
      ))}
    </>
  );
}

export const readMapping = (replaced: Directive, { text }: Entered): Mapping[number][] =>
  replaced.actions.flatMap(({ number: from }) => {
    const entered = text(nameOf(from)).trim();
    return entered === '' ? [] : [{ from, to: Number(entered) }];
  });
