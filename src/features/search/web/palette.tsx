import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useAnswer } from '#ui/call.ts';
import { useGo } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { longestQuery, search } from '../api.ts';
import { say } from '../texts.ts';
import { searchPath } from './address.ts';
import { moved, type Place, type Suggestions, suggestionsFor } from './suggestion.ts';

/** A value once it has stopped changing for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, 150);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

/** What is offered for what was typed, and whether what was found is still of an older query. */
function useSuggestions(typed: string, places: readonly Place[]) {
  const { t, language } = useWords();
  const query = useSettled(typed.trim());
  const { answer, stale, failure } = useAnswer(search, query === '' ? null : { q: query, page: 1 });
  const suggestions = suggestionsFor({
    ...{ query: typed, places, language },
    found: typed.trim() === '' ? [] : (answer?.groups ?? []),
    all: t(say('search.see-all', { query: typed.trim() })),
  });
  return { suggestions, stale: stale || query !== typed.trim(), failure };
}

/**
 * Whether a key belongs to the input method: an Enter that ends a composition chooses nothing. Safari
 * ends the composition first and says so by the code alone.
 */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign that Safari gives
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

type Props = {
  readonly places: readonly Place[];
  /** What was typed before it came. */
  readonly early: string;
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
};

/** Type, choose with the arrows, open with Enter: pages and whatever a search finds. */
export function Palette({ places, early, onClose, onShortcuts }: Props) {
  const { t } = useWords();
  const go = useGo();
  const id = useId();
  const [typed, setTyped] = useState(early);
  const [at, setAt] = useState(0);
  const { suggestions, stale, failure } = useSuggestions(typed, places);
  const lines = suggestions.flatMap((group) =>
    group.lines.map((line) => ({ ...line, found: group.found })),
  );
  const active = Math.min(at, lines.length - 1);
  const open = (href: string) => {
    onClose();
    go(href);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const next = moved(event.key, active, lines.length);
    if (next !== null) setAt(next);
    const chosen = lines[active];
    if (event.key === 'Enter' && chosen) {
      // What is still listed may answer an older query: all results of this one are never wrong.
      open(chosen.found && stale ? searchPath(typed.trim()) : chosen.href);
    }
    if (next !== null || event.key === 'Enter') event.preventDefault();
  };
  return (
    <>
      <label htmlFor={`${id}-words`} className="font-bold">
        {t(say('search.palette-words'))}
      </label>
      <input
        id={`${id}-words`}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestQuery}
        aria-autocomplete="list"
        aria-expanded={lines.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={lines.length > 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
        className="mt-1 min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2"
      />
      <p role="status" className="mt-1 text-solid-gray-700">
        {failure
          ? t(failure.text)
          : t(stale ? say('search.searching') : say('search.suggested', { count: lines.length }))}
      </p>
      <SuggestionList
        id={id}
        suggestions={suggestions}
        active={active}
        onActive={setAt}
        onOpen={open}
      />
      <p className="mt-4 flex flex-wrap justify-between gap-3">
        <Button weight="text" onClick={onShortcuts}>
          {t(say('search.shortcuts'))}
        </Button>
        <Button weight="outlined" onClick={onClose}>
          {t(say('search.close'))}
        </Button>
      </p>
    </>
  );
}

type ListProps = {
  readonly id: string;
  readonly suggestions: readonly Suggestions[];
  readonly active: number;
  readonly onActive: (at: number) => void;
  readonly onOpen: (href: string) => void;
};

function SuggestionList({ id, suggestions, active, onActive, onOpen }: ListProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (suggestions.length === 0) return <p className="py-4">{t(say('search.no-suggestion'))}</p>;
  const starts = suggestions.map((_, group) =>
    suggestions.slice(0, group).reduce((sum, { lines }) => sum + lines.length, 0),
  );
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t(say('search.suggestions'))}
      className="mt-2 max-h-[50dvh] overflow-y-auto"
    >
      {suggestions.map(({ heading, lines }, group) => (
        <div key={heading.key} role="group" aria-labelledby={`${id}-${heading.key}`}>
          <div
            id={`${id}-${heading.key}`}
            role="presentation"
            className="px-3 pt-3 pb-1 text-dns-16B-130 text-solid-gray-700"
          >
            {t(heading)}
          </div>
          {lines.map(({ href, label, detail }, line) => {
            const at = (starts[group] ?? 0) + line;
            return (
              // The keys of these are pressed in the field above, where the focus stays.
              <div
                key={`${href} ${line}`}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                className={`flex min-h-11 cursor-pointer flex-col justify-center rounded-8 border-2 px-3 py-1 ${
                  at === active ? 'border-key-900 bg-key-50' : 'border-transparent'
                }`}
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onMouseMove={() => {
                  onActive(at);
                }}
                onClick={() => {
                  onOpen(href);
                }}
              >
                <span>{label}</span>
                {detail !== '' && <span className="text-solid-gray-700">{detail}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
