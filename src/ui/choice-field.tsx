import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';

import { narrowed } from '#kernel/width.ts';

import { AriaLanguage } from './aria-language.tsx';
import { useDraftedText } from './draft.tsx';
import { controlLook, Field, SelectField } from './form.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Option = { readonly value: string; readonly label: string };

type Props = {
  readonly name: string;
  readonly label: string;
  readonly support?: string;
  readonly required?: boolean;
  readonly options: readonly Option[];
  /** What is chosen at first; null makes the reader choose. */
  readonly defaultValue?: string | null;
  readonly onChange?: (value: string) => void;
};

/** As many as can be looked over at once. */
const few = 12;

const folded = (text: string) => narrowed(text).toLowerCase();

/** One of many: a list to look over where there are few, else one to write into, which narrows as one writes. */
export function ChoiceField(props: Props) {
  const { options, ...field } = props;
  if (options.length <= few) return <SelectField {...field} options={options} />;
  return <Narrowing {...props} />;
}

function Narrowing({ options, defaultValue, onChange, ...field }: Props) {
  const { t } = useWords();
  const start = useDraftedText(field.name, defaultValue ?? '');
  const [chosen, setChosen] = useState(start);
  return (
    <Field {...field}>
      {({ id, name, ...tied }) => (
        <AriaLanguage>
          <ComboBox
            aria-labelledby={`${id}-label`}
            menuTrigger="focus"
            allowsEmptyCollection
            defaultItems={options.map(({ value, label }) => ({ id: value, name: label }))}
            defaultFilter={(text, written) => folded(text).includes(folded(written))}
            defaultValue={start === '' ? null : start}
            onChange={(key) => {
              const value = key === null ? '' : String(key);
              setChosen(value);
              onChange?.(value);
            }}
            className="flex max-w-xl gap-2"
          >
            <input type="hidden" name={name} value={chosen} />
            <Input id={id} {...tied} data-name={name} autoComplete="off" className={controlLook} />
            <Button className="flex size-11 shrink-0 items-center justify-center rounded-8 border border-solid-gray-600 bg-white">
              <span aria-hidden="true">▾</span>
            </Button>
            <Popover className="w-(--trigger-width) min-w-64 rounded-8 border border-solid-gray-600 bg-white text-solid-gray-800 shadow-2">
              <ListBox<{ id: string; name: string }>
                className="max-h-80 overflow-y-auto py-2 outline-none"
                renderEmptyState={() => <p className="px-4 py-2">{t(say('ui.choice.none'))}</p>}
              >
                {({ id: key, name: words }) => (
                  <ListBoxItem
                    id={key}
                    textValue={words}
                    className="flex min-h-11 cursor-pointer items-center px-4 data-focused:bg-key-50 data-focused:underline data-selected:font-bold"
                  >
                    {words}
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </ComboBox>
        </AriaLanguage>
      )}
    </Field>
  );
}
