import { useState } from 'react';

import { sameDateAfter } from '#features/profiles/day.ts';
import { Button } from '#ui/button.tsx';
import { CalendarDay } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { InstrumentId } from '../instrument.ts';
import { MilestoneId } from '../obligation.ts';
import type { Readiness } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import { type DayEvent, eventKinds } from './day-event.ts';
import { MonthGrid } from './month-grid.tsx';

/** The days of one month on which something is due, is expected or must be met. */
export function MonthCalendar({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useWords();
  const all = useEvents(readiness);
  const { today } = readiness;
  // An empty month tells nothing: it begins where something comes next.
  const [month, setMonth] = useState(
    (all.find(({ day }) => day >= today)?.day ?? today).slice(0, 7),
  );
  const events = all.filter(({ day }) => day.startsWith(month));
  const turn = (months: number) => {
    setMonth(sameDateAfter(`${month}-01`, months).day.slice(0, 7));
  };
  const [year = '', number = ''] = month.split('-');
  const title = t(say('laws.readiness.month', { year, month: Number(number) }));
  return (
    <>
      <div className="flex flex-wrap items-center gap-4 print:hidden">
        <Button
          weight="outlined"
          onClick={() => {
            turn(-1);
          }}
        >
          {t(say('laws.readiness.earlier'))}
        </Button>
        <span role="status" className="text-std-20B-160">
          {title}
        </span>
        <Button
          weight="outlined"
          onClick={() => {
            turn(1);
          }}
        >
          {t(say('laws.readiness.later'))}
        </Button>
      </div>
      <MonthGrid month={month} title={title} today={today} events={events} />
      <Table
        caption={title}
        rows={events}
        rowKey={({ key }) => key}
        columns={[
          {
            head: say('laws.readiness.event.day'),
            cell: ({ day }) => <CalendarDay day={day} />,
            sort: ({ day }) => day,
          },
          { head: say('laws.readiness.event.kind'), cell: ({ kind }) => t(eventKinds[kind]) },
          {
            head: say('laws.readiness.event.what'),
            cell: ({ words, href }) => <Link href={href}>{words}</Link>,
            text: ({ words }) => words,
          },
        ]}
        empty={<p>{t(say('laws.readiness.no-events'))}</p>}
      />
    </>
  );
}

/** Everything of the plans that falls on a day, the earliest first. */
function useEvents({ milestones, obligations, bodies }: Readiness): DayEvent[] {
  const { language } = useWords();
  const nameOf = useNames(bodies);
  const ofMilestones = milestones
    .filter(({ state }) => state !== 'done')
    .flatMap(({ id, names, organizationId, dueOn, endsOn }): DayEvent[] => {
      const href = `/law-milestones/${MilestoneId.encode(id)}`;
      const words = `${names[language]} ${nameOf(organizationId)}`;
      const due = { key: `${id} due`, day: dueOn, kind: 'due', words, href } as const;
      if (endsOn === dueOn) return [due];
      return [due, { key: `${id} forecast`, day: endsOn, kind: 'forecast', words, href }];
    });
  const ofObligations = obligations.flatMap(({ id, lawId, names, target }): DayEvent[] =>
    target
      ? [
          {
            ...{ key: `${id} target`, day: target, kind: 'target', words: names[language] },
            href: `/laws/${InstrumentId.encode(lawId)}#obligations`,
          },
        ]
      : [],
  );
  return [...ofMilestones, ...ofObligations].toSorted((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
}
