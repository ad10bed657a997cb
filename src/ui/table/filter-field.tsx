import { useEffect, useId, useRef, useState } from 'react';

import { useWords } from '../words.tsx';
import { say } from './texts.ts';

type Props = { readonly value: string; readonly onChange: (value: string) => void };

/** How long nobody types before it is looked for what they typed. */
const pause = 200;

/** The words that rows are filtered by. A composition is not looked for before it has ended. */
export function FilterField({ value, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  // It was changed elsewhere: cleared, or by the way back.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const send = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setKnown(text);
      onChange(text);
    }, pause);
  };
  return (
    <div className="flex min-w-56 grow flex-col gap-1 sm:max-w-80">
      <label htmlFor={id} className="text-dns-16N-130">
        {t(say('table.filter'))}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={200}
        autoComplete="off"
        className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2 hover:border-black"
        onChange={({ currentTarget, nativeEvent }) => {
          setTyped(currentTarget.value);
          const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
          if (!isComposing) send(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          send(currentTarget.value);
        }}
      />
    </div>
  );
}
