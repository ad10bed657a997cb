import { useId } from 'react';

import { useDraftedText } from './draft.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is chosen at first; nothing where it is null. */
  readonly defaultValue: string | null;
};

/** One of very few, all of them in sight: a press chooses. */
export function RadioField({ name, label, options, defaultValue }: Props) {
  const own = useId();
  const start = useDraftedText(name, defaultValue ?? '');
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="text-std-17B-170">{label}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              id={`${own}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === start}
              className="size-6 shrink-0 accent-key-900"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
