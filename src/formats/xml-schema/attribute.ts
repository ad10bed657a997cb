import type { XmlAttribute, XmlElement } from '#formats/xml/element.ts';

import { type Judgement, note } from './judgement.ts';
import { instanceNamespace, keyOf } from './names.ts';
import { say } from './texts.ts';
import { admits, type ComplexType } from './type.ts';
import { breachesOf } from './value.ts';
import { shown } from './wording.ts';

const ofInstances = new Set(['type', 'nil', 'schemaLocation', 'noNamespaceSchemaLocation']);

/** Part 1 §3.4.4 clauses 3 and 4: each attribute is declared or admitted, and none is missing. */
export function judgeAttributes(
  judgement: Judgement,
  element: XmlElement,
  { attributes, wildcard }: ComplexType,
): void {
  const met = new Set<string>();
  for (const attribute of element.attributes) {
    judgement.steps += 1;
    const key = keyOf(attribute.namespace, attribute.name);
    const declared = attributes.get(key);
    met.add(key);
    if (declared) judgeValue(judgement, element, attribute, declared.type());
    else if (!isOfInstance(attribute) && !(wildcard && admits(wildcard, attribute.namespace))) {
      const text = say('xsd.attribute', { name: shown(attribute.name) });
      const breach = { clause: 'cvc-complex-type.3.2.2', text };
      note(judgement, breach, element, attribute.name);
    }
  }
  for (const [key, { name, isRequired }] of attributes) {
    if (!isRequired || met.has(key)) continue;
    const text = say('xsd.attribute-missing', { name });
    note(judgement, { clause: 'cvc-complex-type.4', text }, element);
  }
}

function judgeValue(
  judgement: Judgement,
  element: XmlElement,
  { name, value }: XmlAttribute,
  type: Parameters<typeof breachesOf>[0],
): void {
  for (const breach of breachesOf(type, value)) note(judgement, breach, element, name);
}

/** Part 1 §3.4.4 clause 3, Part 1 §2.6: four attributes may stand on every element. */
export function isOfInstance({ name, namespace }: XmlAttribute): boolean {
  return namespace === instanceNamespace && ofInstances.has(name);
}
