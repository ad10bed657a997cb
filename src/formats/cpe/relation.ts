import { type Attribute, attributes, type Cpe } from './name.ts';
import type { CpeValue } from './value.ts';
import { hasWildcard, takesIn } from './wildcard.ts';

/** How what a source names stands to what a target names (NISTIR 7696 §6.1). */
export type Relation = 'equal' | 'superset' | 'subset' | 'disjoint' | 'undefined';

/** Of two values of one attribute (NISTIR 7696 §6.2, table 6-2). A target has no wildcards. */
export function valueRelation(source: CpeValue, target: CpeValue): Relation {
  if (typeof target === 'string' && hasWildcard(target)) {
    // Rows 4, 8, 11 and 17; equal texts are no exception.
    return 'undefined';
  }
  if (typeof source !== 'string' || typeof target !== 'string') {
    return logicalRelation(kindOf(source), kindOf(target));
  }
  if (hasWildcard(source)) return takesIn(source, target) ? 'superset' : 'disjoint';
  return source === target ? 'equal' : 'disjoint';
}

type Kind = 'any' | 'na' | 'text';

function logicalRelation(source: Kind, target: Kind): Relation {
  if (source === target) return 'equal';
  if (source === 'any') return 'superset';
  return target === 'any' ? 'subset' : 'disjoint';
}

const kindOf = (value: CpeValue): Kind => (typeof value === 'string' ? 'text' : value.logical);

/** The relation of each attribute of two names. */
export function relations(source: Cpe, target: Cpe): ReadonlyMap<Attribute, Relation> {
  return new Map(
    attributes.map((attribute) => [attribute, valueRelation(source[attribute], target[attribute])]),
  );
}

/**
 * Of two names as wholes (NISTIR 7696 §6.2, table 6-4). Attributes that go different ways, and a
 * target with wildcards, leave it undefined.
 */
export function nameRelation(source: Cpe, target: Cpe): Relation {
  const found = new Set(relations(source, target).values());
  if (found.has('disjoint')) return 'disjoint';
  found.delete('equal');
  const [only, ...others] = found;
  if (only === undefined) return 'equal';
  return others.length === 0 ? only : 'undefined';
}

/** Whether a source takes in all that a target names (NISTIR 7696 §7.2, CPE_SUPERSET). */
export function isSuperset(source: Cpe, target: Cpe): boolean {
  return ['equal', 'superset'].includes(nameRelation(source, target));
}

/** Whether nothing is named by both (NISTIR 7696 §7.2, CPE_DISJOINT). */
export function isDisjoint(source: Cpe, target: Cpe): boolean {
  return nameRelation(source, target) === 'disjoint';
}
