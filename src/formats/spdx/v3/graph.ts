import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { type Class, classNamed, classOfIndividual, isKindOf, wordsOf } from './model.ts';

/** An object of the document with its place and, where the model has it, its class. */
export type Node = {
  readonly value: JsonObject;
  readonly path: string;
  readonly type: string;
  readonly class: Class | undefined;
  readonly id: string | undefined;
};

/** Every object of a document, and each by its identifier. */
export type Graph = {
  readonly nodes: readonly Node[];
  readonly byId: ReadonlyMap<string, Node>;
  /** Identifiers that a second object bears, by its path. */
  readonly repeated: readonly Node[];
  /** Items of `@graph` that are no objects. */
  readonly strangers: readonly string[];
  /** Identifiers of elements in other documents (`import`). */
  readonly imported: ReadonlySet<string>;
};

function identifierOf(value: JsonObject): string | undefined {
  return asString(member(value, 'spdxId')) ?? asString(member(value, '@id'));
}

function nodeOf(value: JsonObject, path: string): Node {
  const type = asString(member(value, 'type')) ?? '';
  return { value, path, type, class: classNamed(type), id: identifierOf(value) };
}

/** The items of a list, or the one value that stands without one. */
export function valuesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return asArray(value) ?? (value === undefined ? [] : [value]);
}

/** Objects that stand inside another one, where a property of its class leads to them. */
function* inside({ value, path, class: kind }: Node): Generator<Node> {
  for (const { name, type } of kind?.properties.values() ?? []) {
    if (classNamed(type) === undefined || wordsOf(type)) continue;
    const held = member(value, name);
    for (const [at, item] of valuesOf(held).entries()) {
      const object = asObject(item);
      if (object)
        yield nodeOf(object, Array.isArray(held) ? `${path}/${name}/${at}` : `${path}/${name}`);
    }
  }
}

/**
 * The objects of a document: those in `@graph`, or the document itself where it is one object, and
 * those inside them. References are not followed, so cycles are of no account.
 */
export function graphOf(document: JsonValue): Graph {
  const nodes: Node[] = [];
  const byId = new Map<string, Node>();
  const repeated: Node[] = [];
  const strangers: string[] = [];
  const listed = asArray(member(document, '@graph'));
  const waiting: Node[] = [];
  for (const [at, item] of (listed ?? [document]).entries()) {
    const path = listed ? `/@graph/${at}` : '';
    const object = asObject(item);
    if (object) waiting.push(nodeOf(object, path));
    else strangers.push(path);
  }
  waiting.reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if (node.id !== undefined && byId.has(node.id)) repeated.push(node);
    else if (node.id !== undefined) byId.set(node.id, node);
    waiting.push(...[...inside(node)].reverse());
  }
  return { nodes, byId, repeated, strangers, imported: importedIn(nodes) };
}

function importedIn(nodes: readonly Node[]): ReadonlySet<string> {
  const identifiers = nodes
    .filter(({ type }) => type === 'ExternalMap')
    .map(({ value }) => asString(member(value, 'externalSpdxId')) ?? '');
  return new Set(identifiers);
}

/** The nodes of a class or a kind of it. */
export function nodesOf({ nodes }: Graph, kind: string): readonly Node[] {
  return nodes.filter(({ type }) => isKindOf(type, kind));
}

/** What a property of a node refers to, inside the document: by identifier or written in place. */
export function targets(graph: Graph, { value }: Node, property: string): readonly Node[] {
  return valuesOf(member(value, property)).flatMap((one) => {
    const object = asObject(one);
    const found = object ? nodeOf(object, '') : graph.byId.get(asString(one) ?? '');
    return found ? [found] : [];
  });
}

/** The identifiers that a property of a node holds, of what is written in place too. */
export function identifiersIn({ value }: Node, property: string): readonly string[] {
  return valuesOf(member(value, property)).flatMap((one) => {
    const object = asObject(one);
    return (object ? identifierOf(object) : asString(one)) ?? [];
  });
}

/** The class of what is referred to; undefined where the document does not tell. */
export function classOf({ byId }: Graph, reference: string): string | undefined {
  return byId.get(reference)?.type ?? classOfIndividual(reference);
}

/** A text property of a node. */
export function textOf({ value }: Node, property: string): string | undefined {
  return asString(member(value, property));
}
