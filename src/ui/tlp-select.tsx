import type { Text } from '#kernel/text.ts';

import { SelectField } from './form.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

const meanings: Readonly<Record<string, Text>> = {
  'TLP:RED': say('ui.tlp.red'),
  'TLP:AMBER+STRICT': say('ui.tlp.amber-strict'),
  'TLP:AMBER': say('ui.tlp.amber'),
  'TLP:GREEN': say('ui.tlp.green'),
  'TLP:CLEAR': say('ui.tlp.clear'),
};

type Props<Label extends string> = {
  readonly name: string;
  readonly label: string;
  readonly labels: readonly Label[];
  readonly defaultValue?: Label;
  readonly onChange?: (label: Label) => void;
};

/** Chooses a label of TLP 2.0; each says whom it lets have something. */
export function TlpSelect<Label extends string>(props: Props<Label>) {
  const { t } = useWords();
  const { name, label, labels, defaultValue, onChange } = props;
  return (
    <SelectField
      name={name}
      label={label}
      options={labels.map((value) => {
        const meaning = meanings[value];
        return { value, label: meaning ? `${value} — ${t(meaning)}` : value };
      })}
      required
      {...(defaultValue ? { defaultValue } : {})}
      {...(onChange
        ? {
            onChange: (chosen) => {
              const found = labels.find((each) => each === chosen);
              if (found) onChange(found);
            },
          }
        : {})}
    />
  );
}
