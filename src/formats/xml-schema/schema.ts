import { attributeOf, type XmlElement } from '#formats/xml/element.ts';

import { anyContent, modelOf } from './content.ts';
import { datatypes } from './datatypes.ts';
import { facetsOf, type Patterns } from './facet.ts';
import { keyOf, resolved, schemaNamespace } from './names.ts';
import type { Attribute, ComplexType, Declaration, SimpleType, Type, Wildcard } from './type.ts';

/** What a set of schema documents declares; each thing is made out when it is first asked for. */
export type Schema = {
  /** A global element, by expanded name. */
  readonly element: (key: string) => Declaration | undefined;
  readonly type: (key: string) => Type | undefined;
};

/** What is declared at the top of the documents, by kind of declaration and expanded name. */
type Globals = ReadonlyMap<string, ReadonlyMap<string, XmlElement>>;

/** While a schema is being made out. */
type Making = {
  readonly globals: Globals;
  readonly patterns: Patterns;
  readonly types: Map<string, Type>;
};

const kinds = ['element', 'complexType', 'simpleType', 'attributeGroup'];

/**
 * A schema of XML Schema 1.0 as far as the schemas that are shipped go: sequences and choices of
 * elements and wildcards, attributes and their groups, values with attributes, restrictions and
 * unions of simple types. It is trusted; a construct that is not read is an error of ours.
 */
export function schemaOf(documents: readonly XmlElement[], patterns: Patterns): Schema {
  const making: Making = { globals: globalsOf(documents), patterns, types: new Map() };
  const elements = new Map<string, Declaration>();
  for (const [key, node] of making.globals.get('element') ?? []) {
    elements.set(key, declarationOf(making, node));
  }
  return {
    element: (key) => elements.get(key),
    type: (key) => typeNamed(making, key),
  };
}

function globalsOf(documents: readonly XmlElement[]): Globals {
  const found = new Map(kinds.map((kind) => [kind, new Map<string, XmlElement>()]));
  for (const node of documents.flatMap(({ children }) => children)) {
    const name = attributeOf(node, 'name');
    if (name !== undefined) found.get(node.name)?.set(keyOf(targetOf(node), name), node);
  }
  return found;
}

/** The namespace that a schema document declares things in. */
function targetOf(node: XmlElement): string {
  let top = node;
  while (top.parent) top = top.parent;
  return attributeOf(top, 'targetNamespace') ?? '';
}

function declarationOf(making: Making, node: XmlElement): Declaration {
  const name = attributeOf(node, 'name');
  if (name === undefined) throw new Error('A reference to an element is not read.');
  let type: Type | undefined;
  return {
    name,
    key: keyOf(targetOf(node), name),
    type: () => (type ??= typeOf(making, node)),
    preset: attributeOf(node, 'default'),
  };
}

/** The type of an element or attribute: named, written inside it, or else anything. */
function typeOf(making: Making, node: XmlElement): Type {
  const named = attributeOf(node, 'type');
  if (named !== undefined) return referred(making, node, named);
  const own = node.children.find(({ name }) => name === 'complexType' || name === 'simpleType');
  if (!own) return anything;
  return own.name === 'complexType' ? complexTypeOf(making, own) : simpleTypeOf(making, own);
}

/** xs:anyType (Part 1 §3.4.7). */
const anything: ComplexType = {
  ...{ kind: 'complex', base: undefined, attributes: new Map(), wildcard: { other: undefined } },
  content: { kind: 'elements', model: anyContent, isMixed: true },
};

function referred(making: Making, node: XmlElement, qualified: string): Type {
  const key = resolved(node, qualified);
  const type = key === undefined ? undefined : typeNamed(making, key);
  if (!type) throw new Error(`The type ${qualified} is not declared.`);
  return type;
}

function typeNamed(making: Making, key: string): Type | undefined {
  const known = making.types.get(key);
  if (known) return known;
  const complex = making.globals.get('complexType')?.get(key);
  const simple = making.globals.get('simpleType')?.get(key);
  const type = complex
    ? complexTypeOf(making, complex)
    : simple
      ? simpleTypeOf(making, simple)
      : builtIn(key);
  if (type) making.types.set(key, type);
  return type;
}

function builtIn(key: string): SimpleType | undefined {
  const [namespace, name = ''] = key.split(' ');
  const datatype = namespace === schemaNamespace ? datatypes.get(name) : undefined;
  if (!datatype) return undefined;
  const { whiteSpace } = datatype;
  return { kind: 'simple', name, whiteSpace, datatype, base: undefined, members: [], facets: [] };
}

function simple(making: Making, node: XmlElement, qualified: string): SimpleType {
  const type = referred(making, node, qualified);
  if (type.kind !== 'simple') throw new Error(`${qualified} is no simple type.`);
  return type;
}

// Part 1 §3.14.
function simpleTypeOf(making: Making, node: XmlElement): SimpleType {
  const name = attributeOf(node, 'name') ?? '';
  const [definition] = node.children.filter((child) => child.name !== 'annotation');
  if (definition?.name === 'union') {
    const members = (attributeOf(definition, 'memberTypes') ?? '')
      .split(/\s+/)
      .map((member) => simple(making, definition, member));
    const shape = { datatype: undefined, base: undefined, facets: [] };
    return { kind: 'simple', name, whiteSpace: 'preserve', ...shape, members };
  }
  if (definition?.name !== 'restriction') throw new Error(`The simple type ${name} is not read.`);
  const base = simple(making, definition, attributeOf(definition, 'base') ?? '');
  const facets = facetsOf(definition, making.patterns);
  const { whiteSpace } = base;
  return { kind: 'simple', name, whiteSpace, datatype: undefined, base, members: [], facets };
}

// Part 1 §3.4.
function complexTypeOf(making: Making, node: XmlElement): ComplexType {
  const parts = node.children.filter(({ name }) => name !== 'annotation');
  const value = parts.find(({ name }) => name === 'simpleContent');
  const extension = value?.children.find(({ name }) => name === 'extension');
  if (extension) {
    const type = simple(making, extension, attributeOf(extension, 'base') ?? '');
    const content = { kind: 'value', type } as const;
    return { kind: 'complex', base: type, ...attributesOf(making, extension), content };
  }
  const [first, ...others] = parts.filter(({ name }) => !isOfAttributes(name));
  if (others.length > 0) throw new Error('A type with several models is not read.');
  const model = modelOf(first, (term) =>
    term.name === 'any' ? wildcardOf(term) : declarationOf(making, term),
  );
  const isMixed = attributeOf(node, 'mixed') === 'true';
  const content = { kind: 'elements', model, isMixed } as const;
  return { kind: 'complex', base: undefined, ...attributesOf(making, node), content };
}

function isOfAttributes(name: string): boolean {
  return name === 'attribute' || name === 'attributeGroup' || name === 'anyAttribute';
}

function attributesOf(
  making: Making,
  node: XmlElement,
): Pick<ComplexType, 'attributes' | 'wildcard'> {
  const any = node.children.find(({ name }) => name === 'anyAttribute');
  const attributes = new Map(
    attributeNodes(making, node).map((each) => attributeFrom(making, each)),
  );
  return { attributes, wildcard: any && wildcardOf(any) };
}

function attributeNodes({ globals }: Making, node: XmlElement): readonly XmlElement[] {
  const groups = node.children
    .filter(({ name }) => name === 'attributeGroup')
    .map((each) =>
      globals.get('attributeGroup')?.get(resolved(each, attributeOf(each, 'ref') ?? '') ?? ''),
    );
  return [node, ...groups].flatMap((each) => {
    if (!each) throw new Error('A group of attributes is not declared.');
    return each.children.filter(({ name }) => name === 'attribute');
  });
}

/** An attribute that a type declares is in no namespace (attributeFormDefault is nowhere set). */
function attributeFrom(making: Making, node: XmlElement): readonly [key: string, Attribute] {
  const name = attributeOf(node, 'name');
  if (name === undefined) throw new Error('A reference to an attribute is not read.');
  const isRequired = attributeOf(node, 'use') === 'required';
  let type: SimpleType | undefined;
  const made = () => {
    const found = typeOf(making, node);
    if (found.kind !== 'simple') throw new Error(`The attribute ${name} has no simple type.`);
    return found;
  };
  return [keyOf('', name), { name, isRequired, type: () => (type ??= made()) }];
}

// Part 1 §3.10. Every wildcard of the schemas is lax.
function wildcardOf(node: XmlElement): Wildcard {
  const namespace = attributeOf(node, 'namespace') ?? '##any';
  if (attributeOf(node, 'processContents') !== 'lax')
    throw new Error('A strict wildcard is not read.');
  if (namespace === '##any') return { other: undefined };
  if (namespace === '##other') return { other: targetOf(node) };
  throw new Error(`A wildcard for ${namespace} is not read.`);
}
