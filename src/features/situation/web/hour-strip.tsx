import { useWords } from '#ui/words.tsx';

import type { Standings } from '../api.ts';
import { hoursAhead } from '../deadline.ts';
import { say } from '../texts.ts';

const width = 10;
const top = 24;
const height = 110;
const start = 96;
const hour = 3_600_000;

/** Deadlines of the hours ahead, one column an hour, and what is overdue at the left of now. */
export function HourStrip({ standings }: { readonly standings: Standings }) {
  const { t, language } = useWords();
  const { asOf, hours, overdue } = standings;
  const columns = hours.map(({ from, addressees }) => ({
    number: Math.round((from.getTime() - asOf.getTime()) / hour),
    addressees,
  }));
  const most = columns.reduce((max, { addressees }) => Math.max(max, addressees), 1);
  const due = columns.reduce((sum, { addressees }) => sum + addressees, 0);
  const label = t(say('situation.deadlines.strip', { overdue, due }));
  return (
    <div role="region" aria-label={label} tabIndex={0} className="max-w-full overflow-x-auto">
      <svg
        viewBox={`0 0 ${start + hoursAhead * width + 8} ${top + height + 28}`}
        role="img"
        aria-label={label}
        className="hour-strip h-auto w-full min-w-[46rem]"
      >
        <rect x="0" y={top} width={start - 14} height={height} className="strip-overdue" />
        <text x={(start - 14) / 2} y={top + 50} className="strip-count">
          {overdue.toLocaleString(language)}
        </text>
        <text x={(start - 14) / 2} y={top + height + 20}>
          {t(say('situation.overdue'))}
        </text>
        <line x1={start - 7} x2={start - 7} y1="4" y2={top + height + 4} className="strip-now" />
        <line
          x1={start - 7}
          x2={start + hoursAhead * width}
          y1={top + height}
          y2={top + height}
          className="strip-axis"
        />
        {columns.map(({ number, addressees }) => (
          <Column key={number} number={number} addressees={addressees} most={most} />
        ))}
        {[0, 12, 24, 36, 48, 60, 72].map((number) => (
          <text
            key={number}
            x={start + number * width}
            y={top + height + 20}
            className={number === hoursAhead ? 'strip-last' : undefined}
          >
            {number === 0
              ? t(say('situation.now'))
              : t(say('situation.hours-ahead', { hours: number }))}
          </text>
        ))}
      </svg>
    </div>
  );
}

type ColumnProps = {
  readonly number: number;
  readonly addressees: number;
  readonly most: number;
};

function Column({ number, addressees, most }: ColumnProps) {
  const { language } = useWords();
  // Whatever there is can be seen, however little beside the most.
  const tall = Math.max(6, Math.round((height - 12) * (addressees / most)));
  const x = start + number * width;
  return (
    <>
      <rect
        x={x + 1}
        y={top + height - tall}
        width={width - 2}
        height={tall}
        className={number < 24 ? 'strip-soon' : 'strip-later'}
      />
      <text x={x + width / 2} y={top + height - tall - 4}>
        {addressees.toLocaleString(language)}
      </text>
    </>
  );
}
