import { type ReactNode, useState } from 'react';

import { listSystems } from '#features/inventory/api.ts';
import { SystemId } from '#features/inventory/system.ts';
import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { SelectField, TextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { type FactValue, IncidentContact, Indicator, valueShapes } from '../fact-value.ts';
import { say } from '../record-texts.ts';
import { contactRoles } from '../shown.ts';
import { indicatorWords } from '../indicator-words.ts';

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

export function IndicatorRows({ field, value }: RowsOf) {
  const { t } = useWords();
  return (
    <Rows field={field} items={valueShapes.indicators.safeParse(value).data ?? []}>
      {(item) => (
        <>
          <SelectField
            name="type"
            label={t(say('incidents.answer.indicator-type'))}
            options={Indicator.shape.type.options.map((type) => ({
              value: type,
              label: t(indicatorWords[type]),
            }))}
            defaultValue={item?.type ?? 'ip'}
          />
          <TextField
            name="value"
            label={t(say('incidents.answer.indicator-value'))}
            defaultValue={item?.value}
            maxLength={2000}
          />
          <TextField
            name="note"
            label={t(say('incidents.answer.note'))}
            defaultValue={item?.note}
            maxLength={1000}
          />
        </>
      )}
    </Rows>
  );
}

export function ContactRows({ field, value }: RowsOf) {
  const { t } = useWords();
  return (
    <Rows field={field} items={valueShapes.contacts.safeParse(value).data ?? []}>
      {(item) => (
        <>
          <SelectField
            name="role"
            label={t(say('incidents.answer.contact-role'))}
            options={IncidentContact.shape.role.options.map((role) => ({
              value: role,
              label: t(contactRoles[role]),
            }))}
            defaultValue={item?.role ?? 'filing'}
          />
          <TextField
            name="name"
            label={t(say('incidents.answer.contact-name'))}
            defaultValue={item?.name}
            maxLength={200}
          />
          <TextField
            name="department"
            label={t(say('incidents.answer.contact-department'))}
            defaultValue={item?.department}
            maxLength={200}
          />
          <TextField
            name="telephone"
            type="tel"
            label={t(say('incidents.answer.contact-telephone'))}
            defaultValue={item?.telephone}
            maxLength={60}
          />
          <TextField
            name="email"
            inputMode="email"
            label={t(say('incidents.answer.contact-email'))}
            defaultValue={item?.email}
            maxLength={254}
          />
        </>
      )}
    </Rows>
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

export function VulnerabilityRows({ field, value }: RowsOf) {
  const { t } = useWords();
  return (
    <Rows field={field} items={valueShapes.vulnerabilities.safeParse(value).data ?? []}>
      {(item) => (
        <>
          <TextField
            name="id"
            code
            label={t(say('incidents.answer.vulnerability'))}
            support={t(say('incidents.answer.vulnerability-support'))}
            defaultValue={item?.id}
            maxLength={60}
          />
          <TextField
            name="product"
            label={t(say('incidents.answer.product'))}
            defaultValue={item?.product}
            maxLength={200}
          />
        </>
      )}
    </Rows>
  );
}
