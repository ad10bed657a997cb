import { useState } from 'react';

import type { SystemId } from '#features/inventory/system.ts';
import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { type Action, measuresFor } from '../action.ts';
import { claimRemedy } from '../api.ts';
import { type DirectiveId, Measure } from '../directive.ts';
import { actionWords, measureWords } from '../directive-words.ts';
import { say } from '../page-texts.ts';

type Props = {
  readonly directiveId: DirectiveId;
  /** The actions that still wait for an answer. */
  readonly actions: readonly Action[];
  /** What is claimed on: a system, or the body itself. */
  readonly system: { readonly id: SystemId; readonly name: string } | null;
};

/** An addressee says what it has done about one of the actions that wait. */
export function ClaimForm({ directiveId, actions, system }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(claimRemedy);
  const [number, setNumber] = useState(actions[0]?.number ?? 1);
  const action = actions.find((each) => each.number === number) ?? actions[0];
  if (!action) return null;
  const label = system
    ? say('directives.page.claim-on', { system: system.name })
    : say('directives.page.claim');
  return (
    <Disclosure summary={t(say('directives.page.claim'))}>
      <Form
        label={t(label)}
        submit={t(say('directives.page.claim-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const measure = Measure.parse(text('measure'));
          const claimed = { action: action.number, measure, evidence: text('evidence') };
          act({ directiveId, ...claimed, ...(system ? { systemId: system.id } : {}) });
        }}
      >
        {actions.length > 1 && (
          <SelectField
            name="action"
            label={t(say('directives.page.action'))}
            options={actions.map((each) => ({
              value: String(each.number),
              label: `${each.number} ${t(actionWords(each))}`,
            }))}
            defaultValue={String(action.number)}
            onChange={(value) => {
              setNumber(Number(value));
            }}
          />
        )}
        <SelectField
          key={action.number}
          name="measure"
          label={t(say('directives.page.measure'))}
          options={measuresFor(action.evidence).map((value) => ({
            value,
            label: t(measureWords(value)),
          }))}
          defaultValue={null}
          required
        />
        <LongTextField
          name="evidence"
          label={t(say('directives.page.claim-evidence'))}
          support={t(say('directives.page.claim-evidence-support'))}
          required
        />
      </Form>
    </Disclosure>
  );
}
