import { SystemId } from '#features/inventory/system.ts';
import { useAct } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { type Assets, judgeComputer } from '../asset-api.ts';
import { say } from '../asset-texts.ts';
import { InstrumentId } from '../instrument.ts';

/** Whether a system of one's own is a specified important computer, and why. */
export function JudgeForm({ rules, computers }: Pick<Assets, 'rules' | 'computers'>) {
  const { t, language } = useWords();
  const { organizationId } = usePerson();
  const { act, pending, failure, answer } = useAct(judgeComputer);
  const own = new Map(
    computers
      .filter((computer) => computer.organizationId === organizationId)
      .map(({ systemId, systemName }) => [SystemId.encode(systemId), systemName]),
  );
  return (
    <Form
      label={t(say('laws.asset.judge'))}
      submit={t(say('laws.asset.judge-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          lawId: InstrumentId.decode(text('lawId')),
          systemId: SystemId.decode(text('systemId')),
          specified: text('specified') === 'yes',
          ...{ reason: text('reason'), sinceOn: text('sinceOn') },
        });
      }}
    >
      {answer === null && <Notice tone="good" title={t(say('laws.asset.judged'))} live />}
      <SelectField
        name="lawId"
        label={t(say('laws.asset.law'))}
        options={rules.map(({ lawId, law }) => ({
          value: InstrumentId.encode(lawId),
          label: law[language],
        }))}
      />
      <ChoiceField
        name="systemId"
        label={t(say('laws.asset.system'))}
        options={[...own].map(([value, label]) => ({ value, label }))}
        defaultValue={null}
        required
      />
      <SelectField
        name="specified"
        label={t(say('laws.asset.is-specified'))}
        options={[
          { value: 'yes', label: t(say('laws.asset.yes')) },
          { value: 'no', label: t(say('laws.asset.no')) },
        ]}
        defaultValue={null}
        required
      />
      <DateField name="sinceOn" label={t(say('laws.asset.since'))} required />
      <LongTextField name="reason" label={t(say('laws.asset.reason'))} rows={3} required />
    </Form>
  );
}
