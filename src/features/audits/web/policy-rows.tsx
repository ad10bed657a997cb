import { type ReactNode, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../policy-texts.ts';

/** A list being edited: each row keeps its key, whatever is taken out before it. */
export type Rows<Row> = {
  readonly list: readonly { readonly key: number; readonly row: Row }[];
  readonly add: (row: Row) => void;
  readonly remove: (key: number) => void;
  readonly change: (key: number, row: Row) => void;
};

export function useRows<Row>(beginning: readonly Row[]): Rows<Row> {
  const [state, setState] = useState({
    list: beginning.map((row, key) => ({ key, row })),
    next: beginning.length,
  });
  return {
    list: state.list,
    add: (row) => {
      setState(({ list, next }) => ({ list: [...list, { key: next, row }], next: next + 1 }));
    },
    remove: (removed) => {
      setState(({ list, next }) => ({ list: list.filter(({ key }) => key !== removed), next }));
    },
    change: (changed, row) => {
      setState(({ list, next }) => ({
        list: list.map((each) => (each.key === changed ? { ...each, row } : each)),
        next,
      }));
    },
  };
}

/** Fields side by side where there is room. */
export const fieldGrid = 'grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-3';

type Props<Row> = {
  readonly title: string;
  readonly rows: Rows<Row>;
  /** What a new row begins with. */
  readonly fresh: Row;
  readonly children: (row: Row, at: number, change: (row: Row) => void) => ReactNode;
};

/** The rows of a part of the policy, each with what takes it out, and what adds another. */
export function RowsField<Row>({ title, rows, fresh, children }: Props<Row>) {
  const { t } = useWords();
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-std-20B-150">{title}</legend>
      {rows.list.length === 0 && <p>{t(say('audits.policy.field.no-rows'))}</p>}
      {rows.list.map(({ key, row }, at) => (
        <fieldset
          key={key}
          className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-4"
        >
          <legend className="px-1 font-bold">
            {t(say('audits.policy.field.row', { title, number: at + 1 }))}
          </legend>
          <div className={fieldGrid}>
            {children(row, at, (changed) => {
              rows.change(key, changed);
            })}
          </div>
          <p>
            <Button
              weight="text"
              onClick={() => {
                rows.remove(key);
              }}
            >
              {t(say('audits.policy.field.remove', { title, number: at + 1 }))}
            </Button>
          </p>
        </fieldset>
      ))}
      <p>
        <Button
          weight="outlined"
          onClick={() => {
            rows.add(fresh);
          }}
        >
          {t(say('audits.policy.field.add', { title }))}
        </Button>
      </p>
    </fieldset>
  );
}

type FigureProps = { readonly name: string; readonly label: string; readonly value: number };

export function Figure({ name, label, value }: FigureProps) {
  return <TextField name={name} label={label} defaultValue={value} inputMode="numeric" required />;
}
