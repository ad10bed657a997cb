import { namespaceOf, type XmlElement } from '#formats/xml/element.ts';

export const schemaNamespace = 'http://www.w3.org/2001/XMLSchema';
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** An expanded name as the key of a map. No namespace holds a white space. */
export function keyOf(namespace: string, name: string): string {
  return `${namespace} ${name}`;
}

/** The expanded name that a qualified one stands for at an element; undefined for an unknown prefix. */
export function resolved(element: XmlElement, qualified: string): string | undefined {
  const colon = qualified.indexOf(':');
  const prefix = colon === -1 ? '' : qualified.slice(0, colon);
  const namespace = namespaceOf(element, prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined ? undefined : keyOf(namespace, qualified.slice(colon + 1));
}
