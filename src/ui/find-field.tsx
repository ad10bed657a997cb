import { useId } from 'react';

import { controlLook } from './form.tsx';

type Props = {
  readonly label: string;
  readonly support?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** How much is left, in words: read out as it changes. */
  readonly found: string;
};

/** A field that narrows what stands below it, as somebody types. */
export function FindField({ label, support, value, onValue, found }: Props) {
  const id = useId();
  return (
    <div role="search" aria-label={label} className="flex flex-col gap-1.5 print:hidden">
      <label htmlFor={id} className="text-std-17B-170">
        {label}
      </label>
      {support && (
        <p id={`${id}-support`} className="text-solid-gray-700">
          {support}
        </p>
      )}
      <input
        id={id}
        type="search"
        value={value}
        autoComplete="off"
        maxLength={100}
        aria-describedby={support ? `${id}-support` : undefined}
        className={`${controlLook} max-w-xl`}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
      <p role="status">{found}</p>
    </div>
  );
}
