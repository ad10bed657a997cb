// The relationships that the clauses of STIX 2.1 §4 and §6 define, and those common to all (§3.7).

import { typeOfId } from './data-type/identifier.ts';
import { objectType } from './object-type.ts';
import type { ObjectType } from './record.ts';

const common: ReadonlySet<string> = new Set(['derived-from', 'duplicate-of', 'related-to']);

/**
 * Whether the standard defines a relationship between objects of two types. True where one of them
 * is a custom type, of which the standard cannot speak.
 */
export function isDefined(source: string, relationship: string, target: string): boolean {
  const [type, other] = [objectType(source), objectType(target)];
  if (!type || !other || !isCore(type) || !isCore(other)) return true;
  if (relationship === 'related-to') return true;
  if (common.has(relationship)) return source === target;
  const { relationships = {} } = type;
  if (!Object.hasOwn(relationships, relationship)) return false;
  return relationships[relationship]?.includes(target) === true;
}

/** §5.1.2: relationships are between SDOs and SCOs; that of any other end is a fault of its own. */
function isCore({ sort }: ObjectType): boolean {
  return sort === 'sdo' || sort === 'sco';
}

/** The types of both ends of a relationship; undefined where one is no identifier. */
export function ends(source: string, target: string): readonly [string, string] | undefined {
  const [from, to] = [typeOfId(source), typeOfId(target)];
  return from === undefined || to === undefined ? undefined : [from, to];
}
