import { useState } from 'react';

import { listTables, showProfile } from '#features/profiles/api.ts';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { decideExposure, stateInput } from '../api.ts';
import { say } from '../decision-texts.ts';
import { useDecisionWords, useName } from './decision-words.ts';

type Props = { readonly vulnerability: string };

/** Applies the decision table to every affected system, and takes what no source says. */
export function DecidePanel({ vulnerability }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(decideExposure);
  const tables = useEndpoint(listTables, {}).filter(({ inForce }) => inForce !== null);
  const usual = tables.find(({ isDefault }) => isDefault)?.family ?? '';
  const [table, setTable] = useState(usual);
  const words = useDecisionWords();
  const name = useName();
  return (
    <>
      <p>{t(say('exposure.page.decide-lead'))}</p>
      <SelectField
        name="table"
        label={t(say('exposure.table.choose'))}
        options={tables.map(({ family, names, isDefault }) => ({
          value: family,
          label: isDefault ? t(say('exposure.table.default', { name: name(names) })) : name(names),
        }))}
        defaultValue={usual}
        onChange={setTable}
      />
      {failure && <Refusal failure={failure} />}
      <p>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            act({ vulnerability, ...(table === '' ? {} : { table }) });
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
                {t(say('exposure.page.missing', { input: words.input(input), count }))}
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

function StateForm({ vulnerability }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(stateInput);
  const name = useName();
  const inputs = useEndpoint(showProfile, {}).profile.inputs.filter(
    ({ askedOf }) => askedOf === 'headquarters',
  );
  const [input, setInput] = useState(inputs[0]?.key ?? '');
  const values = inputs.find(({ key }) => key === input)?.values ?? {};
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
        options={inputs.map(({ key, names }) => ({ value: key, label: name(names) }))}
        onChange={setInput}
        required
      />
      <SelectField
        key={input}
        name="value"
        label={t(say('exposure.page.state-value'))}
        options={Object.entries(values).map(([key, names]) => ({ value: key, label: name(names) }))}
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
