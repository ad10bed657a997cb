import { type ReactNode, useState } from 'react';

import { listSystems } from '#features/inventory/api.ts';
import { SystemId } from '#features/inventory/system.ts';
import type { Text } from '#kernel/text.ts';
import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { SelectField, TextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { type FactValue, valueShapes } from '../fact-value.ts';
import { indicatorWords } from '../indicator-words.ts';
import { say } from '../record-texts.ts';
import { contactRoles } from '../shown.ts';

export type RowsOf = { readonly field: FieldKey; readonly value: FactValue | null };

type RowsProps<Item> = {
  readonly field: FieldKey;
  readonly items: readonly Item[];
  readonly children: (item: Item | undefined) => ReactNode;
};

/** Things of one kind, a row of controls for each, and always one more to fill in. */
function Rows<Item>({ field, items, children }: RowsProps<Item>) {
  const { t } = useWords();
  const [count, setCount] = useState(Math.max(items.length, 1));
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-std-17B-170">{t(fieldOf(field).label)}</legend>
      {Array.from({ length: count }, (_, at) => (
        <fieldset key={at} className="flex flex-col gap-3 border-l-4 border-solid-gray-300 pl-4">
          <legend className="mb-2 font-bold">
            {t(say('incidents.answer.row', { count: at + 1 }))}
          </legend>
          {children(items[at])}
        </fieldset>
      ))}
      <div>
        <Button
          weight="outlined"
          onClick={() => {
            setCount(count + 1);
          }}
        >
          {t(say('incidents.answer.add-row'))}
        </Button>
      </div>
    </fieldset>
  );
}

/** A column of a row: what is typed or chosen there, and the part of the thing that it holds. */
type RowColumn = {
  readonly name: string;
  readonly label: Text;
  readonly support?: Text;
  /** What may be chosen, the first unless another was; otherwise it is typed. */
  readonly options?: Readonly<Record<string, Text>>;
  readonly longest?: number;
  readonly type?: 'tel';
  readonly inputMode?: 'email';
  readonly code?: true;
};

/** The things of each kind, column by column. */
const columnsOf = {
  indicators: [
    { name: 'type', label: say('incidents.answer.indicator-type'), options: indicatorWords },
    { name: 'value', label: say('incidents.answer.indicator-value'), longest: 2000 },
    { name: 'note', label: say('incidents.answer.note'), longest: 1000 },
  ],
  contacts: [
    { name: 'role', label: say('incidents.answer.contact-role'), options: contactRoles },
    { name: 'name', label: say('incidents.answer.contact-name'), longest: 200 },
    { name: 'department', label: say('incidents.answer.contact-department'), longest: 200 },
    {
      ...{ name: 'telephone', label: say('incidents.answer.contact-telephone') },
      ...{ longest: 60, type: 'tel' },
    },
    {
      ...{ name: 'email', label: say('incidents.answer.contact-email') },
      ...{ longest: 254, inputMode: 'email' },
    },
  ],
  vulnerabilities: [
    {
      ...{ name: 'id', label: say('incidents.answer.vulnerability'), longest: 60, code: true },
      support: say('incidents.answer.vulnerability-support'),
    },
    { name: 'product', label: say('incidents.answer.product'), longest: 200 },
  ],
} as const satisfies Readonly<Record<string, readonly RowColumn[]>>;

type TypedRowsProps = RowsOf & { readonly kind: keyof typeof columnsOf };

/** Things of which every part is typed or chosen: indicators, contacts, vulnerabilities. */
export function TypedRows({ field, value, kind }: TypedRowsProps) {
  const items: readonly Readonly<Record<string, string | undefined>>[] =
    valueShapes[kind].safeParse(value).data ?? [];
  const columns: readonly RowColumn[] = columnsOf[kind];
  return (
    <Rows field={field} items={items}>
      {(item) =>
        columns.map((column) => (
          <RowInput key={column.name} column={column} value={item?.[column.name]} />
        ))
      }
    </Rows>
  );
}

type RowInputProps = { readonly column: RowColumn; readonly value: string | undefined };

function RowInput({ column, value }: RowInputProps) {
  const { t } = useWords();
  const { name, options, longest, support, type, inputMode, code } = column;
  const label = t(column.label);
  if (options) {
    const choices = Object.entries(options).map(([each, words]) => ({
      value: each,
      label: t(words),
    }));
    return (
      <SelectField
        {...{ name, label, options: choices }}
        defaultValue={value ?? choices[0]?.value ?? ''}
      />
    );
  }
  return (
    <TextField
      {...{ name, label, defaultValue: value }}
      {...(longest && { maxLength: longest })}
      {...(type && { type })}
      {...(inputMode && { inputMode })}
      {...(code && { code })}
      {...(support && { support: t(support) })}
    />
  );
}

/** More of a body’s own systems than can be offered in one list. */
const most = 200;

/** Systems of the reporter’s own inventory, or others by their names. */
export function OwnSystemRows(props: RowsOf) {
  const { organizationId } = usePerson();
  const { systems } = useEndpoint(listSystems, {
    ...(organizationId ? { organizationId } : {}),
    limit: most,
    offset: 0,
  });
  const known = systems.map(({ id, name }) => ({
    value: `${SystemId.encode(id)} ${name}`,
    label: name,
  }));
  return <SystemRows {...props} known={known} />;
}

type SystemProps = RowsOf & {
  /** Systems that can be chosen; where there are none, they are only named. */
  readonly known?: readonly { readonly value: string; readonly label: string }[];
};

export function SystemRows({ field, value, known = [] }: SystemProps) {
  const { t } = useWords();
  return (
    <Rows field={field} items={valueShapes.systems.safeParse(value).data ?? []}>
      {(item) => (
        <>
          {known.length > 0 ? (
            <ChoiceField
              name="system"
              label={t(say('incidents.answer.system'))}
              options={[{ value: '', label: t(say('incidents.answer.system-none')) }, ...known]}
              defaultValue={item?.id === undefined ? '' : `${item.id} ${item.name}`}
            />
          ) : (
            <input type="hidden" name="system" value="" />
          )}
          <TextField
            name="name"
            label={t(say('incidents.answer.system-name'))}
            defaultValue={item?.id === undefined ? item?.name : ''}
            maxLength={200}
          />
          <TextField
            name="role"
            label={t(say('incidents.answer.system-role'))}
            defaultValue={item?.role}
            maxLength={500}
          />
        </>
      )}
    </Rows>
  );
}
