import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import type { GoalId } from '../strategy.ts';
import { setMeasure } from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';

/** Where a measure is set for a body to do. */
export function MeasureForm({ goalId }: { readonly goalId: GoalId }) {
  const { t } = useWords();
  const naming = useNaming();
  const bodies = useEndpoint(listOrganizations, {});
  const { act, pending, failure, answer } = useAct(setMeasure);
  return (
    <Form
      key={answer?.id ?? ''}
      label={t(say('plans.strategy.add-measure'))}
      submit={t(say('plans.strategy.add'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          ...{ goalId, title: text('title'), detail: text('detail') },
          organizationId: OrganizationId.decode(text('organizationId')),
          dueOn: text('dueOn') === '' ? null : text('dueOn'),
          decision: text('decision'),
        });
      }}
    >
      <TextField name="title" label={t(say('plans.strategy.measure'))} required maxLength={200} />
      <LongTextField name="detail" label={t(say('plans.strategy.detail'))} rows={3} />
      <ChoiceField
        name="organizationId"
        label={t(say('plans.strategy.owner'))}
        options={bodies.map((body) => ({
          value: OrganizationId.encode(body.id),
          label: naming(body),
        }))}
        defaultValue={null}
        required
      />
      <DateField name="dueOn" label={t(say('plans.strategy.due'))} />
      <TextField name="decision" label={t(say('plans.strategy.decision'))} maxLength={400} />
    </Form>
  );
}
