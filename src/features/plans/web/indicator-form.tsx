import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { indicatorSources, MeasureId } from '../strategy.ts';
import { type GoalLine, setIndicator } from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { sourceWords } from '../strategy-words.ts';

/** Where an indicator of a goal, or of one of its measures, is set. */
export function IndicatorForm({ goal }: { readonly goal: GoalLine }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(setIndicator);
  return (
    <Form
      key={answer?.id ?? ''}
      label={t(say('plans.strategy.add-indicator'))}
      submit={t(say('plans.strategy.add'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const measure = MeasureId.safeParse(text('measureId'));
        act({
          ...{ goalId: goal.id, measureId: measure.success ? measure.data : null },
          ...{ organizationId: null, title: text('title'), definition: text('definition') },
          ...{ unit: text('unit'), baseline: Number(text('baseline')) },
          ...{ baselineOn: text('baselineOn'), target: Number(text('target')) },
          targetOn: text('targetOn'),
          source: indicatorSources.find((each) => each === text('source')) ?? null,
        });
      }}
    >
      <TextField name="title" label={t(say('plans.strategy.indicator'))} required maxLength={200} />
      <LongTextField
        name="definition"
        label={t(say('plans.strategy.definition'))}
        rows={2}
        required
      />
      <SelectField
        name="measureId"
        label={t(say('plans.strategy.measure'))}
        options={goal.measures.map(({ id, number, title }) => ({
          value: MeasureId.encode(id),
          label: `${number} ${title}`,
        }))}
        defaultValue={null}
      />
      <SelectField
        name="source"
        label={t(say('plans.strategy.source'))}
        options={[
          { value: 'none', label: t(say('plans.source.none')) },
          ...indicatorSources.map((each) => ({ value: each, label: t(sourceWords[each]) })),
        ]}
        defaultValue="none"
      />
      <TextField name="unit" label={t(say('plans.strategy.unit'))} maxLength={20} />
      <TextField
        name="baseline"
        label={t(say('plans.strategy.baseline'))}
        inputMode="decimal"
        required
      />
      <DateField name="baselineOn" label={t(say('plans.strategy.baseline-on'))} required />
      <TextField
        name="target"
        label={t(say('plans.strategy.target'))}
        inputMode="decimal"
        required
      />
      <DateField name="targetOn" label={t(say('plans.strategy.target-on'))} required />
    </Form>
  );
}
