import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

import { Button } from './button.tsx';
import type { Failure } from './call.ts';
import { Moment } from './clock.tsx';
import { FaultList } from './fault-list.tsx';
import { controlsOf, type Entered, entered, misread, Refused } from './form.tsx';
import { Notice } from './notice.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly label: string;
  /** Sends what was entered; false where that is not yet something to keep. */
  readonly onSave: (entered: Entered) => boolean;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  /** When it was kept last; null where it never was. */
  readonly savedAt: Date | null;
  /** What is still missing where `onSave` says false. */
  readonly incomplete: string;
  readonly children: ReactNode;
};

type State = 'unchanged' | 'unsaved' | 'incomplete' | 'sent';

/** How long a hand rests before what it chose is kept, and before what it writes is. */
const rests = { chosen: 400, written: 5000 } as const;

/**
 * One answer that keeps itself: when the hand leaves it, or rests. It always says whether what stands in
 * it is kept, and a failure takes nothing away that was entered.
 */
export function SelfSaving(props: Props) {
  const { label, pending, failure, savedAt, incomplete, children } = props;
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const { state, changed, save } = useSaving(props, form);
  return (
    <Refused value={failure}>
      <form
        ref={form}
        aria-label={label}
        noValidate
        className="flex flex-col gap-3"
        onInput={({ target }) => {
          const isWritten =
            target instanceof HTMLTextAreaElement ||
            (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type));
          changed(isWritten ? rests.written : rests.chosen);
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
          if (!isWithin) save();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          save({ again: true });
        }}
      >
        {children}
        {failure && state === 'sent' && (
          <Notice tone="error" title={t(say('ui.keeping.failed'))} live>
            <p>{t(failure.text)}</p>
            {failure.faults.length > 0 && <FaultList faults={failure.faults} />}
          </Notice>
        )}
        <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
          <p role="status" className="text-solid-gray-700">
            <Saved {...{ state, pending, failed: failure !== undefined, savedAt, incomplete }} />
          </p>
          {(state === 'unsaved' || failure) && !pending && (
            <Button type="submit" weight="outlined">
              {t(say('ui.keeping.save'))}
            </Button>
          )}
        </div>
      </form>
    </Refused>
  );
}

function useSaving({ onSave }: Props, form: { readonly current: HTMLFormElement | null }) {
  const [state, setState] = useState<State>('unchanged');
  const [rest, setRest] = useState<{ readonly for: number }>();
  const kept = useRef<string>(undefined);
  useEffect(() => {
    if (form.current) kept.current = writtenIn(form.current);
  }, [form]);
  const save = ({ again = false } = {}) => {
    setRest(undefined);
    if (!form.current || misread(controlsOf(form.current)).length > 0) return;
    const now = writtenIn(form.current);
    if (now === kept.current && !again) {
      setState((before) => (before === 'unsaved' ? 'unchanged' : before));
      return;
    }
    const isSent = onSave(entered(form.current));
    if (isSent) kept.current = now;
    setState(isSent ? 'sent' : 'incomplete');
  };
  const elapse = useEffectEvent(() => {
    save();
  });
  useEffect(() => {
    // Whoever turns to another app on a phone may not come back to this page.
    const turn = () => {
      if (document.visibilityState === 'hidden') elapse();
    };
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
    };
  }, []);
  useEffect(() => {
    if (!rest) return undefined;
    const timer = setTimeout(() => {
      elapse();
    }, rest.for);
    return () => {
      clearTimeout(timer);
    };
  }, [rest]);
  return {
    state,
    changed: (milliseconds: number) => {
      setState('unsaved');
      setRest({ for: milliseconds });
    },
    save,
  };
}

/** Everything in a form, to be compared with what it was. */
const writtenIn = (form: HTMLFormElement): string =>
  JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [
      name,
      value instanceof File ? value.name : value,
    ]),
  );

type SavedProps = {
  readonly state: State;
  readonly pending: boolean;
  readonly failed: boolean;
  readonly savedAt: Date | null;
  readonly incomplete: string;
};

function Saved({ state, pending, failed, savedAt, incomplete }: SavedProps) {
  const { t } = useWords();
  if (pending) return <>{t(say('ui.keeping.saving'))}</>;
  if (state === 'unsaved') return <>{t(say('ui.keeping.unsaved'))}</>;
  if (state === 'incomplete') return <>{incomplete}</>;
  if (failed && state === 'sent') return <>{t(say('ui.keeping.failed'))}</>;
  if (!savedAt) return null;
  return (
    <>
      {t(say('ui.keeping.saved'))} <Moment at={savedAt} />
    </>
  );
}
