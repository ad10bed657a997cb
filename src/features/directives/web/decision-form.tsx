import { useState } from 'react';

import { asEntered, endOfDay } from '#kernel/moment.ts';
import type { Failure } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../request-texts.ts';

type Decided = {
  readonly granted: boolean;
  readonly until: Date | null;
  readonly decision: string;
};

type Props = {
  readonly label: string;
  /** What was asked for; the approver may set another day. */
  readonly wanted: Date;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly onDecide: (decided: Decided) => void;
};

/** Grants a request until a day, or refuses it, and says why. */
export function DecisionForm({ label, wanted, pending, failure, onDecide }: Props) {
  const { t } = useWords();
  const [choice, setChoice] = useState('');
  return (
    <Form
      label={label}
      submit={t(say('directives.request.decide'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const granted = choice === 'granted';
        const until = granted ? endOfDay(text('until')) : null;
        onDecide({ granted, until, decision: text('decision') });
      }}
    >
      <SelectField
        name="granted"
        label={t(say('directives.request.decision'))}
        options={[
          { value: 'granted', label: t(say('directives.request.grant')) },
          { value: 'refused', label: t(say('directives.request.refuse')) },
        ]}
        defaultValue={null}
        onChange={setChoice}
        required
      />
      {choice === 'granted' && (
        <DateField
          name="until"
          label={t(say('directives.request.until'))}
          defaultValue={asEntered(wanted).slice(0, 10)}
          required
        />
      )}
      <LongTextField name="decision" label={t(say('directives.request.why'))} rows={3} required />
    </Form>
  );
}
