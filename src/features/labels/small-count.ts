import { z } from 'zod';

import type { Marking } from './marking.ts';

/** A count that may be told, or one that is held back because it would tell of single sources. */
export const Count = z.union([
  z.strictObject({ count: z.number() }),
  z.strictObject({ suppressed: z.literal(true) }),
]);
export type Count = z.infer<typeof Count>;

const suppressed: Count = { suppressed: true };

export const isSuppressed = (count: Count): boolean => 'suppressed' in count;

/** The originators of what is confided among objects: of TLP:RED and TLP:AMBER. */
function sourcesOf(objects: readonly Marking[]): number {
  const confided = objects.filter(({ label }) => label !== 'TLP:GREEN' && label !== 'TLP:CLEAR');
  return new Set(confided.map(({ originator }) => originator)).size;
}

/**
 * How many objects there are, unless those of TLP:RED and TLP:AMBER among them come from fewer
 * originators than must be: then the number is held back, and shown as held back, never as zero.
 */
export function countOver(objects: readonly Marking[], fewest: number): Count {
  const sources = sourcesOf(objects);
  return sources > 0 && sources < fewest ? suppressed : { count: objects.length };
}

/**
 * The counts of a table whose cells make up its total. What is held back cannot be had by taking the
 * others from the total: with a single cell, or cells of too few sources together, the smallest that
 * could be told is held back as well; where there is none, the total.
 */
export function countsOver(
  cells: readonly (readonly Marking[])[],
  fewest: number,
): { readonly total: Count; readonly cells: readonly Count[] } {
  const total = countOver(cells.flat(), fewest);
  const held = new Set(
    [...cells.keys()].filter((at) => isSuppressed(countOver(cells[at] ?? [], fewest))),
  );
  const told = [...cells.keys()]
    .filter((at) => !held.has(at) && sourcesOf(cells[at] ?? []) > 0)
    .sort((a, b) => (cells[a]?.length ?? 0) - (cells[b]?.length ?? 0));
  const isOpen = () =>
    held.size === 1 || sourcesOf([...held].flatMap((at) => cells[at] ?? [])) < fewest;
  while (held.size > 0 && !isSuppressed(total) && isOpen()) {
    const next = told.shift();
    if (next === undefined) break;
    held.add(next);
  }
  const isBare = held.size > 0 && isOpen();
  return {
    total: isBare ? suppressed : total,
    cells: cells.map((cell, at) => (held.has(at) ? suppressed : { count: cell.length })),
  };
}
