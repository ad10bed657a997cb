import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, Refusal, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { PlanId } from '../plan.ts';
import {
  computeSamples,
  type GoalLine,
  setGoal,
  showStrategy,
  type StrategyAnswer,
} from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { healthWords } from '../strategy-words.ts';
import { useAbove } from './above.ts';
import { IndicatorForm } from './indicator-form.tsx';
import { Indicators } from './indicators.tsx';
import { MeasureForm } from './measure-form.tsx';
import { Measures } from './measures.tsx';
import { healthTones } from './strategy-tones.ts';

/** Where a strategy stands: the health of each goal, and the measures and indicators that it is computed from. */
export function StrategyPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const above = useAbove();
  const planId = useAddressId(PlanId);
  const strategy = useEndpoint(showStrategy, { planId });
  const { goals, title, fiscalYear } = strategy;
  const report = `/plans/${PlanId.encode(planId)}/annual-report?year=${fiscalYear}`;
  const none = may('plans.write') ? 'plans.strategy.no-goals' : 'plans.strategy.no-goals-read';
  return (
    <Page
      title={t(say('plans.strategy.title'))}
      lead={t(say('plans.strategy.lead', { plan: title }))}
      above={above.plan({ id: planId, title })}
    >
      <p>
        <Link href={report}>{t(say('plans.strategy.to-report'))}</Link>
      </p>
      {goals.length === 0 ? <p>{t(say(none))}</p> : <Overview goals={goals} />}
      {may('plans.write') && goals.some(hasComputed) && <Compute planId={planId} />}
      {goals.map((goal) => (
        <Goal key={goal.id} goal={goal} />
      ))}
      {may('plans.write') && (
        <Disclosure summary={t(say('plans.strategy.add-goal'))}>
          <GoalForm planId={planId} />
        </Disclosure>
      )}
    </Page>
  );
}

const hasComputed = ({ indicators }: GoalLine) => indicators.some(({ source }) => source !== null);

function Overview({ goals }: Pick<StrategyAnswer, 'goals'>) {
  const { t } = useWords();
  const columns: Column<GoalLine>[] = [
    {
      head: say('plans.strategy.goal-title'),
      cell: ({ number, title }) => (
        <Link href={`#goal-${number}`}>{t(say('plans.strategy.goal', { number, title }))}</Link>
      ),
      text: ({ title }) => title,
    },
    {
      head: say('plans.strategy.health'),
      cell: ({ health }) => <Badge tone={healthTones[health]}>{t(healthWords[health])}</Badge>,
      text: ({ health }) => t(healthWords[health]),
    },
    {
      head: say('plans.strategy.measures'),
      cell: ({ measures }) => measures.length.toLocaleString(),
      numeric: true,
    },
    {
      head: say('plans.strategy.indicators'),
      cell: ({ indicators }) => indicators.length.toLocaleString(),
      numeric: true,
    },
  ];
  return (
    <Table
      caption={t(say('plans.strategy.goals'))}
      rows={goals}
      rowKey={({ id }) => id}
      columns={columns}
      empty={null}
    />
  );
}

function Goal({ goal }: { readonly goal: GoalLine }) {
  const { t } = useWords();
  const { may } = usePerson();
  const { number, title, outcome, health, measures, indicators } = goal;
  return (
    <Section id={`goal-${number}`} title={t(say('plans.strategy.goal', { number, title }))}>
      <p>
        <Badge tone={healthTones[health]}>{t(healthWords[health])}</Badge>
      </p>
      {outcome !== '' && <p className="max-w-3xl whitespace-pre-wrap">{outcome}</p>}
      <Measures measures={measures} />
      <Indicators indicators={indicators} />
      {may('plans.write') && (
        <>
          <Disclosure summary={t(say('plans.strategy.add-measure'))}>
            <MeasureForm goalId={goal.id} />
          </Disclosure>
          <Disclosure summary={t(say('plans.strategy.add-indicator'))}>
            <IndicatorForm goal={goal} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}

function Compute({ planId }: { readonly planId: PlanId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(computeSamples);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      {answer && (
        <Notice
          tone="good"
          title={t(say('plans.strategy.computed-now', { count: answer.count }))}
          live
        />
      )}
      <p>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            act({ planId });
          }}
        >
          {t(say('plans.strategy.compute'))}
        </Button>
      </p>
    </>
  );
}

function GoalForm({ planId }: { readonly planId: PlanId }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(setGoal);
  return (
    <Form
      key={answer?.id ?? ''}
      label={t(say('plans.strategy.add-goal'))}
      submit={t(say('plans.strategy.add'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ planId, title: text('title'), outcome: text('outcome') });
      }}
    >
      <TextField
        name="title"
        label={t(say('plans.strategy.goal-title'))}
        required
        maxLength={200}
      />
      <LongTextField name="outcome" label={t(say('plans.strategy.outcome'))} rows={3} />
    </Form>
  );
}
