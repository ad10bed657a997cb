import { useBlocker } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';

import { Button } from './button.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

/** Asks before the page is left, while it is active: by a link of the site here, by the browser otherwise. */
export function LeaveGuard({ active }: { readonly active: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname,
    enableBeforeUnload: active,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <Leaving onStay={blocker.reset} onLeave={blocker.proceed} />;
}

type Props = { readonly onStay: () => void; readonly onLeave: () => void };

function Leaving({ onStay, onLeave }: Props) {
  const { t } = useWords();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={onStay}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-12 border border-solid-gray-600 bg-white p-6 text-solid-gray-800 shadow-4 backdrop:bg-[#000000]/50"
    >
      <h2 id={heading} className="text-std-22B-150">
        {t(say('ui.leave.title'))}
      </h2>
      <p className="mt-3">{t(say('ui.leave.why'))}</p>
      <p className="mt-6 flex flex-wrap justify-end gap-3">
        <Button weight="outlined" onClick={onLeave}>
          {t(say('ui.leave.leave'))}
        </Button>
        <Button onClick={onStay}>{t(say('ui.leave.stay'))}</Button>
      </p>
    </dialog>
  );
}
