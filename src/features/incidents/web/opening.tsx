import { type ReactNode, useId, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';

type Props = {
  readonly label: string;
  /** What a screen reader is told, where several buttons of a page say the same. */
  readonly name?: string;
  readonly children: ReactNode;
};

/** What is asked for only once somebody wants to see it. */
export function Opening({ label, name, children }: Props) {
  const [open, setOpen] = useState(false);
  const own = useId();
  return (
    <>
      <div>
        <Button
          weight="text"
          aria-expanded={open}
          aria-controls={open ? own : undefined}
          {...(name ? { 'aria-label': name } : {})}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {label}
        </Button>
      </div>
      {open && (
        <div
          id={own}
          className="flex basis-full flex-col gap-4 rounded-8 border border-solid-gray-300 p-4"
        >
          <WaitingBoundary>{children}</WaitingBoundary>
        </div>
      )}
    </>
  );
}
