import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { decideExposure, stateInput } from '../api.ts';
import { inputWords, valueWords } from '../exposure-words.ts';
import { say } from '../texts.ts';

type Props = { readonly vulnerability: string };

/** Applies the decision table to every affected system, and takes what no source says. */
export function DecidePanel({ vulnerability }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(decideExposure);
  return (
    <>
      <p>{t(say('exposure.page.decide-lead'))}</p>
      {failure && <Refusal failure={failure} />}
      <p>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            act({ vulnerability });
          }}
        >
          {t(say('exposure.page.decide-now'))}
        </Button>
      </p>
      {answer && (
        <Notice tone="info" live>
          <p>
            {t(
              say('exposure.page.decided', {
                decided: answer.decided,
                waiting: answer.waiting,
                unchanged: answer.unchanged,
              }),
            )}
          </p>
          <ul className="list-disc pl-5">
            {Object.entries(answer.missing).map(([input, count]) => (
              <li key={input}>
                {t(say('exposure.page.missing', { input: t(inputWords(input)), count }))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Disclosure summary={t(say('exposure.page.state'))}>
        <StateForm vulnerability={vulnerability} />
      </Disclosure>
    </>
  );
}

const choices = { A: ['N', 'Y'], TI: ['P', 'T'] } as const;

function StateForm({ vulnerability }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(stateInput);
  const [input, setInput] = useState<keyof typeof choices>('A');
  const options = (keys: readonly string[], words: typeof inputWords) =>
    keys.map((value) => ({ value, label: t(words(value)) }));
  return (
    <Form
      label={t(say('exposure.page.state'))}
      submit={t(say('exposure.page.state-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ vulnerability, input, value: text('value'), evidence: text('evidence') });
      }}
    >
      <SelectField
        name="input"
        label={t(say('exposure.page.state-input'))}
        options={options(Object.keys(choices), inputWords)}
        onChange={(chosen) => {
          setInput(chosen === 'TI' ? 'TI' : 'A');
        }}
        required
      />
      <SelectField
        key={input}
        name="value"
        label={t(say('exposure.page.state-value'))}
        options={options(choices[input], valueWords)}
        defaultValue={null}
        required
      />
      <LongTextField
        name="evidence"
        label={t(say('exposure.page.state-evidence'))}
        support={t(say('exposure.page.state-evidence-support'))}
        required
      />
    </Form>
  );
}
