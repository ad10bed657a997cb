import { attributeOf, type XmlElement } from '#formats/xml/element.ts';

import { schemaNamespace } from './names.ts';

/**
 * The attribute that must be unique among everything inside the root of a document (Part 1 §3.11),
 * as the schema that declares the root says; undefined where it asks for nothing of the kind.
 *
 * Looked at for the root alone. Where an extension holds a whole document inside, what is repeated
 * there is repeated in the root as well.
 */
export function uniqueAttribute(
  documents: readonly XmlElement[],
  root: XmlElement,
): string | undefined {
  const node = documents
    .filter((document) => attributeOf(document, 'targetNamespace') === root.namespace)
    .flatMap(({ children }) => children)
    .find((child) => child.name === 'element' && attributeOf(child, 'name') === root.name);
  const unique = node?.children.find(({ name }) => name === 'unique');
  if (!unique) return undefined;
  const [selector, field] = ['selector', 'field'].map((name) => {
    const part = unique.children.find((each) => each.name === name);
    return part && part.namespace === schemaNamespace ? attributeOf(part, 'xpath') : undefined;
  });
  if (selector !== './/*' || !field?.startsWith('@')) {
    throw new Error('Only an attribute unique among all descendants is read.');
  }
  return field.slice(1);
}
