import { fiscalYearWords } from '#kernel/era.ts';
import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { MeasureId } from '../strategy.ts';
import { type MeasureAnswer, writeYear, type YearLine } from '../strategy-api.ts';
import { say } from '../year-texts.ts';

type Props = { readonly measure: MeasureAnswer; readonly mayTell: boolean };

/** What was planned, done and planned next, year by year, and where the present year is written. */
export function Years({ measure, mayTell }: Props) {
  const { t, language } = useWords();
  const { years, fiscalYear } = measure;
  const blank = {
    ...{ fiscalYear, version: 0, planned: '', result: '', next: '', budget: null },
    writtenAt: null,
  };
  const present = years.find((year) => year.fiscalYear === fiscalYear) ?? blank;
  const columns: Column<YearLine>[] = [
    {
      head: say('plans.year.year'),
      cell: (year) => fiscalYearWords(year.fiscalYear, language),
      sort: (year) => year.fiscalYear,
    },
    { head: say('plans.year.planned'), cell: ({ planned }) => <Words>{planned}</Words> },
    { head: say('plans.year.result'), cell: ({ result }) => <Words>{result}</Words> },
    { head: say('plans.year.next'), cell: ({ next }) => <Words>{next}</Words> },
    {
      head: say('plans.year.budget'),
      cell: ({ budget }) => budget?.toLocaleString() ?? '',
      numeric: true,
    },
  ];
  return (
    <Section id="years" title={t(say('plans.year.years'))}>
      <Table
        quiet
        caption={t(say('plans.year.years'))}
        rows={years}
        rowKey={(year) => String(year.fiscalYear)}
        columns={columns}
        empty={<p>{t(say('plans.year.none'))}</p>}
      />
      {mayTell && (
        <Disclosure
          summary={t(say('plans.year.write', { fiscal: fiscalYearWords(fiscalYear, language) }))}
        >
          <YearForm key={present.version} measureId={measure.id} year={present} />
        </Disclosure>
      )}
    </Section>
  );
}

const Words = ({ children }: { readonly children: string }) => (
  <p className="min-w-48 whitespace-pre-wrap">{children}</p>
);

type FormProps = { readonly measureId: MeasureId; readonly year: YearLine };

function YearForm({ measureId, year }: FormProps) {
  const { t, language } = useWords();
  const { act, pending, failure } = useAct(writeYear);
  const { fiscalYear, version, budget } = year;
  return (
    <Form
      label={t(say('plans.year.write', { fiscal: fiscalYearWords(fiscalYear, language) }))}
      submit={t(say('plans.measure.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          ...{ measureId, fiscalYear, base: version },
          ...{ planned: text('planned'), result: text('result'), next: text('next') },
          budget: text('budget') === '' ? null : Number(text('budget')),
        });
      }}
    >
      {(['planned', 'result', 'next'] as const).map((part) => (
        <LongTextField
          key={part}
          name={part}
          label={t(partWords[part])}
          rows={4}
          defaultValue={year[part]}
        />
      ))}
      <TextField
        name="budget"
        label={t(say('plans.year.budget'))}
        inputMode="numeric"
        defaultValue={budget ?? undefined}
      />
    </Form>
  );
}

const partWords = {
  planned: say('plans.year.planned'),
  result: say('plans.year.result'),
  next: say('plans.year.next'),
} as const;
