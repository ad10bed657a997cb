import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { compareTimestamps, isTimestamp } from './data-type/timestamp.ts';
import type { Rule } from './record.ts';

// What clauses say again and again of two properties of one object.

export const has = (object: JsonObject, name: string): boolean => Object.hasOwn(object, name);

/** At least one of the properties is there. */
export function oneOf(...names: readonly string[]): Rule {
  const properties = names.join(', ');
  return (object) =>
    names.some((name) => has(object, name))
      ? []
      : [{ text: 'stix.one-of', values: { properties } }];
}

/** §2.3: something is there at all. */
export const notEmpty: Rule = (object) =>
  Object.keys(object).length === 0 ? [{ text: 'stix.empty-dictionary', clause: '2.3' }] : [];

/** Not both are there. */
export function notBoth(property: string, other: string): Rule {
  return (object) =>
    has(object, property) && has(object, other)
      ? [{ text: 'stix.not-both', at: property, values: { property, other } }]
      : [];
}

/** Where the one is, the other is too. */
export function needs(property: string, needed: string): Rule {
  return (object) =>
    has(object, property) && !has(object, needed)
      ? [{ text: 'stix.needs', at: property, values: { property, needed } }]
      : [];
}

/** The later is not before the earlier, where both are there. */
export function inOrder(earlier: string, later: string): Rule {
  return (object) =>
    order(object, earlier, later) > 0
      ? [{ text: 'stix.order', at: later, values: { earlier, later } }]
      : [];
}

/** The later is really later than the earlier, where both are there. */
export function inStrictOrder(earlier: string, later: string): Rule {
  return (object) =>
    order(object, earlier, later) >= 0
      ? [{ text: 'stix.order-strict', at: later, values: { earlier, later } }]
      : [];
}

function order(object: JsonObject, earlier: string, later: string): number {
  const [first, last] = [asString(member(object, earlier)), asString(member(object, later))];
  if (first === undefined || last === undefined) return -1;
  return isTimestamp(first) && isTimestamp(last) ? compareTimestamps(first, last) : -1;
}
