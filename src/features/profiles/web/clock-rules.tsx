import { useState } from 'react';

import { withDayWords } from '#kernel/moment.ts';
import { useEndpoint } from '#ui/call.ts';
import { CalendarDay, Moment, useNow } from '#ui/clock.tsx';
import { SelectField } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { reckonDeadline } from '../api.ts';
import type { ClockRule, Length } from '../clock-rule.ts';
import { closedWords, countingWords, lengthWords, softWords } from '../profile-words.ts';
import { say } from '../texts.ts';
import { useName } from './name.ts';

type Props = { readonly rules: readonly ClockRule[] };

/** By when what is due, rule by rule, and a rule tried out as if it started now. */
export function ClockRules({ rules }: Props) {
  const { t } = useWords();
  const name = useName();
  const words = useLength();
  const columns: Column<ClockRule>[] = [
    {
      head: say('profiles.page.name'),
      cell: ({ id, version, names, from }) => (
        <>
          {name(names)}
          <span className="block text-solid-gray-700">
            {id}@{version}
          </span>
          {from && <CalendarDay day={from} />}
        </>
      ),
    },
    { head: say('profiles.page.length'), cell: words },
    {
      head: say('profiles.page.counting'),
      cell: ({ counting, lastDayClosed }) => (
        <>
          {t(countingWords[counting])}
          <span className="block">{t(closedWords[lastDayClosed])}</span>
        </>
      ),
    },
    { head: say('profiles.page.source'), cell: ({ source }) => source },
    { head: say('profiles.page.certainty'), cell: ({ certainty }) => name(certainty) },
  ];
  return (
    <>
      <Table
        caption={t(say('profiles.page.rules'))}
        quiet
        rows={rules}
        rowKey={({ id, version }) => `${id} ${version}`}
        columns={columns}
        empty={null}
      />
      <Trial rules={rules} />
    </>
  );
}

function useLength() {
  const { t } = useWords();
  const name = useName();
  const plain = (length: Length) => t(lengthWords(length));
  return ({ length, soft, conditions = [] }: ClockRule) => {
    const guided = soft?.guideline ? [t(say('profiles.page.guided')), plain(soft.guideline)] : [];
    const usual = length
      ? plain(length)
      : [soft ? t(softWords[soft.words]) : '', ...guided].join(' ');
    return (
      <>
        {usual}
        {conditions.map(({ when, names, length: other }) => (
          <span key={when} className="block">
            {name(names)}: {plain(other)}
          </span>
        ))}
      </>
    );
  };
}

function Trial({ rules }: Props) {
  const { t } = useWords();
  const name = useName();
  const [rule, setRule] = useState(rules[0]?.id ?? '');
  const now = useNow();
  const [start] = useState(now);
  if (!start || rule === '') return null;
  return (
    <div className="rounded-12 border border-solid-gray-300 p-4">
      <SelectField
        name="rule"
        label={t(say('profiles.page.try'))}
        options={rules.map(({ id, names }) => ({ value: id, label: name(names) }))}
        onChange={setRule}
      />
      <Reckoned rule={rule} start={start} />
    </div>
  );
}

function Reckoned({ rule, start }: { readonly rule: string; readonly start: Date }) {
  const { t, language } = useWords();
  const { dueAt, because, citation } = useEndpoint(reckonDeadline, { rule, start, holding: '' });
  return (
    <div aria-live="polite" className="mt-3">
      <p className="font-bold">{dueAt ? <Moment at={dueAt} /> : t(say('profiles.page.no-date'))}</p>
      <ol className="list-decimal pl-6">
        {because.map((step) => (
          <li key={step.key}>{t(withDayWords(step, language))}</li>
        ))}
      </ol>
      <p className="text-solid-gray-700">{citation}</p>
    </div>
  );
}
