import { useAct, useEndpoint } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { proposeTable, showProfile } from '../api.ts';
import { say } from '../texts.ts';
import { type Shown, useInputs, useOutcome } from './outcome.ts';

type Props = { readonly table: Shown; readonly base: Shown['versions'][number] };

/** Proposes other outcomes for rows and other days for outcomes; what is left alone stays. */
export function ProposeForm({ table, base }: Props) {
  const { t } = useWords();
  const outcome = useOutcome();
  const { today } = useEndpoint(showProfile, {});
  const { act, pending, failure, answer } = useAct(proposeTable);
  const options = table.outcome.values.map(({ key }) => ({
    value: key,
    label: outcome(key, base.outcomes[key]),
  }));
  const words = useInputs(table);
  if (answer) {
    return (
      <Notice tone="info" live>
        <p>{t(say('profiles.page.proposed', { version: answer.version }))}</p>
      </Notice>
    );
  }
  return (
    <Form
      label={t(say('profiles.page.propose'))}
      submit={t(say('profiles.page.propose-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const days = Object.keys(base.outcomes).map((key) => {
          const written = text(`days.${key}`).trim();
          return [key, written === '' ? null : Number(written)] as const;
        });
        act({
          family: table.family,
          base: base.version,
          outcomes: base.rows.map((_, at) => text(`outcomes.${at}`)),
          days: Object.fromEntries(days),
          effectiveOn: text('effectiveOn'),
          reason: text('reason'),
        });
      }}
    >
      <DateField
        name="effectiveOn"
        label={t(say('profiles.page.effective-on'))}
        defaultValue={today}
        required
      />
      <LongTextField name="reason" label={t(say('profiles.page.reason'))} required />
      {Object.entries(base.outcomes).map(([key, said]) => (
        <TextField
          key={key}
          name={`days.${key}`}
          inputMode="numeric"
          label={t(
            say('profiles.page.days-of', { outcome: outcome(key, { ...said, days: null }) }),
          )}
          defaultValue={said.days ?? ''}
        />
      ))}
      {base.rows.map((row, at) => (
        <SelectField
          key={row.inputs.join()}
          name={`outcomes.${at}`}
          label={`${at + 1}. ${row.inputs.map((key, place) => words.value(place, key)).join(' / ')}`}
          options={options}
          defaultValue={row.outcome}
        />
      ))}
    </Form>
  );
}
