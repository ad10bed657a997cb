import type { ReactNode } from 'react';

import { Moment } from './clock.tsx';

type Happening = {
  readonly at: Date;
  /** What happened, in a word or a badge. */
  readonly what: ReactNode;
  /** What was said of it. */
  readonly words?: ReactNode;
};

type Props = { readonly label: string; readonly happenings: readonly Happening[] };

/** What happened to one thing, in the order in which it did. */
export function Timeline({ label, happenings }: Props) {
  return (
    <ol aria-label={label} className="flex flex-col gap-4 border-l-4 border-solid-gray-300 pl-4">
      {happenings.map(({ at, what, words }, place) => (
        // What has happened never changes its order.
        <li key={place} className="relative flex flex-col gap-1">
          <span
            aria-hidden="true"
            className="keeps-colour absolute top-2 -left-6 size-3 rounded-full border-2 border-white bg-solid-gray-600"
          />
          <div className="flex flex-wrap items-center gap-2">
            <Moment at={at} />
            {what}
          </div>
          {words && <div className="max-w-3xl whitespace-pre-wrap">{words}</div>}
        </li>
      ))}
    </ol>
  );
}
