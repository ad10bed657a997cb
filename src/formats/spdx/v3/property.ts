import { asNumber, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isDateTime, isUri } from '#formats/json-schema/formats.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../texts.ts';
import { classOf, type Graph, type Node, valuesOf } from './graph.ts';
import { classNamed, isKindOf, type Property, ruleOf, wordsOf } from './model.ts';

/** Where findings go; `lose` for one by which a package cannot be told any more. */
export type Sink = {
  readonly note: (finding: Finding) => void;
  readonly lose: (finding: Finding) => void;
};

const longestShown = 120;

/** What an inventory is read from. */
const telling = new Set([
  'name',
  'software_packageVersion',
  'software_packageUrl',
  'externalIdentifier',
  'identifier',
  'externalIdentifierType',
]);

/** Properties of an object by its class: known, of their type, and as many as they may be. */
export function checkProperties(graph: Graph, node: Node, sink: Sink): void {
  const { value, path, type, class: kind } = node;
  if (!kind) return;
  for (const name of Object.keys(value)) {
    if (name === 'type' || name === 'spdxId' || name.startsWith('@') || name.includes(':'))
      continue;
    if (kind.properties.has(name)) continue;
    const text = say('spdx.3.unknown', { property: name.slice(0, longestShown), class: type });
    sink.note(found(kind.clause, `${path}/${pointer(name)}`, text));
  }
  for (const property of kind.properties.values()) checkProperty(graph, node, property, sink);
}

function found(clause: string, path: string, text: Text): Finding {
  return { rule: ruleOf(clause), path, severity: 'error', text };
}

function pointer(name: string): string {
  return name.slice(0, longestShown).replaceAll('~', '~0').replaceAll('/', '~1');
}

function checkProperty(graph: Graph, node: Node, property: Property, sink: Sink): void {
  const { name, clause, least, isList } = property;
  const held = member(node.value, name);
  const values = valuesOf(held);
  const path = `${node.path}/${name}`;
  if (values.length < least) {
    const text = say('spdx.3.missing', { property: name, clause });
    sink.note(found(clause, node.path, text));
  }
  if (held !== undefined && Array.isArray(held) !== isList) {
    const text = say(isList ? 'spdx.3.list' : 'spdx.3.single', { property: name, clause });
    sink.note(found(clause, path, text));
  }
  for (const [at, one] of values.entries()) {
    const place = Array.isArray(held) ? `${path}/${at}` : path;
    const finding = classNamed(property.type)
      ? referenceFault(graph, one, property, place)
      : valueFault(one, property, place);
    if (!finding) continue;
    if (telling.has(name) && typeof one !== 'string') sink.lose(finding);
    else sink.note(finding);
  }
}

/** What is against a value that is a text, a number, a truth value or a word of a vocabulary. */
function valueFault(value: JsonValue, property: Property, path: string): Finding | undefined {
  if (isOfType(value, property)) return undefined;
  const { name, type, clause } = property;
  const finding = found(clause, path, say('spdx.3.value', { property: name, type, clause }));
  // XML Schema 1.1 lets every text be an anyURI, and the official schema asks for no more.
  const isBearable = type === 'anyURI' && typeof value === 'string';
  return isBearable ? { ...finding, severity: 'warning' } : finding;
}

// Core/specVersion is a version as SemVer has it; Core/contentType a media type.
const forms: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['specVersion', (text) => /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][0-9A-Za-z.+-]+)?$/.test(text)],
  ['contentType', (text) => /^[^/]+\/[^/]+$/.test(text)],
]);

function isOfType(value: JsonValue, { name, type }: Property): boolean {
  const text = asString(value);
  if (text !== undefined) return isText(text, type) && (forms.get(name)?.(text) ?? true);
  const number = asNumber(value);
  if (number === undefined) return type === 'boolean' && typeof value === 'boolean';
  return isNumber(number, type);
}

function isText(text: string, type: string): boolean {
  switch (type) {
    case 'string':
      return true;
    case 'anyURI':
      return isUri(text);
    case 'dateTime':
      // Core/DateTime: whole seconds in UTC.
      return /^.{19}Z$/.test(text) && isDateTime(text);
    case 'decimal':
      return /^-?\d+(?:\.\d*)?$/.test(text);
    default:
      return wordsOf(type)?.has(text) ?? false;
  }
}

function isNumber(number: number, type: string): boolean {
  if (type === 'decimal') return true;
  const least = type === 'positiveInteger' ? 1 : type === 'nonNegativeInteger' ? 0 : -Infinity;
  return type.toLowerCase().endsWith('integer') && Number.isSafeInteger(number) && number >= least;
}

/** What is against an object in place, or the identifier of one: the class or a kind of it is asked for. */
function referenceFault(
  graph: Graph,
  value: JsonValue,
  { name, type, clause }: Property,
  path: string,
): Finding | undefined {
  const object = asObject(value);
  const reference = asString(value);
  const values = { property: name, type, clause };
  if (!object && reference === undefined) return found(clause, path, say('spdx.3.value', values));
  const kind = object ? (asString(member(object, 'type')) ?? '') : classOf(graph, reference ?? '');
  if (kind === undefined) return danglingFault(graph, reference ?? '', path);
  if (isKindOf(kind, type) || isBorne(kind, type, object !== undefined)) return undefined;
  return found(clause, path, say('spdx.3.kind', { ...values, class: kind.slice(0, longestShown) }));
}

/** Classes of others are kinds of Extension/Extension; what one that is only referred to is, is not told. */
function isBorne(kind: string, type: string, isInPlace: boolean): boolean {
  if (classNamed(kind) !== undefined) return false;
  return !isInPlace || (type === 'extension_Extension' && kind.includes(':'));
}

/**
 * A reference to what the document does not hold: fine where it is imported or a listed licence,
 * impossible for a blank node, and otherwise a warning.
 */
function danglingFault({ imported }: Graph, reference: string, path: string): Finding | undefined {
  const isListed = /^https?:\/\/spdx\.org\/licenses\//.test(reference);
  if (isListed || imported.has(reference)) return undefined;
  const severity = reference.startsWith('_:') || !reference.includes(':') ? 'error' : 'warning';
  const text = say('spdx.dangling', { id: reference.slice(0, longestShown) });
  return { rule: 'spdx.3.reference', path, severity, text };
}
