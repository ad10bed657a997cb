import { isDateTime, isUri } from '#formats/json-schema/formats.ts';
import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
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
  for (const [at, value] of values.entries()) {
    checkValue(graph, value, property, Array.isArray(held) ? `${path}/${at}` : path, sink);
  }
}

function checkValue(
  graph: Graph,
  value: JsonValue,
  property: Property,
  path: string,
  sink: Sink,
): void {
  const { name, type, clause } = property;
  if (classNamed(type)) {
    checkReference(graph, value, property, path, sink);
    return;
  }
  const values = { property: name, type, clause };
  const isRight = isOfType(value, property);
  if (isRight) return;
  const finding = found(clause, path, say('spdx.3.value', values));
  if (telling.has(name) && typeof value !== 'string') sink.lose(finding);
  else sink.note(finding);
}

// Core/specVersion is a version as SemVer has it; Core/contentType a media type.
const forms: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['specVersion', (text) => /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][0-9A-Za-z.+-]+)?$/.test(text)],
  ['contentType', (text) => /^[^/]+\/[^/]+$/.test(text)],
]);

function isOfType(value: JsonValue, { name, type }: Property): boolean {
  const text = asString(value);
  switch (type) {
    case 'string':
      return text !== undefined && (forms.get(name)?.(text) ?? true);
    case 'anyURI':
      return text !== undefined && isUri(text);
    case 'dateTime':
      // Core/DateTime: whole seconds in UTC.
      return text !== undefined && /^.{19}Z$/.test(text) && isDateTime(text);
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'positiveInteger':
      return Number.isSafeInteger(value) && Number(value) >= 1;
    case 'nonNegativeInteger':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'decimal':
      return typeof value === 'number' || (text !== undefined && /^-?\d+(?:\.\d*)?$/.test(text));
    default:
      return text !== undefined && (wordsOf(type)?.has(text) ?? false);
  }
}

/** An object in place, or the identifier of one, of the class or a kind of it. */
function checkReference(
  graph: Graph,
  value: JsonValue,
  { name, type, clause }: Property,
  path: string,
  { note, lose }: Sink,
): void {
  const object = asObject(value);
  const reference = asString(value);
  const values = { property: name, type, clause };
  if (!object && reference === undefined) {
    const finding = found(clause, path, say('spdx.3.value', values));
    if (telling.has(name)) lose(finding);
    else note(finding);
    return;
  }
  const kind = object ? (asString(member(object, 'type')) ?? '') : classOf(graph, reference ?? '');
  if (kind === undefined) checkDangling(graph, reference ?? '', path, note);
  else if (classNamed(kind) && !isKindOf(kind, type)) {
    note(found(clause, path, say('spdx.3.kind', { ...values, class: kind })));
  }
}

/**
 * A reference to what the document does not hold: fine where it is imported or a listed licence,
 * impossible for a blank node, and otherwise a warning.
 */
function checkDangling(
  { imported }: Graph,
  reference: string,
  path: string,
  note: (finding: Finding) => void,
): void {
  const isElsewhere =
    imported.has(reference) || /^https?:\/\/spdx\.org\/licenses\//.test(reference);
  if (isElsewhere) return;
  const severity = reference.startsWith('_:') || !reference.includes(':') ? 'error' : 'warning';
  const text = say('spdx.dangling', { id: reference.slice(0, longestShown) });
  note({ rule: 'spdx.3.reference', path, severity, text });
}
