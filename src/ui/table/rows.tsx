import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { useWords } from '../words.tsx';
import type { Column } from './column.ts';
import type { Density } from './density.ts';
import { keyOf, textOf } from './reading.ts';
import { say } from './texts.ts';

/** Which rows are chosen; none can be where this is not given. */
export type Choosing = {
  readonly keys: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
};

export type RowsProps<Row> = {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly density: Density;
  readonly choosing: Choosing | undefined;
};

/** Every row, as a short table and paper have them. */
export function Rows<Row>({ rows, rowKey, ...rest }: RowsProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <RowLine key={rowKey(row)} row={row} rowKey={rowKey} {...rest} />
      ))}
    </tbody>
  );
}

/** How high a row is thought to be until it has been drawn. */
const guessed: Record<Density, number> = { comfortable: 53, compact: 37 };

type VirtualProps<Row> = RowsProps<Row> & {
  /** What scrolls, once it is there. */
  readonly frame: HTMLElement | null;
  /** What was asked for, in a form that changes with it. */
  readonly shows: string;
};

/** The rows in sight and some around them; empty space stands for the others. */
export function VirtualRows<Row>({ rows, rowKey, frame, shows, ...rest }: VirtualProps<Row>) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is handed to what is memoized
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => guessed[rest.density],
    getItemKey: (at) => {
      const row = rows[at];
      return row === undefined ? at : rowKey(row);
    },
    overscan: 12,
  });
  useEffect(() => {
    // Other rows, or in another order, begin at the first of them.
    frame?.scrollTo({ top: 0 });
  }, [frame, shows]);
  const lines = virtual.getVirtualItems();
  const above = lines[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (lines.at(-1)?.end ?? 0);
  const width = rest.columns.length + (rest.choosing ? 1 : 0);
  return (
    <tbody>
      <Space height={above} width={width} />
      {lines.map(({ index, key }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <RowLine
            key={key}
            ref={virtual.measureElement}
            at={index}
            row={row}
            rowKey={rowKey}
            {...rest}
          />
        );
      })}
      <Space height={below} width={width} />
    </tbody>
  );
}

function Space({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={width} height={height} />
    </tr>
  );
}

type LineProps<Row> = Omit<RowsProps<Row>, 'rows'> & {
  readonly row: Row;
  /** Which of the rows it is, where not all are there. */
  readonly at?: number;
  readonly ref?: Ref<HTMLTableRowElement>;
};

function RowLine<Row>({ row, rowKey, columns, density, choosing, at, ref }: LineProps<Row>) {
  const key = rowKey(row);
  const { t, language } = useWords();
  // Two systems may have one name; what stands beside it tells them apart.
  const name = columns
    .slice(0, 2)
    .map((column) => textOf(column, row, language))
    .join(' ')
    .trim();
  // The head is the first of all rows.
  const place = at === undefined ? {} : { 'aria-rowindex': at + 2, 'data-index': at };
  return (
    <tr
      ref={ref}
      {...place}
      className="border-b border-solid-gray-300 hover:bg-solid-gray-50 has-[:checked]:bg-key-50"
    >
      {choosing && (
        <ChoosingCell
          label={t(say('table.choose-row', { row: name === '' ? key : name }))}
          checked={choosing.keys.has(key)}
          onToggle={() => {
            choosing.onToggle(key);
          }}
        />
      )}
      {columns.map((column, place) => (
        <Cell
          key={keyOf(column)}
          leads={place === 0}
          numeric={column.numeric ?? false}
          density={density}
        >
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  );
}

type ChoosingProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
};

/** The box before a row; all of the cell is its target. */
export function ChoosingCell({ label, checked, onToggle }: ChoosingProps) {
  return (
    <td className="w-12 p-0 align-top print:hidden">
      <label className="flex min-h-11 min-w-11 items-center justify-center">
        <input
          type="checkbox"
          aria-label={label}
          checked={checked}
          className="size-6 accent-key-900"
          onChange={onToggle}
        />
      </label>
    </td>
  );
}

type CellProps = {
  readonly leads: boolean;
  readonly numeric: boolean;
  readonly density: Density;
  readonly children: ReactNode;
};

const paddings: Record<Density, string> = { comfortable: 'py-3', compact: 'py-1' };

function Cell({ leads, numeric, density, children }: CellProps) {
  const side = numeric ? 'md:text-right tabular-nums' : '';
  const look = `min-w-28 px-3 ${paddings[density]} align-top text-left ${side}`;
  if (!leads) return <td className={look}>{children}</td>;
  return (
    <th scope="row" className={`${look} min-w-40 font-normal`}>
      {children}
    </th>
  );
}

/** Whether the page is being put on paper, where nothing can be scrolled to. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const change = (is: boolean) => () => {
      // The browser takes the page as it stands when these have returned.
      flushSync(() => {
        setPrinting(is);
      });
    };
    const [begin, end] = [change(true), change(false)];
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
