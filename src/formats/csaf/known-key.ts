import { asObject, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { entries, isContainer, type Member, members, type Place, whole } from './place.ts';
import csaf20 from './schema/csaf-2.0.json' with { type: 'json' };
import csaf21 from './schema/csaf-2.1.json' with { type: 'json' };
import cvss2 from './schema/cvss-v2.0.json' with { type: 'json' };
import cvss30 from './schema/cvss-v3.0.json' with { type: 'json' };
import cvss31 from './schema/cvss-v3.1.json' with { type: 'json' };
import cvss40 from './schema/cvss-v4.0.json' with { type: 'json' };
import extensionContent from './schema/extension-content.json' with { type: 'json' };
import extensionMetaschema from './schema/extension-metaschema.json' with { type: 'json' };
import selectionList from './schema/ssvc-selection-list-2.0.0.json' with { type: 'json' };
import { versionOf } from './walk.ts';

/** A schema or part of one, and the file it stands in, which its references start from. */
type Node = { readonly schema: JsonObject; readonly file: JsonObject };

const files: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['https://www.first.org/cvss/cvss-v2.0.json', cvss2],
  ['https://www.first.org/cvss/cvss-v3.0.json', cvss30],
  ['https://www.first.org/cvss/cvss-v3.1.json', cvss31],
  ['https://www.first.org/cvss/cvss-v4.0.json', cvss40],
  [extensionContent.$id, extensionContent],
  [extensionMetaschema.$id, extensionMetaschema],
  [selectionList.$id, selectionList],
]);

/** Each part with all that holds at the same place: what it refers to and is put together from. */
const expanded = new WeakMap<JsonObject, readonly Node[]>();

/**
 * The keys of a document that its schema, the referenced ones included, does not define: what
 * validation would refuse if every object were closed (§6.2.20). An object whose keys no schema
 * names at all is open.
 */
export function unknownKeys(document: JsonValue): readonly Member[] {
  const schema: JsonObject = versionOf(document) === '2.1' ? csaf21 : csaf20;
  const unknown: Member[] = [];
  const known = knownParts();
  const waiting: { place: Place; nodes: readonly Node[] }[] = [
    { place: whole(document), nodes: expand({ schema, file: schema }) },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, nodes } = next;
    const isClosed = nodes.some(({ schema: part }) => part['properties'] !== undefined);
    for (const key of members(place)) {
      const inner = known.property(nodes, key.name);
      const isKnown = inner.length > 0 || nodes.some((node) => isNamed(node, key.name));
      if (isClosed && !isKnown) unknown.push(key);
      if (inner.length > 0 && isContainer(key.value)) waiting.push({ place: key, nodes: inner });
    }
    const inItems = known.items(nodes);
    if (inItems.length === 0) continue;
    for (const item of entries(place)) {
      if (isContainer(item.value)) waiting.push({ place: item, nodes: inItems });
    }
  }
  return unknown;
}

/** What holds inside of what, looked up once for each way through the schema that a document takes. */
function knownParts() {
  const properties = new Map<readonly Node[], Map<string, readonly Node[]>>();
  const lists = new Map<readonly Node[], readonly Node[]>();
  return {
    property(nodes: readonly Node[], name: string): readonly Node[] {
      const earlier = properties.get(nodes)?.get(name);
      if (earlier) return earlier;
      const found = distinct(nodes.flatMap((node) => property(node, name)));
      // Names that no schema has are as many as a document likes.
      if (found.length === 0) return found;
      const names = properties.get(nodes) ?? new Map<string, readonly Node[]>();
      properties.set(nodes, names.set(name, found));
      return found;
    },
    items(nodes: readonly Node[]): readonly Node[] {
      const found = lists.get(nodes) ?? distinct(nodes.flatMap((node) => part(node, 'items')));
      lists.set(nodes, found);
      return found;
    },
  };
}

function isNamed({ schema }: Node, name: string): boolean {
  return (
    schema['additionalProperties'] === true || member(schema['properties'], name) !== undefined
  );
}

function property({ schema, file }: Node, name: string): readonly Node[] {
  const inner = asObject(member(schema['properties'], name));
  return inner ? expand({ schema: inner, file }) : [];
}

function part({ schema, file }: Node, name: string): readonly Node[] {
  const inner = asObject(schema[name]);
  return inner ? expand({ schema: inner, file }) : [];
}

function expand(start: Node): readonly Node[] {
  const known = expanded.get(start.schema);
  if (known) return known;
  const found = new Map<JsonObject, Node>([[start.schema, start]]);
  const waiting = [start];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const beside of besides(node)) {
      if (found.has(beside.schema)) continue;
      found.set(beside.schema, beside);
      waiting.push(beside);
    }
  }
  const all = [...found.values()];
  expanded.set(start.schema, all);
  return all;
}

/** What else holds where a part of a schema holds, or may. */
function besides({ schema, file }: Node): readonly Node[] {
  const combined = ['allOf', 'anyOf', 'oneOf'].flatMap((name) => items(schema[name]));
  const conditional = ['then', 'else'].map((name) => schema[name]);
  const inner = [...combined, ...conditional]
    .map((each) => asObject(each))
    .filter((each) => each !== undefined)
    .map((each) => ({ schema: each, file }));
  const referred = referredTo(schema['$ref'], file);
  return referred ? [...inner, referred] : inner;
}

function referredTo(reference: JsonValue | undefined, from: JsonObject): Node | undefined {
  if (typeof reference !== 'string') return undefined;
  const [address = '', pointer = ''] = reference.split('#');
  const file = address === '' ? from : files.get(address);
  let found: JsonValue | undefined = file;
  for (const step of pointer.split('/').slice(1)) found = member(found, step);
  const schema = asObject(found);
  return file && schema ? { schema, file } : undefined;
}

function distinct(nodes: readonly Node[]): readonly Node[] {
  return nodes.length < 2 ? nodes : [...new Map(nodes.map((node) => [node.schema, node])).values()];
}
