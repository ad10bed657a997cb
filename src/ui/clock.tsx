import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

import { calendarDayWords, dayWords, momentWords, remaining } from '#kernel/moment.ts';

import { useWords } from './words.tsx';

const Now = createContext<Date | null>(null);

type Props = { readonly told: Date; readonly children: ReactNode };

/** Keeps the installation's time from the moment the server told it; the reader's own clock is not asked. */
export function ClockProvider({ told, children }: Props) {
  const [now, setNow] = useState(told);
  useEffect(() => {
    const start = performance.now();
    const read = () => {
      setNow(new Date(told.getTime() + performance.now() - start));
    };
    read();
    const timer = setInterval(read, 15_000);
    return () => {
      clearInterval(timer);
    };
  }, [told]);
  return <Now value={now}>{children}</Now>;
}

/** The installation's time, kept to a quarter of a minute; null before anybody is signed in. */
export function useNow(): Date | null {
  return useContext(Now);
}

export function Moment({ at }: { readonly at: Date }) {
  const { language } = useWords();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {momentWords(at, language)}
    </time>
  );
}

export function Day({ at }: { readonly at: Date }) {
  const { language } = useWords();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {dayWords(at, language)}
    </time>
  );
}

/** A day of the calendar, given as `2026-11-23`: the same day wherever it is read. */
export function CalendarDay({ day }: { readonly day: string }) {
  const { language } = useWords();
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {calendarDayWords(day, language)}
    </time>
  );
}

type DeadlineProps = { readonly at: Date; readonly met?: boolean };

/** A deadline: the moment, and while it is not met, how long is left or how long ago it passed. */
export function Deadline({ at, met = false }: DeadlineProps) {
  const { language, t } = useWords();
  const now = useNow();
  const late = now !== null && at < now;
  return (
    <span className="inline-block">
      <Moment at={at} />
      {now && !met && (
        <span
          className={`block text-dns-16N-130 ${late ? 'font-bold text-error-2' : 'text-solid-gray-700'}`}
        >
          {t(remaining(at, now, language))}
        </span>
      )}
    </span>
  );
}
