import { type ReactNode, useEffect, useState } from 'react';

import { useUnattended } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { say as sayUi } from '#ui/texts.ts';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';
import { Age, WallClock } from './wall-clock.tsx';
import { panels } from './wall-panels.tsx';

/** How long one picture stays. */
const turn = 20_000;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Which picture is up; it changes by itself until somebody stops it, and never for who wants no motion. */
function usePanel() {
  const [at, setAt] = useState(0);
  const [turns, setTurns] = useState(() => !calm());
  const move = (by: number) => {
    setAt((now) => (now + by + panels.length) % panels.length);
  };
  useEffect(() => {
    if (!turns) return undefined;
    const timer = setInterval(() => {
      move(1);
    }, turn);
    return () => {
      clearInterval(timer);
    };
  }, [turns, at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const onButton = event.target instanceof Element && event.target.closest('button, a');
      if (event.key === 'ArrowRight') move(1);
      else if (event.key === 'ArrowLeft') move(-1);
      else if (event.key === ' ' && !onButton) {
        event.preventDefault();
        setTurns((now) => !now);
      }
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, []);
  return { at, move, turns, setTurns };
}

/** The situation for a whole room: dark, large, without a hand at it, one picture after another. */
export function WallPage() {
  const { t } = useWords();
  useUnattended();
  const { at, move, turns, setTurns } = usePanel();
  const panel = panels[at];
  if (!panel) return null;
  const { title, paths, Content } = panel;
  return (
    <div className="wall flex min-h-dvh flex-col gap-6 bg-solid-gray-900 p-4 text-[clamp(1rem,1.5vw,1.75rem)] leading-normal text-white md:p-8">
      <title>{`${t(say('situation.wall'))} | ${t(sayUi('ui.name'))}`}</title>
      <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <h1 className="text-[1.5em] font-bold">{t(say('situation.wall'))}</h1>
        <WallClock />
      </header>
      <main className="flex grow flex-col gap-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 border-b border-solid-gray-536 pb-2">
          <h2 className="text-[1.75em] font-bold">{t(title)}</h2>
          <Age paths={paths} />
        </div>
        <WaitingBoundary key={title.key}>
          <Content />
        </WaitingBoundary>
      </main>
      <footer className="flex flex-wrap items-center gap-3 text-[1rem]">
        <Press
          onPress={() => {
            setTurns(!turns);
          }}
          isPressed={!turns}
        >
          {t(say(turns ? 'situation.wall.stop' : 'situation.wall.go'))}
        </Press>
        <Press
          onPress={() => {
            move(-1);
          }}
        >
          {t(say('situation.wall.before'))}
        </Press>
        <Press
          onPress={() => {
            move(1);
          }}
        >
          {t(say('situation.wall.next'))}
        </Press>
        <span aria-live="off" className="tabular-nums">
          {t(say('situation.wall.panel', { number: at + 1, all: panels.length }))}
        </span>
        <span>{t(say('situation.wall.keys'))}</span>
        <span className="ml-auto flex flex-wrap gap-3">
          <Press onPress={() => void document.documentElement.requestFullscreen()}>
            {t(say('situation.wall.whole'))}
          </Press>
          <Link href="/situation" className={press}>
            {t(say('situation.wall.leave'))}
          </Link>
        </span>
      </footer>
    </div>
  );
}

const press =
  'inline-flex min-h-11 items-center rounded-8 border border-white px-4 text-white hover:underline';

type PressProps = {
  readonly onPress: () => void;
  readonly isPressed?: boolean;
  readonly children: ReactNode;
};

function Press({ onPress, isPressed, children }: PressProps) {
  return (
    <button
      type="button"
      className={press}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
