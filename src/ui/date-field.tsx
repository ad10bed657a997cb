import { lazy, Suspense, useId, useRef, useState } from 'react';

import { readDay, readMoment } from '#kernel/day-reading.ts';
import { dayWords, momentOf, momentWords } from '#kernel/moment.ts';
import type { Language, Text } from '#kernel/text.ts';

import { controlLook, Field } from './form.tsx';
import { useStart } from './form-draft.tsx';
import { useSentAs } from './sent-as.ts';
import { say } from './texts.ts';
import { Waiting } from './waiting.tsx';
import { useWords } from './words.tsx';

// The calendar is large and most days are typed: it comes when it is first opened.
const CalendarPanel = lazy(() =>
  import('./calendar-panel.tsx').then(({ CalendarPanel: panel }) => ({ default: panel })),
);

type Props = {
  readonly name: string;
  readonly label: string;
  readonly support?: string;
  readonly required?: boolean;
  /** What it begins with: `2026-11-26`; of a moment `2026-11-26T17:00`. */
  readonly defaultValue?: string;
};

/** A way to write a point in time, and how to read it: what is sent, what is shown, what to say otherwise. */
type Kind = {
  readonly read: (entered: string) => { readonly value: string } | { readonly fault: Text };
  readonly show: (value: string, language: Language) => string;
  readonly example: Text;
  readonly understood: Text;
  /** What was entered, with another day in it. */
  readonly onDay: (value: string | undefined, day: string) => string;
};

const noSuchDay = say('ui.day.no-such-day');

const dayKind: Kind = {
  read: (entered) => {
    const read = readDay(entered);
    if ('day' in read) return { value: read.day };
    return { fault: read.fault === 'unreadable' ? say('ui.day.unreadable') : noSuchDay };
  },
  show: (value, language) => dayWords(momentOf(`${value}T00:00`), language),
  example: say('ui.day.example'),
  understood: say('ui.day.understood'),
  onDay: (_, day) => day,
};

const momentKind: Kind = {
  read: (entered) => {
    const read = readMoment(entered);
    if ('moment' in read) return { value: read.moment };
    return { fault: read.fault === 'unreadable' ? say('ui.moment.unreadable') : noSuchDay };
  },
  show: (value, language) => momentWords(momentOf(value), language),
  example: say('ui.moment.example'),
  understood: say('ui.moment.understood'),
  onDay: (value, day) => `${day}T${value?.slice(11) ?? '00:00'}`,
};

/** A day, typed in any form an office writes it or chosen from a calendar; sent as `2026-11-26`. */
export function DateField(props: Props) {
  return <TimeField {...props} kind={dayKind} />;
}

/** A moment as the clock in Japan shows it, typed or chosen; sent as `2026-11-26T17:00`. */
export function MomentField(props: Props) {
  return <TimeField {...props} kind={momentKind} />;
}

function TimeField({ kind, ...props }: Props & { readonly kind: Kind }) {
  const { name, label, support, required = false, defaultValue = '' } = props;
  const { t, language } = useWords();
  const { start } = useStart(name, defaultValue);
  const [entered, setEntered] = useState(() => shown(kind, start, language));
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const echo = useId();
  const read = entered.trim() === '' ? undefined : kind.read(entered);
  const value = read && 'value' in read ? read.value : undefined;
  const fault = read && 'fault' in read ? read.fault : undefined;
  useSentAs(input, (text) => (value !== undefined && text === entered ? value : text));
  const choose = (day: string) => {
    setEntered(kind.show(kind.onDay(value, day), language));
    input.current?.focus();
    // A form that keeps a draft hears of changes as of typing.
    requestAnimationFrame(() =>
      input.current?.dispatchEvent(new Event('input', { bubbles: true })),
    );
  };
  return (
    <Field
      name={name}
      label={label}
      support={[support, t(kind.example)].filter(Boolean).join(' ')}
      required={required}
    >
      {(tied) => (
        <>
          <div className="flex max-w-xl gap-2">
            <input
              ref={input}
              {...tied}
              aria-describedby={[tied['aria-describedby'], echo].filter(Boolean).join(' ')}
              aria-invalid={(tied['aria-invalid'] ?? (left && fault !== undefined)) || undefined}
              data-fault={fault?.key}
              autoComplete="off"
              value={entered}
              className={controlLook}
              onChange={(event) => {
                setEntered(event.currentTarget.value);
              }}
              onBlur={() => {
                setLeft(true);
              }}
            />
            <CalendarButton day={value?.slice(0, 10)} of={`${tied.id}-label`} onChoose={choose} />
          </div>
          <p id={echo} className="min-h-6 text-solid-gray-700">
            {value !== undefined && (
              <>
                {t(kind.understood)} {kind.show(value, language)}
                {language === 'ja' && ` (${value.replace('T', ' ')})`}
              </>
            )}
            {left && fault && !tied['aria-invalid'] && (
              <strong className="text-error-2">{t(fault)}</strong>
            )}
          </p>
        </>
      )}
    </Field>
  );
}

/** What a field shows at first: the words of what it begins with, or what it was left with unread. */
function shown(kind: Kind, start: string, language: Language): string {
  const read = kind.read(start);
  return 'value' in read ? kind.show(read.value, language) : start;
}

type ButtonProps = {
  readonly day: string | undefined;
  /** The id of the label that says what the day is of. */
  readonly of: string;
  readonly onChoose: (day: string) => void;
};

function CalendarButton({ day, of, onChoose }: ButtonProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div
      className="relative shrink-0"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-label={t(say(open ? 'ui.day.close' : 'ui.day.choose'))}
        aria-describedby={of}
        className="flex size-11 items-center justify-center rounded-8 border border-key-900 bg-white text-key-900 hover:bg-key-200"
        onClick={() => {
          setOpen(!open);
        }}
      >
        <svg
          viewBox="0 0 24 24"
          className="size-6"
          fill="none"
          stroke="currentColor"
          aria-hidden="true"
        >
          <path strokeWidth="2" d="M4 6h16v14H4zM4 10h16M8 3v5m8-5v5" />
        </svg>
      </button>
      {open && (
        <div
          id={panel}
          className="absolute top-full right-0 z-20 mt-1 w-max rounded-8 border border-solid-gray-600 bg-white p-3 shadow-2"
        >
          <Suspense fallback={<Waiting />}>
            <CalendarPanel
              day={day}
              onChoose={(chosen) => {
                setOpen(false);
                onChoose(chosen);
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}
