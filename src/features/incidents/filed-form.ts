import { formColumns } from '#features/papers/paper.ts';

import type { Form, FormItem } from './form.ts';
import type { Cell, Projection } from './projection.ts';

/** An item of a form as it was filled in, with its number and how it stands on paper. */
export type FiledItem = {
  readonly number: string;
  readonly cell: Cell;
  readonly note: FormItem['note'];
  readonly span: number;
  readonly lines: number;
};

export type FiledSection = {
  readonly number: string;
  readonly names: Projection['sections'][number]['names'];
  readonly items: readonly FiledItem[];
};

const spans = { full: formColumns, half: formColumns / 2, third: formColumns / 3 } as const;

/**
 * What was filed in the order and layout of its form: sections and items are numbered as they stand. Where
 * the form is no longer there in that version, each item takes the whole width.
 */
export function filedSections(
  { sections }: Projection,
  form: Form | undefined,
): readonly FiledSection[] {
  const layouts = new Map(
    (form?.sections ?? []).flatMap(({ key, items }) =>
      items.map((item) => [`${key} ${item.key}`, item] as const),
    ),
  );
  return sections.map(({ key, names, cells }, at) => {
    const items = cells.map((cell, place): FiledItem => {
      const item = layouts.get(`${key} ${cell.key}`);
      const { width = 'full', lines = 1 } = item?.layout ?? {};
      const number = `${at + 1}-${place + 1}`;
      return { number, cell, note: item?.note, span: spans[width], lines };
    });
    return { number: String(at + 1), names, items: filledRows(items) };
  });
}

/** The last item of each row takes what is left of it: no form has holes. */
export function filledRows<Item extends { readonly span: number }>(
  items: readonly Item[],
): readonly Item[] {
  let used = 0;
  return items.map((item, at) => {
    used = used + item.span > formColumns ? item.span : used + item.span;
    const next = items[at + 1]?.span ?? formColumns;
    const isLast = used + next > formColumns;
    const left = isLast ? formColumns - used : 0;
    if (isLast) used = 0;
    return left > 0 ? { ...item, span: item.span + left } : item;
  });
}
