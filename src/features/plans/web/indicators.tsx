import { calendarDayWords } from '#kernel/moment.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type IndicatorLine, takeSample } from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { indicatorWords, sourceWords } from '../strategy-words.ts';
import { indicatorTones } from './strategy-tones.ts';

/** Indicators with their course, their last value, and what shows each value. */
export function Indicators({ indicators }: { readonly indicators: readonly IndicatorLine[] }) {
  const { t, language } = useWords();
  const { may, organizationId } = usePerson();
  const amount = (value: number, unit: string) => `${value.toLocaleString()}${unit}`;
  const last = ({ samples, unit }: IndicatorLine) => {
    const sample = samples.at(-1);
    if (!sample) return t(say('plans.strategy.no-value'));
    const on = calendarDayWords(sample.on, language);
    return t(say('plans.strategy.value-on', { value: amount(sample.value, unit), on }));
  };
  const columns: Column<IndicatorLine>[] = [
    {
      head: say('plans.strategy.indicator'),
      cell: (indicator) => <About indicator={indicator} />,
      text: ({ title }) => title,
    },
    {
      head: say('plans.strategy.baseline'),
      cell: ({ baseline, unit }) => amount(baseline, unit),
    },
    {
      head: say('plans.strategy.target'),
      cell: ({ target, unit, targetOn }) => (
        <>
          {amount(target, unit)} <CalendarDay day={targetOn} />
        </>
      ),
      text: ({ target, unit }) => amount(target, unit),
    },
    { head: say('plans.strategy.value'), cell: last },
    {
      head: say('plans.strategy.standing'),
      cell: ({ standing }) => (
        <Badge tone={indicatorTones[standing]}>{t(indicatorWords[standing])}</Badge>
      ),
      text: ({ standing }) => t(indicatorWords[standing]),
    },
  ];
  const mine = indicators.filter(
    (each) =>
      each.source === null &&
      may('plans.report') &&
      (may('plans.write') || each.organizationId === organizationId),
  );
  return (
    <>
      <Table
        caption={t(say('plans.strategy.indicators'))}
        rows={indicators}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('plans.strategy.no-indicators'))}</p>}
      />
      {mine.map((indicator) => (
        <Disclosure
          key={indicator.id}
          summary={`${t(say('plans.strategy.sample'))}: ${indicator.title}`}
        >
          <SampleForm indicator={indicator} />
        </Disclosure>
      ))}
    </>
  );
}

type Props = { readonly indicator: IndicatorLine };

function About({ indicator }: Props) {
  const { t } = useWords();
  const { title, definition, source, samples, unit } = indicator;
  return (
    <div className="flex min-w-56 flex-col gap-1">
      <strong>{title}</strong>
      <p className="whitespace-pre-wrap">{definition}</p>
      <p className="text-solid-gray-700">
        {t(source === null ? say('plans.source.none') : sourceWords[source])}
      </p>
      {samples.length > 0 && (
        <Disclosure summary={t(say('plans.strategy.history'))}>
          <ul className="flex flex-col gap-2">
            {samples.map(({ on, value, evidence }) => (
              <li key={on}>
                <CalendarDay day={on} /> {value.toLocaleString()}
                {unit} {evidence}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function SampleForm({ indicator }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(takeSample);
  return (
    <Form
      label={t(say('plans.strategy.sample'))}
      submit={t(say('plans.strategy.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const said = { on: text('on'), value: Number(text('value')), evidence: text('evidence') };
        act({ indicatorId: indicator.id, ...said });
      }}
    >
      <TextField
        name="value"
        label={t(say('plans.strategy.amount'))}
        inputMode="decimal"
        required
      />
      <DateField name="on" label={t(say('plans.strategy.on'))} required />
      <LongTextField name="evidence" label={t(say('plans.strategy.evidence'))} rows={2} required />
    </Form>
  );
}
