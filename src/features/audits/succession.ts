import type { Mapping, Relationship } from '#formats/oscal/mapping.ts';

/**
 * How clauses of one edition stand to clauses of the next, read as OSCAL reads it: what all of
 * `from` demand together stands in this relation to what all of `to` demand together.
 */
export type Succession = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly relationship: Relationship;
  readonly rationale: string;
};

/** What a map of a document means for whole clauses; a relation in somebody's own words is none. */
export function successionsOf(
  mapping: Mapping,
  clauseOf: (statement: string) => string,
): readonly Succession[] {
  const alone = (from: readonly string[], to: readonly string[]): Succession => ({
    ...{ from, to, relationship: 'no-relationship', rationale: '' },
  });
  const related = mapping.entries.flatMap(({ relationship, sources, targets, remarks }) => {
    if (!relationship) return [];
    const part = (items: typeof sources) => items.some(({ type }) => type === 'statement');
    const ids = (items: typeof sources) => [
      ...new Set(items.map(({ type, idRef }) => (type === 'control' ? idRef : clauseOf(idRef)))),
    ];
    return {
      from: ids(sources),
      to: ids(targets),
      relationship: ofWholes(relationship, part(sources), part(targets)),
      rationale: remarks ?? '',
    };
  });
  return [
    ...related,
    ...mapping.gaps.source.map((id) => alone([id], [])),
    ...mapping.gaps.target.map((id) => alone([], [id])),
  ];
}

/**
 * The relation between whole clauses where a map speaks of statements within them: the whole of a
 * source holds more than its statement, the whole of a target demands more than its.
 */
function ofWholes(said: Relationship, isSourcePart: boolean, isTargetPart: boolean): Relationship {
  if (said === 'no-relationship' || (!isSourcePart && !isTargetPart)) return said;
  const isSame = said === 'equal-to' || said === 'equivalent-to';
  if (!isTargetPart && (isSame || said === 'superset-of')) return 'superset-of';
  if (!isSourcePart && (isSame || said === 'subset-of')) return 'subset-of';
  return 'intersects-with';
}

/** A clause that is named and that neither edition has. */
export type Stranger = { readonly path: string; readonly id: string };

/** Every clause that successions name and their edition does not have, by its place among the maps. */
export function strangersIn(
  successions: readonly Succession[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly Stranger[] {
  const unknown = (ids: readonly string[], held: ReadonlyMap<string, unknown>, path: string) =>
    ids.filter((id) => !held.has(id)).map((id) => ({ path, id }));
  return successions.flatMap(({ from, to }, at) => [
    ...unknown(from, before, `/maps/${at}/sources`),
    ...unknown(to, after, `/maps/${at}/targets`),
  ]);
}
