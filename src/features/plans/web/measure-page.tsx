import { listOrganizations } from '#features/organizations/api.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { PlanId } from '../plan.ts';
import { MeasureId, MeasureState, measureStates } from '../strategy.ts';
import {
  type MeasureAnswer,
  moveMeasure,
  reachMilestone,
  setMilestone,
  showMeasure,
} from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { measureStateWords, standingWords } from '../strategy-words.ts';
import { say as sayYear } from '../year-texts.ts';
import { useAbove } from './above.ts';
import { Indicators } from './indicators.tsx';
import { standingTones } from './strategy-tones.ts';
import { Years } from './years.tsx';

/** A measure: who does it until when, its milestones and indicators, and each year of it. */
export function MeasurePage() {
  const { t } = useWords();
  const { may } = usePerson();
  const above = useAbove();
  const measureId = useAddressId(MeasureId);
  const measure = useEndpoint(showMeasure, { measureId });
  const { planId, plan, title, number, detail, indicators } = measure;
  const mayTell = measure.mayTell && may('plans.report');
  const strategy = `/plans/${PlanId.encode(planId)}/strategy`;
  return (
    <Page
      title={`${number} ${title}`}
      lead={detail}
      above={[
        ...above.plan({ id: planId, title: plan }),
        { label: t(say('plans.strategy.title')), href: strategy },
      ]}
    >
      <Head measure={measure} />
      {mayTell && <MoveForm measure={measure} />}
      <Section id="milestones" title={t(say('plans.strategy.milestones'))}>
        <Milestones measure={measure} mayTell={mayTell} />
      </Section>
      <Section title={t(say('plans.strategy.indicators'))}>
        <Indicators indicators={indicators} />
      </Section>
      <Years measure={measure} mayTell={mayTell} />
    </Page>
  );
}

type Props = { readonly measure: MeasureAnswer };

function Head({ measure }: Props) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const { goal, organizationId, dueOn, decision, standing, state } = measure;
  return (
    <DefinitionList
      items={[
        { term: t(sayYear('plans.measure.goal')), value: goal },
        { term: t(say('plans.strategy.owner')), value: nameOf(organizationId) },
        ...(dueOn
          ? [{ term: t(say('plans.strategy.due')), value: <CalendarDay day={dueOn} /> }]
          : []),
        ...(decision === '' ? [] : [{ term: t(say('plans.strategy.decision')), value: decision }]),
        { term: t(sayYear('plans.measure.state')), value: t(measureStateWords[state]) },
        {
          term: t(say('plans.strategy.standing')),
          value: <Badge tone={standingTones[standing]}>{t(standingWords[standing])}</Badge>,
        },
      ]}
    />
  );
}

function MoveForm({ measure }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(moveMeasure);
  return (
    <Disclosure summary={t(sayYear('plans.measure.move'))}>
      <Form
        label={t(sayYear('plans.measure.move'))}
        submit={t(sayYear('plans.measure.save'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ measureId: measure.id, state: MeasureState.parse(text('state')) });
        }}
      >
        <SelectField
          name="state"
          label={t(sayYear('plans.measure.state'))}
          options={measureStates.map((each) => ({
            value: each,
            label: t(measureStateWords[each]),
          }))}
          defaultValue={measure.state}
        />
      </Form>
    </Disclosure>
  );
}

function Milestones({ measure, mayTell }: Props & { readonly mayTell: boolean }) {
  const { t } = useWords();
  const { may } = usePerson();
  const open = measure.milestones.filter(({ doneOn }) => doneOn === null);
  return (
    <>
      <Table
        quiet
        caption={t(say('plans.strategy.milestones'))}
        rows={measure.milestones}
        rowKey={({ id }) => id}
        columns={[
          { head: sayYear('plans.measure.milestone'), cell: ({ title }) => title },
          {
            head: sayYear('plans.measure.due'),
            cell: ({ dueOn }) => <CalendarDay day={dueOn} />,
          },
          {
            head: sayYear('plans.measure.done-on'),
            cell: ({ doneOn }) => (doneOn === null ? '' : <CalendarDay day={doneOn} />),
          },
        ]}
        empty={<p>{t(sayYear('plans.measure.no-milestones'))}</p>}
      />
      {mayTell &&
        open.map(({ id, title }) => (
          <Disclosure key={id} summary={`${t(sayYear('plans.measure.reach'))}: ${title}`}>
            <ReachForm id={id} />
          </Disclosure>
        ))}
      {may('plans.write') && (
        <Disclosure summary={t(sayYear('plans.measure.add-milestone'))}>
          <MilestoneForm measureId={measure.id} />
        </Disclosure>
      )}
    </>
  );
}

function ReachForm({ id }: { readonly id: MeasureAnswer['milestones'][number]['id'] }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(reachMilestone);
  return (
    <Form
      label={t(sayYear('plans.measure.reach'))}
      submit={t(sayYear('plans.measure.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ milestoneId: id, doneOn: text('doneOn') });
      }}
    >
      <DateField name="doneOn" label={t(sayYear('plans.measure.done-on'))} required />
    </Form>
  );
}

function MilestoneForm({ measureId }: { readonly measureId: MeasureId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(setMilestone);
  return (
    <Form
      key={answer?.id ?? ''}
      label={t(sayYear('plans.measure.add-milestone'))}
      submit={t(sayYear('plans.measure.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ measureId, title: text('title'), dueOn: text('dueOn') });
      }}
    >
      <TextField
        name="title"
        label={t(sayYear('plans.measure.milestone'))}
        required
        maxLength={200}
      />
      <DateField name="dueOn" label={t(sayYear('plans.measure.due'))} required />
    </Form>
  );
}
