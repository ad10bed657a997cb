import { useId, useRef } from 'react';

import { say as sayKit } from '../texts.ts';
import { useWords } from '../words.tsx';
import type { Choice } from './chosen.ts';
import { type Column, keyOf } from './column.ts';
import { useDensity } from './density.ts';
import { Head } from './head.tsx';
import { Rows, usePrinting, VirtualRows } from './rows.tsx';
import { say } from './texts.ts';
import type { Order } from './wanted.ts';

type Props<Row> = {
  readonly caption: string;
  readonly quiet: boolean;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** How many rows there are, those left out included. */
  readonly total: number;
  readonly orders: readonly Order[];
  readonly onOrder: (orders: readonly Order[]) => void;
  readonly choice: Choice<Row> | undefined;
};

/** From how many rows on only those in sight are drawn. */
const mostDrawn = 200;

/** With columns of equal width, which do not move as rows come into sight: no narrower than can be read. */
const leastWidths = [
  ...['', 'min-w-[10rem]', 'min-w-[20rem]', 'min-w-[30rem]', 'min-w-[40rem]', 'min-w-[50rem]'],
  ...['min-w-[60rem]', 'min-w-[70rem]', 'min-w-[80rem]', 'min-w-[90rem]', 'min-w-[100rem]'],
];

/** The table itself, in a region that scrolls where it does not fit. */
export function Frame<Row>(props: Props<Row>) {
  const { rows, rowKey, columns, orders, onOrder, choice } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [density] = useDensity();
  const printing = usePrinting();
  const isVirtual = rows.length > mostDrawn && !printing;
  const shape = isVirtual ? `table-fixed ${leastWidths[Math.min(columns.length, 10)] ?? ''}` : '';
  const lines = { rows, rowKey, columns, density, choosing: choice };
  return (
    <div
      ref={frame}
      role="region"
      aria-labelledby={id}
      // A region that scrolls must be reachable without a mouse.
      tabIndex={0}
      className={`max-w-full rounded-4 ${isVirtual ? 'max-h-[75vh] overflow-auto' : 'overflow-x-auto'}`}
    >
      <table
        className={`w-full border-collapse ${shape}`}
        {...(isVirtual ? { 'aria-rowcount': rows.length + 1 } : {})}
      >
        <Caption {...props} id={id} />
        <thead>
          <tr className="bg-solid-gray-50" {...(isVirtual ? { 'aria-rowindex': 1 } : {})}>
            {choice && <ChoosingHead sticky={isVirtual} />}
            {columns.map((column) => (
              <Head key={keyOf(column)} {...{ column, orders, onOrder }} sticky={isVirtual} />
            ))}
          </tr>
        </thead>
        {isVirtual ? <VirtualRows {...lines} frame={frame} /> : <Rows {...lines} />}
      </table>
    </div>
  );
}

type CaptionProps = Pick<Props<unknown>, 'caption' | 'quiet' | 'total' | 'rows'> & {
  readonly id: string;
};

/** What the table shows, and how much of it. */
function Caption({ caption, quiet, total, rows: { length: count }, id }: CaptionProps) {
  const { t } = useWords();
  return (
    <caption id={id} className="mb-2 text-left font-bold">
      <span className={quiet ? 'sr-only' : 'mr-3'}>{caption}</span>
      <span role="status" className="font-normal text-solid-gray-700">
        {t(count < total ? say('table.rows-of', { count, total }) : sayKit('ui.rows', { count }))}
      </span>
    </caption>
  );
}

function ChoosingHead({ sticky }: { readonly sticky: boolean }) {
  const { t } = useWords();
  return (
    <th
      scope="col"
      className={`w-12 border-b border-solid-gray-600 print:hidden ${sticky ? 'sticky top-0 z-1 bg-solid-gray-50' : ''}`}
    >
      <span className="sr-only">{t(say('table.choose'))}</span>
    </th>
  );
}
