import type { Span } from '#formats/advisory/advisory.ts';

/** The bounds of a stretch of versions in the source's own words: `>= 1.2, < 1.4`; `*` is all. */
export function boundsInWords({ from, after, before, through }: Bounds): string {
  if (from !== undefined && from === through) return `= ${from}`;
  const parts = [
    from === undefined ? [] : [`>= ${from}`],
    after === undefined ? [] : [`> ${after}`],
    before === undefined ? [] : [`< ${before}`],
    through === undefined ? [] : [`<= ${through}`],
  ].flat();
  return parts.length === 0 ? '*' : parts.join(', ');
}

type Bounds = Pick<Span, 'from' | 'after' | 'before' | 'through'>;
