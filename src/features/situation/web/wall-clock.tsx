import { useEffect, useState } from 'react';

import { clockWords, dayWords, spanWords } from '#kernel/moment.ts';
import { useAge } from '#ui/call.ts';
import { useLine } from '#ui/changes.tsx';
import { useNow } from '#ui/clock.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

/** The installation's time to the second, and how far back in it a moment of `performance.now` lies. */
function useSecond() {
  const told = useNow();
  const [second, setSecond] = useState<{ now: Date; back: (at: number) => Date }>();
  useEffect(() => {
    const start = performance.now();
    const read = () => {
      if (!told) return;
      const now = new Date(told.getTime() + performance.now() - start);
      const at0 = performance.now();
      setSecond({ now, back: (at) => new Date(now.getTime() - (at0 - at)) });
    };
    read();
    const timer = setInterval(read, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [told]);
  return second;
}

/** The time, whether the wall is told of changes, and if not, since when. */
export function WallClock() {
  const { t, language } = useWords();
  const { lostAt } = useLine();
  const second = useSecond();
  if (!second) return null;
  return (
    <div className="flex flex-wrap items-baseline justify-end gap-x-6">
      <p role="status">
        {lostAt === null ? (
          t(say('situation.wall.connected'))
        ) : (
          <strong className="inline-block bg-yellow-300 px-3 py-1 text-black">
            {t(say('situation.wall.lost', { at: clockWords(second.back(lostAt)) }))}
          </strong>
        )}
      </p>
      <p className="whitespace-nowrap tabular-nums">
        {dayWords(second.now, language)}{' '}
        <strong className="text-[1.5em]">{clockWords(second.now)}</strong>{' '}
        {t(say('situation.wall.zone'))}
      </p>
    </div>
  );
}

const old = 120_000;

/** How old the figures of a panel are; said loudly once they should have been renewed. */
export function Age({ paths }: { readonly paths: readonly string[] }) {
  const { t, language } = useWords();
  const age = useAge(paths);
  if (age === undefined) return null;
  return age < old ? (
    <p className="tabular-nums">
      {t(say('situation.wall.age', { seconds: Math.round(age / 1000) }))}
    </p>
  ) : (
    <p>
      <strong className="inline-block bg-yellow-300 px-3 py-1 text-black">
        {t(say('situation.wall.old', { span: spanWords(age, language) }))}
      </strong>
    </p>
  );
}
