import { useId } from 'react';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly label: string;
  readonly done: number;
  /** How many there are in all; null while that is not known. */
  readonly of: number | null;
};

/** How far a piece of work has come: a bar for the eye, and the same in figures. */
export function Progress({ label, done, of }: Props) {
  const { t } = useWords();
  const id = useId();
  const percent = of === null || of === 0 ? null : Math.floor((done * 100) / of);
  return (
    <div className="flex max-w-xl flex-col gap-1">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span id={id}>{label}</span>
        <span className="tabular-nums">
          {of === null || percent === null
            ? t(say('ui.progress.count', { done }))
            : t(say('ui.progress.share', { done, of, percent }))}
        </span>
      </p>
      <progress
        aria-labelledby={id}
        className="keeps-colour progress h-3 w-full max-w-xl"
        {...(of === null ? {} : { value: done, max: Math.max(of, 1) })}
      />
    </div>
  );
}
