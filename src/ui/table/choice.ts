import { useState } from 'react';

import { type Chosen, stillChosen, withToggled } from './chosen.ts';

/** The rows that are chosen, and how that is changed. */
export type Choice<Row> = {
  readonly rows: readonly Row[];
  readonly keys: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onChoose: (rows: readonly Row[]) => void;
};

/** What is chosen of the rows that are shown; `of` tells what they are, and nothing outlives a change of it. */
export function useChoice<Row>(
  shown: readonly Row[],
  rowKey: (row: Row) => string,
  of: string,
): Choice<Row> {
  const [chosen, setChosen] = useState<Chosen>({ of: '', keys: new Set() });
  const isAny = chosen.of === of && chosen.keys.size > 0;
  const keys = isAny ? stillChosen(chosen, of, shown.map(rowKey)) : [];
  const held = new Set(keys);
  return {
    rows: isAny ? shown.filter((row) => held.has(rowKey(row))) : [],
    keys: held,
    onToggle: (key) => {
      setChosen({ of, keys: withToggled(keys, key) });
    },
    onChoose: (rows) => {
      setChosen({ of, keys: new Set(rows.map(rowKey)) });
    },
  };
}
