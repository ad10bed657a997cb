import type { Relationship } from '#formats/oscal/mapping.ts';

import type { Comparison, ComparisonRow } from './comparison.ts';
import type { Succession } from './succession.ts';

/**
 * What a comparison alone can say: nothing that was found by likeness is called equal, and words
 * that differ are never called equivalent by a machine.
 */
export function successionsByComparison({ rows }: Comparison): readonly Succession[] {
  return rows.flatMap((row) => {
    const relationship = relationOf(row);
    if (!relationship || !row.before || !row.after) return [];
    const rationale = row.marks.join(' ');
    return { from: [row.before.id], to: [row.after.id], relationship, rationale };
  });
}

function relationOf(row: ComparisonRow): Relationship | undefined {
  if (row.kind !== 'kept') return undefined;
  const { marks, saysTheSame } = row;
  if (!marks.includes('reworded') && !marks.includes('changed')) return 'equal-to';
  return saysTheSame ? 'equivalent-to' : ofLines(row);
}

/** Where every line that both have is the same word for word, what one has besides decides. */
function ofLines({ marks, dropped, gained, isGuess }: ComparisonRow): Relationship {
  if (isGuess || marks.includes('reworded')) return 'intersects-with';
  if (gained > 0 && dropped === 0) return 'subset-of';
  return dropped > 0 && gained === 0 ? 'superset-of' : 'intersects-with';
}
