import { useState } from 'react';

/** Rows that were chosen, by their keys, out of what was shown when they were. */
type Chosen = { readonly of: string; readonly keys: ReadonlySet<string> };

/** The keys that are still chosen: none once something else is shown, and none that is gone. */
export function stillChosen(chosen: Chosen, of: string, shown: readonly string[]): string[] {
  if (chosen.of !== of || chosen.keys.size === 0) return [];
  return shown.filter((key) => chosen.keys.has(key));
}

/** Chosen keys with one more, or without it where it was among them. */
export function withToggled(keys: readonly string[], key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

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
