import { useState } from 'react';

import { useAct } from '#ui/call.ts';
import { Drafted } from '#ui/draft.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { writeToReporter } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import type { MatterId } from '../incident.ts';
import { say as record } from '../record-texts.ts';

const { kind: Kind } = writeToReporter.input.shape;

/** Asks the reporter something, or tells them what came of it. */
export function WriteForm({ matterId }: { readonly matterId: MatterId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(writeToReporter);
  const [turn, setTurn] = useState(0);
  return (
    <Drafted key={turn} of={`matter.${matterId}`}>
      <Form
        label={t(say('incidents.matter.write'))}
        submit={t(say('incidents.matter.write-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ matterId, kind: Kind.parse(text('kind')), text: text('text') }, () => {
            setTurn(turn + 1);
          });
        }}
      >
        <RadioField
          name="kind"
          label={t(say('incidents.matter.write-kind'))}
          options={[
            { value: 'question', label: t(record('incidents.message.question')) },
            { value: 'feedback', label: t(record('incidents.message.feedback')) },
          ]}
          defaultValue="question"
        />
        <LongTextField
          name="text"
          label={t(say('incidents.matter.write-text'))}
          required
          rows={4}
        />
      </Form>
    </Drafted>
  );
}
