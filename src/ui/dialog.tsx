import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

import { Button } from './button.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  /** What the opening button says. */
  readonly label: string;
  readonly title: string;
  /** What will happen, shown before it does. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly waiting?: boolean;
  readonly weight?: 'solid' | 'outlined';
  readonly tone?: 'action' | 'danger';
};

/** A button that first shows what it is about to do, and does it once that is confirmed. */
export function Confirm(props: Props) {
  const { label, title, children, confirm, onConfirm, waiting = false } = props;
  const { weight = 'solid', tone = 'action' } = props;
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        weight={weight}
        tone={tone}
        waiting={waiting}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        {children}
        <p className="mt-3 flex flex-wrap justify-end gap-3">
          <Button weight="outlined" onClick={close}>
            {t(say('ui.cancel'))}
          </Button>
          <Button
            tone={tone}
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </p>
      </Dialog>
    </>
  );
}

type DialogProps = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What comes before the page until it is dealt with or left; nothing of it is there while it is closed. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-12 border border-solid-gray-600 bg-white p-6 text-solid-gray-800 shadow-4 backdrop:bg-[#000000]/50"
    >
      <h2 id={heading} className="text-std-22B-150">
        {title}
      </h2>
      <div className="mt-3 flex flex-col gap-3">{open && children}</div>
    </dialog>
  );
}
