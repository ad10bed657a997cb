import { plusDays, sameDateAfter, weekdayOf } from '#features/profiles/day.ts';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import type { DayEvent } from './day-event.ts';

type Props = {
  /** `2026-11`. */
  readonly month: string;
  readonly title: string;
  readonly today: string;
  readonly events: readonly DayEvent[];
};

/** Every day of the weeks that a month lies in, Monday first; by the ISO calendar. */
function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const begin = plusDays(first, 1 - weekdayOf(first));
  const end = sameDateAfter(first, 1).day;
  const weeks: string[][] = [];
  for (let monday = begin; monday < end; monday = plusDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(monday, at)));
  }
  return weeks;
}

/** A month as a sheet on the wall. It needs room: where there is none, the list below says the same. */
export function MonthGrid({ month, title, today, events }: Props) {
  const { language } = useWords();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const weeks = weeksOf(month);
  return (
    <table className="hidden w-full table-fixed border-collapse md:table">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className="border border-solid-gray-300 p-2 text-left">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((day) => (
              <DayCell
                key={day}
                day={day}
                isInMonth={day.startsWith(month)}
                isToday={day === today}
                events={events.filter((event) => event.day === day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  readonly day: string;
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  readonly events: readonly DayEvent[];
};

/** So many things of a day are named in its cell; the list names all. */
const mostNamed = 3;

function DayCell({ day, isInMonth, isToday, events }: DayProps) {
  const look = isToday ? 'outline-2 -outline-offset-2 outline-key-900' : '';
  return (
    <td className={`h-20 border border-solid-gray-300 p-1 align-top ${look}`}>
      {isInMonth && <time dateTime={day}>{Number(day.slice(8))}</time>}
      <ul className="flex flex-col gap-1">
        {events.slice(0, mostNamed).map(({ key, words, href }) => (
          <li key={key} className="text-dns-16N-130">
            <Link href={href} className="link line-clamp-2">
              {words}
            </Link>
          </li>
        ))}
        {events.length > mostNamed && <li>+{events.length - mostNamed}</li>}
      </ul>
    </td>
  );
}
