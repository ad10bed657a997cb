import { useState } from 'react';

import { LongTextField, SelectField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { KitLine } from '../../copy-file.ts';
import { say } from '../../copy-texts.ts';
import { results } from '../../judgement.ts';
import { resultWords } from '../../judgement-words.ts';
import type { Standing } from '../../working-copy.ts';

type Props = {
  readonly line: KitLine;
  readonly standing: Standing;
  readonly onWrite: (clause: string, standing: Standing) => void;
};

/** One clause: what it demands, and what its auditor judges of it. */
export function CopyLine({ line, standing, onWrite }: Props) {
  const { t } = useWords();
  const { clause, label, name, demand } = line;
  // As it stood when the clause came into sight: what is typed stays in the fields themselves.
  const [start] = useState(standing);
  return (
    <form
      aria-label={`${label} ${name}`}
      className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-4"
      onSubmit={(event) => {
        event.preventDefault();
      }}
      onChange={(event) => {
        const written = new FormData(event.currentTarget);
        const [said, note] = [written.get('result'), written.get('note')];
        onWrite(clause, {
          result: results.find((each) => each === said) ?? null,
          note: typeof note === 'string' ? note : '',
        });
      }}
    >
      <h2 className="text-std-18B-160">{label === name ? label : `${label} ${name}`}</h2>
      <p className="max-w-3xl whitespace-pre-wrap">{demand}</p>
      <SelectField
        name="result"
        label={t(say('audits.copy.result'))}
        options={[
          { value: '', label: t(say('audits.copy.none')) },
          ...results.map((result) => ({ value: result, label: t(resultWords[result]) })),
        ]}
        defaultValue={start.result ?? ''}
      />
      <LongTextField
        name="note"
        label={t(say('audits.copy.note'))}
        rows={3}
        defaultValue={start.note}
      />
    </form>
  );
}
