import type { Stretch } from '#kernel/words-diff.ts';

import { type Row, stretchesOf } from './comparison.ts';

/** Where an opinion belongs: the whole text, a paragraph, or a quote at a place in its words. */
export type Anchor = {
  /** The number of the paragraph; null for the text as a whole. */
  readonly paragraph: number | null;
  readonly quote: string;
  /** Where the quote begins in the paragraph's source. */
  readonly start: number;
};

export const anchorStates = ['kept', 'moved', 'reworded', 'gone'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** Where an opinion stands in another revision; the quote is empty where nothing of it is left. */
export type Reanchored = Anchor & { readonly state: AnchorState };

/** Whether an anchor is one of a text: its paragraph is there, and says the quote where it is said to. */
export function isAnchored(anchor: Anchor, source: string | undefined): boolean {
  if (anchor.paragraph === null) return anchor.quote === '' && anchor.start === 0;
  if (source === undefined) return false;
  return source.slice(anchor.start, anchor.start + anchor.quote.length) === anchor.quote;
}

/**
 * Carries an anchor from one revision into another by their comparison. It never points at the text of
 * another paragraph: where its own is gone, it is gone.
 */
export function reanchored(anchor: Anchor, rows: ReadonlyMap<number, Row>): Reanchored {
  if (anchor.paragraph === null) return { ...anchor, state: 'kept' };
  const row = rows.get(anchor.paragraph);
  if (!row || row.before === null || row.after === null) return { ...anchor, state: 'gone' };
  const stands = row.marks.includes('moved') ? 'moved' : 'kept';
  if (!row.marks.includes('reworded')) return { ...anchor, state: stands };
  if (anchor.quote === '') return { ...anchor, state: 'reworded' };
  const end = anchor.start + anchor.quote.length;
  const place = mapped(differenceOf(row, row.before, row.after), { start: anchor.start, end });
  const quote = row.after.slice(place.start, place.end);
  return {
    ...{ paragraph: anchor.paragraph, quote, start: quote === '' ? 0 : place.start },
    state: quote === anchor.quote ? stands : 'reworded',
  };
}

/** What was found of a line once: thousands of opinions may belong to one paragraph. */
const known = new WeakMap<Row, readonly Stretch[]>();

function differenceOf(row: Row, before: string, after: string): readonly Stretch[] {
  const found = known.get(row) ?? stretchesOf(before, after);
  known.set(row, found);
  return found;
}

type Span = { readonly start: number; readonly end: number };

/** What of a stretch of the old words stands in the new ones, from the first that is left to the last. */
function mapped(stretches: readonly Stretch[], { start, end }: Span): Span {
  let [old, fresh] = [0, 0];
  let found: Span | undefined;
  for (const { kind, text } of stretches) {
    if (kind === 'same') {
      const [from, to] = [Math.max(start, old), Math.min(end, old + text.length)];
      if (from < to) {
        const span: Span = { start: fresh + from - old, end: fresh + to - old };
        found = found ? { start: found.start, end: span.end } : span;
      }
    }
    if (kind !== 'added') old += text.length;
    if (kind !== 'removed') fresh += text.length;
  }
  return found ?? { start: 0, end: 0 };
}
