import { type ReactNode, useId, useState } from 'react';

import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Sortable = string | number | Date | null;

/** One column: what heads it, what it shows of a row, and by what the rows can be ordered. */
export type Column<Row> = {
  readonly head: Text;
  readonly cell: (row: Row) => ReactNode;
  readonly sort?: (row: Row) => Sortable;
  readonly numeric?: boolean;
};

type Order = { readonly key: string; readonly descending: boolean };

type Props<Row> = {
  readonly caption: string;
  /** The heading above says the same: only the count is shown, the caption is still read out. */
  readonly quiet?: boolean;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** What to say, and what to do next, where there are no rows. */
  readonly empty: ReactNode;
};

function compare(a: Sortable, b: Sortable, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** Rows in the order asked for. What has no value comes last either way. */
function useOrdered<Row>(rows: readonly Row[], columns: Props<Row>['columns'], order?: Order) {
  const { language } = useWords();
  const sort = columns.find(({ head }) => head.key === order?.key)?.sort;
  if (!sort || !order) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  return rows.toSorted((a, b) => {
    const [left, right] = [sort(a), sort(b)];
    const missing = left === null || right === null;
    return compare(left, right, collator) * (order.descending && !missing ? -1 : 1);
  });
}

/** A real table: captioned, its first column heading each row, ordered by any column that can order. */
export function Table<Row>({ caption, quiet = false, rows, rowKey, columns, empty }: Props<Row>) {
  const { t } = useWords();
  const id = useId();
  const [order, setOrder] = useState<Order>();
  const ordered = useOrdered(rows, columns, order);
  if (rows.length === 0) {
    return <div className="rounded-8 border border-solid-gray-300 p-4">{empty}</div>;
  }
  return (
    <div
      role="region"
      aria-labelledby={id}
      // A region that scrolls must be reachable without a mouse.
      tabIndex={0}
      className="max-w-full overflow-x-auto rounded-4"
    >
      <table className="w-full border-collapse">
        <caption id={id} className="mb-2 text-left font-bold">
          <span className={quiet ? 'sr-only' : 'mr-3'}>{caption}</span>
          <span className="font-normal text-solid-gray-700">
            {t(say('ui.rows', { count: rows.length }))}
          </span>
        </caption>
        <thead>
          <tr className="bg-solid-gray-50">
            {columns.map((column) => (
              <Head key={column.head.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={rowKey(row)} className="border-b border-solid-gray-300 hover:bg-solid-gray-50">
              {columns.map((column, at) => (
                <Cell key={column.head.key} leads={at === 0} numeric={column.numeric ?? false}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  readonly leads: boolean;
  readonly numeric: boolean;
  readonly children: ReactNode;
};

function Cell({ leads, numeric, children }: CellProps) {
  const look = `min-w-28 px-3 py-3 align-top text-left ${numeric ? 'md:text-right tabular-nums' : ''}`;
  if (!leads) return <td className={look}>{children}</td>;
  return (
    <th scope="row" className={`${look} min-w-40 font-normal`}>
      {children}
    </th>
  );
}

type HeadProps<Row> = {
  readonly column: Column<Row>;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
};

function Head<Row>({ column: { head, sort, numeric }, order, onOrder }: HeadProps<Row>) {
  const { t } = useWords();
  const own = order?.key === head.key ? order : undefined;
  const direction = own && (own.descending ? 'descending' : 'ascending');
  const side = numeric ? 'md:text-right' : '';
  return (
    <th
      scope="col"
      {...(direction ? { 'aria-sort': direction } : {})}
      className={`border-b border-solid-gray-600 px-3 py-1 text-left align-middle whitespace-nowrap ${side}`}
    >
      {sort ? (
        <button
          type="button"
          className="inline-flex min-h-11 items-center gap-1 font-bold hover:underline"
          onClick={() => {
            onOrder({ key: head.key, descending: own ? !own.descending : false });
          }}
        >
          {t(head)}
          <span aria-hidden="true" className="inline-block w-4 text-key-900">
            {own ? (own.descending ? '▼' : '▲') : '↕'}
          </span>
        </button>
      ) : (
        t(head)
      )}
    </th>
  );
}
