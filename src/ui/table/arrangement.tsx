import { useId } from 'react';

import { useWords } from '../words.tsx';
import { keyOf, type Read } from './reading.ts';
import { canOrder } from './shown.ts';
import { say } from './texts.ts';
import { type Order, toggled, type Wanted } from './wanted.ts';

type Props<Row> = {
  readonly columns: readonly Read<Row>[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
};

/** Which columns are shown, and by which the rows are ordered, one after the other. */
export function Arrangement<Row>({ columns, wanted, onWant }: Props<Row>) {
  const { t } = useWords();
  // The first heads every row and stays.
  const [, ...further] = columns;
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      <fieldset>
        <legend className="font-bold">{t(say('table.columns-shown'))}</legend>
        {further.map((column) => {
          const key = keyOf(column);
          return (
            <label key={key} className="flex min-h-11 w-fit items-center gap-3">
              <input
                type="checkbox"
                checked={!wanted.hidden.includes(key)}
                className="size-6 shrink-0 accent-key-900"
                onChange={() => {
                  onWant({ ...wanted, hidden: toggled(wanted.hidden, key) });
                }}
              />
              <span>{t(column.head)}</span>
            </label>
          );
        })}
      </fieldset>
      <Orders columns={columns.filter(canOrder)} wanted={wanted} onWant={onWant} />
    </div>
  );
}

const said = ({ key, descending }: Order) => `${descending ? '-' : '+'}${key}`;

/** One choice for each column that orders, and one more for the next. */
function Orders<Row>({ columns, wanted, onWant }: Props<Row>) {
  const { t } = useWords();
  const { orders } = wanted;
  const places = [...orders, undefined].slice(0, columns.length);
  return (
    <div className="flex max-w-md flex-col gap-3">
      {places.map((order, at) => {
        const taken = orders.slice(0, at).map(({ key }) => key);
        const label =
          at === 0 ? say('table.order-first') : say('table.order-next', { place: at + 1 });
        return (
          <OrderField
            key={at}
            label={t(label)}
            columns={columns.filter((column) => !taken.includes(keyOf(column)))}
            order={order}
            onOrder={(next) => {
              const rest = orders.slice(at + 1).filter(({ key }) => key !== next?.key);
              const others = next ? [next, ...rest] : rest;
              onWant({ ...wanted, orders: [...orders.slice(0, at), ...others] });
            }}
          />
        );
      })}
      <p className="text-solid-gray-700">{t(say('table.order-support'))}</p>
    </div>
  );
}

type FieldProps<Row> = {
  readonly label: string;
  readonly columns: readonly Read<Row>[];
  readonly order: Order | undefined;
  readonly onOrder: (order: Order | undefined) => void;
};

function OrderField<Row>({ label, columns, order, onOrder }: FieldProps<Row>) {
  const { t } = useWords();
  const id = useId();
  const choices = columns.flatMap((column) => {
    const key = keyOf(column);
    const name = { column: t(column.head) };
    return [
      { order: { key, descending: false }, label: say('table.order-up', name) },
      { order: { key, descending: true }, label: say('table.order-down', name) },
    ];
  });
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={order ? said(order) : ''}
        className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2"
        onChange={({ currentTarget: { value } }) => {
          onOrder(choices.find((each) => said(each.order) === value)?.order);
        }}
      >
        <option value="">{t(say('table.order-none'))}</option>
        {choices.map((each) => (
          <option key={said(each.order)} value={said(each.order)}>
            {t(each.label)}
          </option>
        ))}
      </select>
    </div>
  );
}
