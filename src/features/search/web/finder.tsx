import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

import { useGo } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { longestQuery } from '../api.ts';
import { say } from '../texts.ts';
import { searchPath } from './address.ts';
import { asksForPalette, endEarly } from './early-keys.ts';
import { Palette } from './palette.tsx';
import { Chord, isHelpKeyOn, Shortcuts } from './shortcuts.tsx';
import type { Place } from './suggestion.ts';

type Opened = 'palette' | 'shortcuts' | null;

/** Whether somebody is writing: what they type there is text. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, select, textarea'));

/** What a key opens from anywhere in the site. */
function openedBy(event: KeyboardEvent, helpKey: boolean): Opened {
  if (asksForPalette(event)) return 'palette';
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  return alone && helpKey && event.key === '?' && !isWriting(event.target) ? 'shortcuts' : null;
}

/** The search box of every page, and what Ctrl+K and ? open. */
export function Finder({ places }: { readonly places: readonly Place[] }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened>(null);
  const [early, setEarly] = useState('');
  const [helpKey, setHelpKey] = useState(isHelpKeyOn);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const next = openedBy(event, helpKey);
    if (next === null) return;
    event.preventDefault();
    setOpened(next);
  });
  // Before anything is painted, so that no key falls between those who hear it early and this.
  useLayoutEffect(() => {
    endEarly((typed) => {
      setEarly(typed);
      setOpened('palette');
    });
    const hear = (event: KeyboardEvent) => {
      press(event);
    };
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', hear);
    };
  }, []);
  const close = () => {
    setOpened(null);
    setEarly('');
  };
  return (
    <div className="flex items-center gap-2">
      <SearchBox />
      <button
        type="button"
        aria-haspopup="dialog"
        className="hidden min-h-11 shrink-0 items-center rounded-8 px-1 text-dns-14N-130 hover:underline md:inline-flex xl:hidden min-[90rem]:inline-flex"
        onClick={() => {
          setOpened('palette');
        }}
      >
        <span className="sr-only">{t(say('search.palette-open'))} </span>
        <Chord keys={['Ctrl', 'K']} />
      </button>
      {opened === 'palette' && (
        <Opening title={t(say('search.palette'))} onClose={close}>
          <Palette
            places={places}
            early={early}
            onClose={close}
            onShortcuts={() => {
              setOpened('shortcuts');
            }}
          />
        </Opening>
      )}
      {opened === 'shortcuts' && (
        <Opening title={t(say('search.shortcuts'))} onClose={close}>
          <Shortcuts helpKey={helpKey} onHelpKey={setHelpKey} onClose={close} />
        </Opening>
      )}
    </div>
  );
}

/** A plain form: it leads to the page of results. */
function SearchBox() {
  const { t } = useWords();
  const go = useGo();
  const id = useId();
  return (
    <form
      role="search"
      action="/search"
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const query = new FormData(event.currentTarget).get('q');
        go(searchPath(typeof query === 'string' ? query.trim() : ''));
      }}
    >
      <label htmlFor={id} className="sr-only">
        {t(say('search.words'))}
      </label>
      <input
        id={id}
        name="q"
        type="search"
        autoComplete="off"
        maxLength={longestQuery}
        className="min-h-11 w-40 rounded-8 border border-solid-gray-600 bg-white px-3 py-2 hover:border-black"
      />
      <button
        type="submit"
        aria-label={t(say('search.submit'))}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-8 border border-key-900 bg-white text-key-900 hover:bg-key-200"
      >
        <svg viewBox="0 0 24 24" className="size-6" fill="none" aria-hidden="true">
          <path
            d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
      </button>
    </form>
  );
}

type OpeningProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog that is there as long as it is open; the browser gives the focus back after it. */
function Opening({ title, onClose, children }: OpeningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="mx-auto mt-[8dvh] mb-auto w-[min(44rem,calc(100vw-2rem))] rounded-12 border border-solid-gray-600 bg-white p-6 text-solid-gray-800 shadow-4 backdrop:bg-[#000000]/50"
    >
      <h2 id={heading} className="mb-3 text-std-22B-150">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
