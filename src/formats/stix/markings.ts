// What applies to an object: STIX 2.1 §7.2.2 and §7.2.3. The standard gives no rule for several
// markings on one thing; here the strictest label binds, as TLP asks of a mixture.

import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { labelOfMarking, stricter, type TlpLabel } from './tlp.ts';

export type Marking = {
  /** The strictest label of the object and of all its parts; undefined where none is given. */
  readonly label: TlpLabel | undefined;
  /** Parts that bear a label of their own, by their selectors. */
  readonly parts: readonly { readonly selector: string; readonly label: TlpLabel }[];
  /** Texts of statement markings (copyright, terms of use). */
  readonly statements: readonly string[];
  /** Markings that are neither TLP nor at hand: what they ask is not known. */
  readonly unresolved: readonly string[];
};

export type Definitions = ReadonlyMap<string, JsonObject>;

/** The marking of an object, its marking definitions being those at hand. */
export function markingOf(object: JsonObject, definitions: Definitions): Marking {
  const granular = items(member(object, 'granular_markings')).flatMap((one) => {
    const ref = asString(member(one, 'marking_ref'));
    return ref === undefined ? [] : [{ ref, selectors: strings(member(one, 'selectors')) }];
  });
  const parts = granular.flatMap(({ ref, selectors }) => {
    const label = labelOfMarking(ref);
    return label ? selectors.map((selector) => ({ selector, label })) : [];
  });
  const whole = strings(member(object, 'object_marking_refs'));
  const refs = [...new Set([...whole, ...granular.map(({ ref }) => ref)])];
  const others = refs.filter((ref) => labelOfMarking(ref) === undefined);
  return {
    label: refs.map(labelOfMarking).reduce(stricter, undefined),
    parts,
    statements: others.flatMap((ref) => {
      const statement = asString(member(member(definitions.get(ref), 'definition'), 'statement'));
      return statement === undefined ? [] : [statement];
    }),
    unresolved: others.filter((ref) => !definitions.has(ref)),
  };
}

function strings(value: Parameters<typeof items>[0]): readonly string[] {
  return items(value).filter((item) => typeof item === 'string');
}
