import { useDraftedTexts } from './draft.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly support?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is ticked at first. */
  readonly chosen: readonly string[];
};

/** Several of a list, each with a box of its own. */
export function CheckGroup({ name, label, support, options, chosen }: Props) {
  const start = useDraftedTexts(name, chosen);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="text-std-17B-170">{label}</legend>
      {support && <p className="text-solid-gray-700">{support}</p>}
      <div className="grid grid-cols-1 gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 min-w-0 items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={start.includes(option.value)}
              className="size-6 shrink-0 accent-key-900"
            />
            <span className="min-w-0 wrap-anywhere">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
