import type { ReactNode } from 'react';

import type { Text } from '#kernel/text.ts';

import { Disclosure } from './disclosure.tsx';
import { Form, SelectField } from './form.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

/** How a list was read: its headings, the field that each column was taken for, and its sheets. */
export type ReadColumns = {
  readonly headings: readonly string[];
  readonly mapping: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: string;
};

type Props = {
  readonly read: ReadColumns;
  readonly fields: readonly { readonly value: string; readonly label: Text }[];
  /** What was chosen: another sheet is read anew, so its columns are not said with it. */
  readonly onChoose: (chosen: {
    readonly sheet: string | undefined;
    readonly mapping: string | undefined;
  }) => void;
  /** How the columns came to be taken so. */
  readonly children?: ReactNode;
};

/** Which field each column of a list holds, and which sheet of a workbook is meant. */
export function ColumnChoice({ read, fields, onChoose, children }: Props) {
  const { t } = useWords();
  const { headings, mapping, sheets, sheet } = read;
  const title = t(say('ui.columns'));
  const options = [
    { value: '', label: t(say('ui.columns.passed-over')) },
    ...fields.map(({ value, label }) => ({ value, label: t(label) })),
  ];
  return (
    <Disclosure summary={title}>
      {children}
      <Form
        label={title}
        submit={t(say('ui.columns.again'))}
        pending={false}
        failure={undefined}
        onSubmit={({ text }) => {
          const chosen = text('sheet') || sheet;
          const columns = headings.map((_, at) => text(`column-${at}`)).join(',');
          onChoose({
            sheet: sheets.length > 0 ? chosen : undefined,
            mapping: sheets.length > 1 && chosen !== sheet ? undefined : columns,
          });
        }}
      >
        {sheets.length > 1 && (
          <SelectField
            name="sheet"
            label={t(say('ui.columns.sheet'))}
            options={sheets.map((name) => ({ value: name, label: name }))}
            defaultValue={sheet}
          />
        )}
        {headings.map((heading, at) => (
          <SelectField
            key={at}
            name={`column-${at}`}
            label={t(say('ui.columns.column', { number: at + 1, heading }))}
            options={options}
            defaultValue={mapping[at] ?? ''}
          />
        ))}
      </Form>
    </Disclosure>
  );
}
