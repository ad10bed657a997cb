import { useWords } from '../words.tsx';
import { keyOf } from './reading.ts';
import type { Choice, Facet } from './shown.ts';
import { say } from './texts.ts';
import { toggled, type Wanted } from './wanted.ts';

type Props<Row> = {
  readonly facets: readonly Facet<Row>[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
};

/** The columns of few values, each value to be ticked. */
export function Conditions<Row>({ facets, wanted, onWant }: Props<Row>) {
  const { t } = useWords();
  const { among } = wanted;
  return (
    <>
      <p className="text-solid-gray-700">{t(say('table.conditions-support'))}</p>
      <div className="mt-3 flex flex-wrap gap-x-10 gap-y-4">
        {facets.map(({ column, choices }) => {
          const key = keyOf(column);
          const chosen = among[key] ?? [];
          return (
            <fieldset key={key}>
              <legend className="font-bold">{t(column.head)}</legend>
              {choices.map((choice) => (
                <Tick
                  key={choice.code}
                  choice={choice}
                  checked={chosen.includes(choice.code)}
                  onToggle={() => {
                    const values = toggled(chosen, choice.code);
                    onWant({ ...wanted, among: { ...among, [key]: values } });
                  }}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
    </>
  );
}

type TickProps = {
  readonly choice: Choice;
  readonly checked: boolean;
  readonly onToggle: () => void;
};

function Tick({ choice: { text, count }, checked, onToggle }: TickProps) {
  const { t } = useWords();
  const value = text === '' ? t(say('table.blank')) : text;
  return (
    <label className="flex min-h-11 w-fit items-center gap-3">
      <input
        type="checkbox"
        checked={checked}
        className="size-6 shrink-0 accent-key-900"
        onChange={onToggle}
      />
      <span>{t(say('table.choice', { value, count }))}</span>
    </label>
  );
}
