import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';
import type { Step } from '../tour-steps.ts';

type Props = {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly path: string;
  readonly onMove: (step: number) => void;
  readonly onEnd: () => void;
};

/** What is on top of the page and takes Escape first. */
const onTop = 'dialog[open], [popover]:popover-open, [role="dialog"][data-trigger]';

/** Whether an element is there for the eye: a page that only arrives has none yet. */
const isShown = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.getClientRects().length > 0;

/** The first of some places that is on the page. */
function placeOf({ at }: Step): HTMLElement | undefined {
  return at.map((selector) => document.querySelector(selector)).find(isShown);
}

/** How far down the page an element stands, in pixels; scrolling does not change it. */
const depthOf = (element: HTMLElement) => element.getBoundingClientRect().top + scrollY;

function isOutOfView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom <= 0 || top >= innerHeight;
}

/** Marks what a stop points at, once it is there, and brings it into view; what was marked before no more. */
function usePointing(step: Step | undefined, isHere: boolean, onFound: () => void): void {
  const found = useEffectEvent(onFound);
  useEffect(() => {
    if (!step || !isHere) return undefined;
    let marked: HTMLElement | undefined;
    let stood = 0;
    let isOpening = true;
    const look = () => {
      const place = placeOf(step);
      if (place && place !== marked) {
        marked?.classList.remove('toured');
        place.classList.add('toured');
        place.scrollIntoView({ block: 'start' });
        if (!marked) found();
        marked = place;
        stood = depthOf(place);
      } else if (place && Math.abs(depthOf(place) - stood) > 1) {
        // Pushed away by a part that came later, not left by whoever reads.
        if (isOutOfView(place)) place.scrollIntoView({ block: 'start' });
        stood = depthOf(place);
      }
      // A page that opens gives the focus to its own title, once.
      if (!isOpening || !document.activeElement?.matches('main h1')) return;
      isOpening = false;
      found();
    };
    look();
    // Pages arrive part by part, and a part that is drawn anew loses its mark.
    const timer = setInterval(look, 200);
    return () => {
      clearInterval(timer);
      marked?.classList.remove('toured');
    };
  }, [step, isHere]);
}

/** One stop after another in a card beside the page, which stays in use meanwhile. Escape ends it. */
export function Tour({ steps, at, path, onMove, onEnd }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [before] = useState(() => document.activeElement);
  const step = steps[at];
  const isHere = step?.page === path;
  const isLast = at === steps.length - 1;
  usePointing(step, isHere, () => {
    heading.current?.focus({ preventScroll: true });
  });
  const end = () => {
    onEnd();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const escape = useEffectEvent(end);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !document.querySelector(onTop)) escape();
    };
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', hear);
    };
  }, []);
  if (!step) return null;
  return (
    <aside aria-label={t(say('help.tour.label'))} className="tour print:hidden">
      <div className="fixed inset-x-2 bottom-2 z-10 flex flex-col gap-3 rounded-12 border-2 border-key-900 bg-white p-4 shadow-4 md:left-auto md:right-6 md:bottom-6 md:w-[26rem]">
        <h2 ref={heading} tabIndex={-1} className="text-std-18B-160">
          {t(say('help.tour.step', { number: at + 1, of: steps.length, title: t(step.title) }))}
        </h2>
        <p>{t(step.why)}</p>
        {isLast && <p className="text-solid-gray-700">{t(say('help.tour.again'))}</p>}
        {!isHere && <Link href={step.page}>{t(say('help.tour.return'))}</Link>}
        <p className="flex flex-wrap justify-end gap-2">
          <Button weight={isLast ? 'solid' : 'text'} onClick={end}>
            {t(say('help.tour.end'))}
          </Button>
          {at > 0 && (
            <Button
              weight="outlined"
              onClick={() => {
                onMove(at - 1);
              }}
            >
              {t(say('help.tour.back'))}
            </Button>
          )}
          {!isLast && (
            <Button
              onClick={() => {
                onMove(at + 1);
              }}
            >
              {t(say('help.tour.forward'))}
            </Button>
          )}
        </p>
      </div>
    </aside>
  );
}
