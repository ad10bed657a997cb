import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';

import { wordsDiff } from '#kernel/words-diff.ts';

import { Button } from './button.tsx';
import type { Failure } from './call.ts';
import { Diff } from './diff.tsx';
import { type Draft, useDraft } from './draft-context.ts';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the fields of a form began with, as they tell it. */
type Begun = Map<string, string>;

const Beginning = createContext<Begun | undefined>(undefined);

export const BeginningProvider = Beginning.Provider;

/** Secrets and files are never kept. */
const isKept = (control: Control): boolean =>
  control.name !== '' && control.type !== 'password' && control.type !== 'file';

/** Every field that has a name, with what it would send now: nothing where a box is not ticked. */
function valuesOf(form: HTMLFormElement): Draft['values'] {
  const data = new FormData(form);
  const controls = [...form.querySelectorAll<Control>('input, select, textarea')].filter(isKept);
  return Object.fromEntries(
    controls.map(({ name }) => [
      name,
      data.getAll(name).filter((value): value is string => typeof value === 'string'),
    ]),
  );
}

type Sending = { readonly pending: boolean; readonly failure: Failure | undefined };

/** Keeps what is entered in a form as its draft, a moment after each change, until it has been sent. */
export function useKeeping(form: RefObject<HTMLFormElement | null>, { pending, failure }: Sending) {
  const draft = useDraft();
  const [begun] = useState<Begun>(() => new Map());
  const first = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (form.current) first.current ??= JSON.stringify(valuesOf(form.current));
    return () => {
      clearTimeout(timer.current);
    };
  }, [form]);
  const resume = useEffectEvent(() => draft?.resume());
  useEffect(() => {
    if (failure) resume();
  }, [failure]);
  const keep = () => {
    if (!draft || !form.current) return false;
    const values = valuesOf(form.current);
    if (JSON.stringify(values) === first.current) return false;
    const started = Object.fromEntries(Array.from(begun, ([name, text]) => [name, [text]]));
    draft.keep(values, started);
    return true;
  };
  return {
    begun,
    /** Something was entered, or pressed that may have changed the form. */
    changed: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!pending && keep()) draft?.resume();
      }, 400);
    },
    sending: () => {
      clearTimeout(timer.current);
      keep();
      if (form.current) first.current = JSON.stringify(valuesOf(form.current));
      draft?.send();
    },
  };
}

/**
 * What a field of text begins with: what was entered before, or what the page says; and what the page
 * says now, where that has changed since and is something else.
 */
export function useStart(name: string, given: string) {
  const draft = useDraft();
  const beginning = useContext(Beginning);
  useEffect(() => {
    beginning?.set(name, given);
  }, [beginning, name, given]);
  const kept = draft?.values[name]?.[0];
  const before = draft?.begun[name]?.[0];
  const isOther = kept !== undefined && kept !== given && before !== undefined && before !== given;
  return { start: kept ?? given, other: isOther ? { kept, now: given } : undefined };
}

type ConflictProps = {
  readonly other: { readonly kept: string; readonly now: string };
  readonly onTake: (text: string) => void;
};

/** That what somebody had begun to change was changed meanwhile: both texts, and the way to take the new one. */
export function DraftConflict({ other: { kept, now }, onTake }: ConflictProps) {
  const { t } = useWords();
  return (
    <div className="max-w-3xl rounded-8 border border-l-8 border-warning-yellow-2 bg-yellow-50 p-4">
      <p className="font-bold">{t(say('ui.draft.changed'))}</p>
      <p>{t(say('ui.draft.changed-why'))}</p>
      <Diff stretches={wordsDiff(now, kept)} />
      <p className="mt-3">
        <Button
          weight="outlined"
          onClick={() => {
            onTake(now);
          }}
        >
          {t(say('ui.draft.take'))}
        </Button>
      </p>
    </div>
  );
}
