import type { ReactNode } from 'react';

import type { Read } from './reading.ts';

/** One column: what heads it, what it shows of a row, and how that is read. */
export type Column<Row> = Omit<Read<Row>, 'cell'> & {
  readonly cell: (row: Row) => ReactNode;
  /** How the glossary names the word of its head, where not everybody knows it. */
  readonly glossary?: string;
};
