import { Term, TermMark } from '../term.tsx';
import { useWords } from '../words.tsx';
import type { Column } from './column.ts';
import { keyOf } from './reading.ts';
import { canOrder } from './shown.ts';
import { type Order, ordered } from './wanted.ts';

type Props<Row> = {
  readonly column: Column<Row>;
  readonly orders: readonly Order[];
  readonly onOrder: (orders: readonly Order[]) => void;
  /** It stays in sight while the rows go by. */
  readonly sticky: boolean;
};

/** The head of a column; where rows can be ordered by it, it is a button. */
export function Head<Row>({ column, orders, onOrder, sticky }: Props<Row>) {
  const { t } = useWords();
  const key = keyOf(column);
  const place = orders.findIndex((each) => each.key === key);
  const own = orders[place];
  // One order alone is told: that of the column which counts first.
  const told = place === 0 && own && { 'aria-sort': directionOf(own) };
  const side = column.numeric ? 'md:text-right' : '';
  return (
    <th
      scope="col"
      {...(told ?? {})}
      className={`border-b border-solid-gray-600 px-3 py-1 text-left align-middle ${side} ${
        sticky ? 'sticky top-0 z-1 bg-solid-gray-50' : 'whitespace-nowrap'
      }`}
    >
      {canOrder(column) ? (
        <span className="inline-flex items-center">
          <button
            type="button"
            className="inline-flex min-h-11 items-center gap-1 text-left font-bold hover:underline"
            onClick={({ shiftKey }) => {
              onOrder(ordered(orders, key, shiftKey));
            }}
          >
            {t(column.head)}
            <span aria-hidden="true" className="inline-block min-w-4 text-key-900">
              {own ? (own.descending ? '▼' : '▲') : '↕'}
              {own && orders.length > 1 && place + 1}
            </span>
          </button>
          {column.glossary && <TermMark of={column.glossary} word={t(column.head)} />}
        </span>
      ) : (
        <Words of={column.glossary}>{t(column.head)}</Words>
      )}
    </th>
  );
}

type WordsProps = { readonly of: string | undefined; readonly children: string };

/** What a head says; explained where the glossary has it. */
const Words = ({ of, children }: WordsProps) =>
  of === undefined ? children : <Term of={of}>{children}</Term>;

const directionOf = ({ descending }: Order) =>
  descending ? ('descending' as const) : ('ascending' as const);
