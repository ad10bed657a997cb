import { type CalendarDate, parseDate } from '@internationalized/date';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from 'react-aria-components';

import { isoDay } from '#kernel/era.ts';
import { dateOf } from '#kernel/moment.ts';

import { useNow } from './clock.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly day: string | undefined;
  readonly onChoose: (day: string) => void;
};

const turn =
  'flex size-11 items-center justify-center rounded-8 text-key-900 hover:bg-key-50 data-disabled:text-solid-gray-420';

const cell =
  'flex size-11 cursor-pointer items-center justify-center rounded-8 tabular-nums hover:bg-key-50 ' +
  'data-outside-month:invisible data-selected:bg-key-900 data-selected:text-white';

/** One month to choose a day from, its years by era or as the West counts them. */
export function CalendarPanel({ day, onChoose }: Props) {
  const { language, t } = useWords();
  const now = useNow();
  const [byEra, setByEra] = useState(language === 'ja');
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
  const today = now ? parseDate(isoDay(dateOf(now))) : undefined;
  const chosen = day ? parseDate(day) : undefined;
  const shown = chosen ?? today;
  return (
    <I18nProvider locale={byEra ? `${locale}-u-ca-japanese` : locale}>
      <Calendar<CalendarDate>
        key={String(byEra)}
        aria-label={t(say('ui.day.calendar'))}
        autoFocus
        {...(shown ? { defaultFocusedValue: shown } : {})}
        {...(chosen ? { defaultValue: chosen } : {})}
        onChange={(date) => {
          onChoose(date.toString().slice(0, 10));
        }}
      >
        <header className="flex items-center justify-between gap-2">
          <Button slot="previous" aria-label={t(say('ui.day.previous'))} className={turn}>
            <Chevron d="M15 5l-7 7 7 7" />
          </Button>
          <Heading className="text-std-17B-170" />
          <Button slot="next" aria-label={t(say('ui.day.next'))} className={turn}>
            <Chevron d="M9 5l7 7-7 7" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>
            {(name) => (
              <CalendarHeaderCell className="size-11 font-normal">{name}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className={cell} />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <label className="mt-2 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          checked={byEra}
          className="size-6 accent-key-900"
          onChange={(event) => {
            setByEra(event.currentTarget.checked);
          }}
        />
        {t(say('ui.day.by-era'))}
      </label>
    </I18nProvider>
  );
}

function Chevron({ d }: { readonly d: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-6"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path strokeWidth="2" d={d} />
    </svg>
  );
}
