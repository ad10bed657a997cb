import { asObject, asString, items, member } from '#formats/json/narrow.ts';

import { type Objection, type ObjectType, optional, type Rule, string } from '../record.ts';
import { has } from '../rule.ts';
import { isTlpInstanceOrNone } from '../tlp.ts';

/** §7.2.1.1: without an extension, the definition stands in the object itself. */
const definesSomething: Rule = (object) => {
  if (has(object, 'extensions')) return [];
  return ['definition_type', 'definition']
    .filter((property) => !has(object, property))
    .map((property) => ({ text: 'stix.marking-definition', values: { property } }));
};

/** §7.2.1.3: a statement marking holds a statement. */
const statement: Rule = (object) => {
  const [type, definition] = [member(object, 'definition_type'), member(object, 'definition')];
  if (definition !== undefined && !asObject(definition)) {
    return [{ text: 'stix.value-type', at: 'definition', values: { type: 'marking object' } }];
  }
  const hasStatement = asString(member(definition, 'statement')) !== undefined;
  if (type !== 'statement' || !asObject(definition) || hasStatement) return [];
  const values = { property: 'statement' };
  return [{ text: 'stix.missing', at: 'definition', clause: '7.2.1.3', values }];
};

/** §7.2.1.1: the types of the standard are `statement` and `tlp`. */
const knownType: Rule = (object) => {
  const type = asString(member(object, 'definition_type'));
  if (type === undefined || type === 'statement' || type === 'tlp') return [];
  const values = { type };
  return [{ text: 'stix.marking-type', at: 'definition_type', severity: 'warning', values }];
};

/** §7.2.1.4: the instances of TLP that the standard gives, and no others. */
const tlpInstance: Rule = (object) =>
  isTlpInstanceOrNone(object) ? [] : [{ text: 'stix.tlp-instance', clause: '7.2.1.4' }];

/** §3.2: a marking does not mark itself. Cycles over several are found where all are at hand. */
const marksNotItself: Rule = (object) => {
  const id = member(object, 'id');
  const objections: Objection[] = [];
  if (items(member(object, 'object_marking_refs')).includes(id ?? null)) {
    objections.push({ text: 'stix.marking-cycle', at: 'object_marking_refs', clause: '3.2' });
  }
  const granular = items(member(object, 'granular_markings'));
  if (granular.some((one) => id !== undefined && member(one, 'marking_ref') === id)) {
    objections.push({ text: 'stix.marking-cycle', at: 'granular_markings', clause: '3.2' });
  }
  return objections;
};

/** STIX 2.1 §7.2.1. How marked data may be used and shared. */
export const markingDefinition: ObjectType = {
  name: 'marking-definition',
  clause: '7.2.1',
  sort: 'meta',
  properties: {
    name: optional(string),
    definition_type: optional(string),
    definition: optional({ kind: 'any' }),
  },
  rules: [definesSomething, statement, knownType, tlpInstance, marksNotItself],
};
