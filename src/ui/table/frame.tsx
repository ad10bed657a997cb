import { useId, useState } from 'react';

import { say as sayKit } from '../texts.ts';
import { useWords } from '../words.tsx';
import type { Choice } from './choice.ts';
import type { Column } from './column.ts';
import { useDensity } from './density.ts';
import { Head } from './head.tsx';
import { keyOf } from './reading.ts';
import { Rows, usePrinting, VirtualRows } from './rows.tsx';
import { say } from './texts.ts';
import type { Order } from './wanted.ts';

type Props<Row> = {
  readonly caption: string;
  readonly quiet?: boolean;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** What was asked for, in a form that changes with it. */
  readonly shows: string;
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
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [density] = useDensity();
  const printing = usePrinting();
  const isVirtual = rows.length > mostDrawn && !printing;
  const shape = isVirtual ? `table-fixed ${leastWidths[Math.min(columns.length, 10)] ?? ''}` : '';
  const lines = { rows, rowKey, columns, density, choosing: choice };
  const told = <Told {...props} />;
  return (
    <>
      {isVirtual && (
        // Within what scrolls it would be out of sight.
        <p id={id} className={captionLook}>
          {told}
        </p>
      )}
      <div
        ref={setFrame}
        role="region"
        aria-labelledby={id}
        // A region that scrolls must be reachable without a mouse.
        tabIndex={0}
        // What is only for the ear stands absolutely: within this frame, or it would widen the page.
        className={`relative max-w-full rounded-4 ${isVirtual ? 'max-h-[75vh] overflow-auto' : 'overflow-x-auto'}`}
      >
        <table
          className={`w-full border-collapse ${shape}`}
          {...(isVirtual ? { 'aria-rowcount': rows.length + 1, 'aria-labelledby': id } : {})}
        >
          {!isVirtual && (
            <caption id={id} className={`mb-2 ${captionLook}`}>
              {told}
            </caption>
          )}
          <thead>
            <tr className="bg-solid-gray-50" {...(isVirtual ? { 'aria-rowindex': 1 } : {})}>
              {choice && <ChoosingHead sticky={isVirtual} />}
              {columns.map((column) => (
                <Head key={keyOf(column)} {...{ column, orders, onOrder }} sticky={isVirtual} />
              ))}
            </tr>
          </thead>
          {isVirtual ? (
            <VirtualRows {...lines} frame={frame} shows={props.shows} />
          ) : (
            <Rows {...lines} />
          )}
        </table>
      </div>
    </>
  );
}

const captionLook = 'text-left font-bold';

type ToldProps = Pick<Props<unknown>, 'caption' | 'quiet' | 'total' | 'rows'>;

/** What the table shows, and how much of it. */
function Told({ caption, quiet = false, total, rows: { length: count } }: ToldProps) {
  const { t } = useWords();
  return (
    <>
      <span className={quiet ? 'sr-only' : 'mr-3'}>{caption}</span>
      <span role="status" className="font-normal text-solid-gray-700">
        {t(count < total ? say('table.rows-of', { count, total }) : sayKit('ui.rows', { count }))}
      </span>
    </>
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
