import { Fragment, type ReactNode } from 'react';

import { GoalId, indicatorSources } from '#features/plans/strategy.ts';
import { listGoals } from '#features/plans/strategy-api.ts';
import { say as sayPlans } from '#features/plans/strategy-texts.ts';
import { sourceWords } from '#features/plans/strategy-words.ts';
import { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { type Entered, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { canEffect, type Effect, type EffectId } from '../effects.ts';
import { listEffectChoices, prepareEffect, withdrawEffect } from '../floor-api.ts';
import type { ItemLine } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { aboutWords, effectWords } from '../meeting-words.ts';
import { TaskFields } from './meeting-forms.tsx';

type OfItem = { readonly item: ItemLine };

/** What else a decision should do: chosen of what waits, or written. An opinion states a text alone. */
export function EffectForms({ item }: OfItem) {
  const { t } = useWords();
  return (
    <div className="print:hidden">
      <Disclosure summary={t(say('council-meeting.prepare'))}>
        <ChoiceForm item={item} />
      </Disclosure>
      {item.kind === 'decision' && (
        <>
          <Disclosure summary={t(say('council-meeting.order-in-item'))}>
            <Written item={item} label={say('council-meeting.order-in-item')} effect={taskSaid}>
              <TaskFields />
            </Written>
          </Disclosure>
          <Disclosure summary={t(say('council-meeting.set-measure'))}>
            <Written item={item} label={say('council-meeting.set-measure')} effect={measureEffect}>
              <GoalField />
              <TitleField label={sayPlans('plans.strategy.measure')} />
              <TaskFields words={sayPlans('plans.strategy.detail')} />
            </Written>
          </Disclosure>
          <Disclosure summary={t(say('council-meeting.set-indicator'))}>
            <Written
              item={item}
              label={say('council-meeting.set-indicator')}
              effect={indicatorEffect}
            >
              <GoalField />
              <TitleField label={sayPlans('plans.strategy.indicator')} />
              <IndicatorFields />
            </Written>
          </Disclosure>
        </>
      )}
    </div>
  );
}

function ChoiceForm({ item }: OfItem) {
  const { t, language } = useWords();
  const choices = useEndpoint(listEffectChoices, {}).filter(({ effect }) =>
    canEffect(item.kind, effect.kind),
  );
  const { act, pending, failure } = useAct(prepareEffect);
  if (choices.length === 0) return <p>{t(say('council-meeting.nothing-waits'))}</p>;
  return (
    <Form
      label={t(say('council-meeting.prepare'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const chosen = choices[Number(text('choice'))];
        if (chosen) act({ itemId: item.id, effect: chosen.effect });
      }}
    >
      <SelectField
        name="choice"
        label={t(say('council-meeting.effect-choice'))}
        options={choices.map(({ effect, about }, at) => ({
          value: String(at),
          label: `${t(effectWords[effect.kind])} ${aboutWords(effect.kind, about, language)}`,
        }))}
      />
    </Form>
  );
}

type WrittenProps = OfItem & {
  readonly label: Text;
  readonly effect: (entered: Entered) => Effect;
  readonly children: ReactNode;
};

function Written({ item, label, effect, children }: WrittenProps) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(prepareEffect);
  return (
    <Form
      key={answer?.id ?? ''}
      label={t(label)}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({ itemId: item.id, effect: effect(entered) });
      }}
    >
      {children}
    </Form>
  );
}

const ordered = ({ text }: Entered) => ({
  ...{ organizationId: OrganizationId.decode(text('organizationId')), dueOn: text('dueOn') },
});
const goalId = ({ text }: Entered): GoalId => GoalId.decode(text('goalId'));

const taskSaid = (entered: Entered): Effect => ({
  ...{ kind: 'task-order', ...ordered(entered), words: entered.text('words') },
});

const measureEffect = (entered: Entered): Effect => ({
  ...{ kind: 'measure-set', goalId: goalId(entered), ...ordered(entered) },
  ...{ title: entered.text('title'), detail: entered.text('words') },
});

const indicatorEffect = (entered: Entered): Effect => {
  const { text } = entered;
  return {
    ...{ kind: 'indicator-set', goalId: goalId(entered), measureId: null, organizationId: null },
    ...{ title: text('title'), definition: text('definition'), unit: text('unit') },
    ...{ baseline: Number(text('baseline')), baselineOn: text('baselineOn') },
    ...{ target: Number(text('target')), targetOn: text('targetOn') },
    source: indicatorSources.find((each) => each === text('source')) ?? null,
  };
};

function TitleField({ label }: { readonly label: Text }) {
  const { t } = useWords();
  return <TextField name="title" label={t(label)} required maxLength={200} />;
}

/** What an indicator measures, from where to where. */
function IndicatorFields() {
  const { t } = useWords();
  return (
    <>
      <LongTextField
        name="definition"
        label={t(sayPlans('plans.strategy.definition'))}
        rows={2}
        required
      />
      <SelectField
        name="source"
        label={t(sayPlans('plans.strategy.source'))}
        options={[
          { value: 'none', label: t(sayPlans('plans.source.none')) },
          ...indicatorSources.map((each) => ({ value: each, label: t(sourceWords[each]) })),
        ]}
        defaultValue="none"
      />
      <TextField name="unit" label={t(sayPlans('plans.strategy.unit'))} maxLength={20} />
      {(['baseline', 'target'] as const).map((end) => (
        <Fragment key={end}>
          <TextField
            name={end}
            label={t(sayPlans(`plans.strategy.${end}`))}
            inputMode="decimal"
            required
          />
          <DateField name={`${end}On`} label={t(sayPlans(`plans.strategy.${end}-on`))} required />
        </Fragment>
      ))}
    </>
  );
}

function GoalField() {
  const { t } = useWords();
  const goals = useEndpoint(listGoals, {});
  return (
    <SelectField
      name="goalId"
      label={t(say('council-meeting.goal'))}
      options={goals.map(({ id, number, title, plan }) => ({
        value: GoalId.encode(id),
        label: `${plan} ${number} ${title}`,
      }))}
    />
  );
}

/** Takes an effect back before the decision is made, for a reason. */
export function WithdrawForm({ effectId }: { readonly effectId: EffectId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(withdrawEffect);
  return (
    <Disclosure summary={t(say('council-meeting.withdraw-effect'))}>
      <Form
        label={t(say('council-meeting.withdraw-effect'))}
        submit={t(say('council-meeting.withdraw'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ effectId, reason: text('reason') });
        }}
      >
        <TextField
          name="reason"
          label={t(say('council-meeting.reason'))}
          required
          maxLength={1000}
        />
      </Form>
    </Disclosure>
  );
}
