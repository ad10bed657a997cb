import { attributeOf, type XmlElement } from '#formats/xml/element.ts';

import { compareDecimals } from './decimal.ts';
import { say } from './texts.ts';
import type { Facet } from './type.ts';
import { listed, shown } from './wording.ts';

/** The patterns of a schema as it writes them, and for each the expression that is run for it. */
export type Patterns = ReadonlyMap<string, RegExp>;

/** The facets a restriction adds (Part 2 §4.3). Equal kinds are one: any of several values will do. */
export function facetsOf(restriction: XmlElement, patterns: Patterns): readonly Facet[] {
  const values = new Map<string, string[]>();
  for (const node of restriction.children.filter(isFacet)) {
    const value = attributeOf(node, 'value') ?? '';
    const known = values.get(node.name);
    if (known) known.push(value);
    else values.set(node.name, [value]);
  }
  return [...values].map(([name, all]) => facetOf(name, all, patterns));
}

function isFacet({ name }: XmlElement): boolean {
  return name !== 'annotation' && name !== 'simpleType';
}

function facetOf(name: string, values: readonly string[], patterns: Patterns): Facet {
  const [limit = ''] = values;
  switch (name) {
    case 'enumeration':
      return enumeration(values);
    case 'pattern':
      return pattern(values, patterns);
    case 'minLength':
      return (value) =>
        lengthOf(value, Number(limit)) < Number(limit)
          ? { clause: 'cvc-minLength-valid', text: say('xsd.min-length', { limit }) }
          : undefined;
    case 'maxLength':
      return (value) =>
        lengthOf(value, Number(limit) + 1) > Number(limit)
          ? { clause: 'cvc-maxLength-valid', text: say('xsd.max-length', { limit }) }
          : undefined;
    case 'minInclusive':
      return (value) =>
        compareDecimals(value, limit) < 0
          ? { clause: 'cvc-minInclusive-valid', text: say('xsd.min', { limit }) }
          : undefined;
    case 'maxInclusive':
      return (value) =>
        compareDecimals(value, limit) > 0
          ? { clause: 'cvc-maxInclusive-valid', text: say('xsd.max', { limit }) }
          : undefined;
    default:
      throw new Error(`The facet xs:${name} is not read.`);
  }
}

function enumeration(values: readonly string[]): Facet {
  const allowed = new Set(values);
  const text = (value: string) =>
    say('xsd.enumeration', { value: shown(value), allowed: listed(values) });
  return (value) =>
    allowed.has(value) ? undefined : { clause: 'cvc-enumeration-valid', text: text(value) };
}

/** No pattern of a schema is run as it stands: it might backtrack. */
function pattern(values: readonly string[], patterns: Patterns): Facet {
  const expressions = values.map((value) => {
    const expression = patterns.get(value);
    if (!expression) throw new Error(`No expression is known for the pattern ${value}`);
    return expression;
  });
  const text = (value: string) =>
    say('xsd.pattern', { value: shown(value), pattern: listed(values) });
  return (value) =>
    expressions.some((expression) => expression.test(value))
      ? undefined
      : { clause: 'cvc-pattern-valid', text: text(value) };
}

/** The length of a value in characters (Part 2 §4.3.1), counted no further than `enough`. */
function lengthOf(value: string, enough: number): number {
  if (value.length >= 2 * enough) return enough;
  return value.replaceAll(/[\uD800-\uDBFF]/g, '').length;
}
