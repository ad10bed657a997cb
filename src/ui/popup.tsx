import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Props = {
  /** What the opening button shows. */
  readonly label: ReactNode;
  /** How the button looks. */
  readonly look: string;
  /** How wide what opens may be, in pixels. */
  readonly width: number;
  /** What is shown. It is put away once a link or button in it has been pressed. */
  readonly children: () => ReactNode;
  /** It explains a word within a line: it is words alone, and read out as they appear. */
  readonly explains?: boolean;
};

const edge = 16;

/** Puts what opens beside its button: below it, or above where there is more room, within the screen. */
function place(popup: HTMLElement, button: HTMLElement, width: number): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const at = button.getBoundingClientRect();
  const wide = Math.min(width, clientWidth - 2 * edge);
  const left = Math.max(edge, Math.min(at.left, clientWidth - wide - edge));
  const isHigh = at.bottom < clientHeight * 0.6;
  popup.style.width = `${String(wide)}px`;
  popup.style.left = `${String(left)}px`;
  popup.style.top = isHigh ? `${String(at.bottom + 4)}px` : 'auto';
  popup.style.bottom = isHigh ? 'auto' : `${String(clientHeight - at.top + 4)}px`;
  popup.style.maxHeight = `${String((isHigh ? clientHeight - at.bottom : at.top) - edge)}px`;
}

/**
 * A button that opens a small panel above the page. The browser closes it at Escape or a press elsewhere,
 * gives the focus back, and lets Tab walk from the button into it.
 */
export function Popup({ label, look, width, children, explains = false }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLElement>(null);
  const Panel = explains ? 'span' : 'div';
  useEffect(() => {
    if (!isOpen) return undefined;
    // What stays where it was while the page moves on beneath it would point at nothing.
    const scrolled = ({ target }: Event) => {
      if (target === document) popup.current?.hidePopover();
    };
    addEventListener('scroll', scrolled);
    return () => {
      removeEventListener('scroll', scrolled);
    };
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className={look}
        onClick={() => {
          // Before the browser shows it, which it does once this has been heard.
          if (popup.current && button.current) place(popup.current, button.current, width);
        }}
      >
        {label}
      </button>
      <Panel
        ref={(element) => {
          popup.current = element;
        }}
        id={id}
        popover="auto"
        aria-live={explains ? 'polite' : undefined}
        className="popup rounded-8 border border-solid-gray-600 bg-white p-4 text-std-16N-170 text-solid-gray-800 shadow-2"
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('a, button'))
            popup.current?.hidePopover();
        }}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
        }}
      >
        {isOpen && children()}
      </Panel>
    </>
  );
}
