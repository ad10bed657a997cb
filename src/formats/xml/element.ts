/** An attribute with its namespace resolved; one without a prefix is in none (`''`). */
export type XmlAttribute = {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
};

/** An element of a document, its namespace resolved (Namespaces in XML 1.0 §6). */
export type XmlElement = {
  /** The local part of its name. */
  readonly name: string;
  readonly namespace: string;
  /** Those of its attributes that declare no namespace. */
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces it declares, by prefix; `''` is the default one. */
  readonly declared: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The character data directly in it, CDATA sections too; empty where that is white space between children. */
  readonly text: string;
  /** The line its start tag begins on, from 1. */
  readonly line: number;
  readonly parent: XmlElement | undefined;
  /** Which of the siblings of its name it is, from 1; 0 where it is the only one. */
  readonly position: number;
};

/** The value of an attribute, one without a namespace unless another is named. */
export function attributeOf(element: XmlElement, name: string, namespace = ''): string | undefined {
  return element.attributes.find((one) => one.name === name && one.namespace === namespace)?.value;
}

/** The first child of a name, in the namespace of its parent. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => isNamed(child, element, name));
}

/** The children of a name, in the namespace of their parent. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => isNamed(child, element, name)) ?? [];
}

function isNamed(child: XmlElement, parent: XmlElement, name: string): boolean {
  return child.name === name && child.namespace === parent.namespace;
}

/** The namespace a prefix stands for at an element; `''` asks for the default one. */
export function namespaceOf(element: XmlElement, prefix: string): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** Whether a text is nothing but what XML takes for white space (XML 1.0 §2.3). */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

/**
 * Where an element stands, as a path of local names in the manner of XPath: `/bom/components/component[3]`.
 * An element is numbered where siblings have its name.
 */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) steps.push(stepOf(at));
  return `/${steps.reverse().join('/')}`;
}

function stepOf({ name, position }: XmlElement): string {
  return position === 0 ? name : `${name}[${position}]`;
}
