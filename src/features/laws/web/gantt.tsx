import { useId } from 'react';

import { useNames, useWords } from '#ui/words.tsx';

import { dayOf, numberOf } from '../readiness.ts';
import type { MilestoneLine, Readiness } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';

/** More lines than these are no picture any more. */
const mostLines = 60;
const left = 300;
const across = 640;
const high = 28;
const head = 30;

/** Milestones over time. It is a picture of the table beside it, which says the same in words. */
export function Gantt({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useWords();
  const { milestones, today } = readiness;
  const shown = milestones
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
    .slice(0, mostLines);
  const span = spanOf(shown, today);
  const height = head + shown.length * high + 8;
  const label = t(say('laws.readiness.gantt-words', { count: shown.length }));
  return (
    <figure className="flex flex-col gap-2">
      <figcaption>{t(say('laws.readiness.gantt-key'))}</figcaption>
      {shown.length < milestones.length && (
        <p>{t(say('laws.readiness.gantt-cut', { count: shown.length }))}</p>
      )}
      <div role="region" aria-label={label} tabIndex={0} className="max-w-full overflow-x-auto">
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${left + across} ${height}`}
          width={left + across}
          height={height}
          className="text-solid-gray-800"
        >
          <Months span={span} height={height} />
          {shown.map((milestone, at) => (
            <Line key={milestone.id} {...{ milestone, span, readiness }} top={head + at * high} />
          ))}
          <line
            x1={span.x(today)}
            x2={span.x(today)}
            y1={head - 6}
            y2={height}
            className="stroke-error-2"
            strokeWidth="2"
          />
        </svg>
      </div>
    </figure>
  );
}

type Span = { readonly from: number; readonly to: number; readonly x: (day: string) => number };

function spanOf(milestones: readonly MilestoneLine[], today: string): Span {
  const days = milestones.flatMap(({ startsOn, endsOn, target }) => [
    startsOn,
    endsOn,
    target ?? endsOn,
  ]);
  const numbers = [today, ...days].map(numberOf);
  const [from, to] = [Math.min(...numbers) - 7, Math.max(...numbers) + 14];
  return { from, to, x: (day) => left + ((numberOf(day) - from) / (to - from)) * across };
}

/** The first of each month that lies in a span; of long ones every third. */
function Months({ span, height }: { readonly span: Span; readonly height: number }) {
  const { t } = useWords();
  const [first, last] = [dayOf(span.from), dayOf(span.to)];
  const count = monthsBetween(first, last);
  const every = count > 14 ? 3 : 1;
  const months = Array.from({ length: count }, (_, at) => monthAfter(first, at + 1)).filter(
    ({ month }) => (month - 1) % every === 0,
  );
  return months.map(({ year, month }) => {
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > last) return null;
    return (
      <g key={day}>
        <line
          x1={span.x(day)}
          x2={span.x(day)}
          y1={head - 8}
          y2={height}
          className="stroke-solid-gray-300"
        />
        <text x={span.x(day) + 4} y={head - 12} fontSize="13" fill="currentColor">
          {t(say('laws.readiness.month', { year, month }))}
        </text>
      </g>
    );
  });
}

const monthsBetween = (first: string, last: string) =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
  Number(last.slice(5, 7)) -
  Number(first.slice(5, 7));

function monthAfter(day: string, months: number) {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return { year: Math.floor(at / 12), month: (at % 12) + 1 };
}

type LineProps = {
  readonly milestone: MilestoneLine;
  readonly span: Span;
  readonly top: number;
  readonly readiness: Readiness;
};

const isLate = ({ slack }: MilestoneLine) => slack !== null && slack < 0;

function Line({ milestone, span, top, readiness }: LineProps) {
  const { language } = useWords();
  const nameOf = useNames(readiness.bodies);
  const { names, organizationId, startsOn, endsOn, state, isCritical, target } = milestone;
  const [from, to] = [span.x(startsOn), span.x(endsOn)];
  const words = `${names[language]} ${nameOf(organizationId)}`;
  const look = isLate(milestone)
    ? 'text-error-2'
    : isCritical
      ? 'text-key-900'
      : 'text-solid-gray-600';
  return (
    <g>
      <Label words={words} top={top} isBold={isCritical} />
      <g className={look}>
        {state === 'done' ? (
          <circle cx={to} cy={top + 12} r="6" fill="none" stroke="currentColor" strokeWidth="3" />
        ) : (
          <Bar {...{ from, to, top }} isHatched={isLate(milestone)} />
        )}
      </g>
      {target && (
        <path
          d={`M${span.x(target)} ${top + 4} v16`}
          stroke="currentColor"
          strokeWidth="3"
          strokeDasharray="3 3"
        />
      )}
    </g>
  );
}

type LabelProps = { readonly words: string; readonly top: number; readonly isBold: boolean };

/** A name in the room there is for it; the table says it in full. */
function Label({ words, top, isBold }: LabelProps) {
  let room = 42;
  const letters = Array.from(words).filter((letter) => {
    room -= (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    return room > 0;
  });
  const cut = letters.length < Array.from(words).length ? '…' : '';
  return (
    <text x="0" y={top + 17} fontSize="13" fontWeight={isBold ? 700 : 400} fill="currentColor">
      {`${letters.join('')}${cut}`}
    </text>
  );
}

type BarProps = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly isHatched: boolean;
};

function Bar({ from, to, top, isHatched }: BarProps) {
  const id = useId();
  return (
    <>
      {isHatched && (
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0" stroke="currentColor" strokeWidth="2" />
        </pattern>
      )}
      <rect
        x={from}
        y={top + 5}
        width={Math.max(4, to - from)}
        height="14"
        fill={isHatched ? `url(#${id})` : 'currentColor'}
        stroke="currentColor"
      />
    </>
  );
}
