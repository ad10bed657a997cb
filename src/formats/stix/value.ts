import { asArray, asObject, asString } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { judgeCustom, judgeFree } from './custom.ts';
import { isDictionaryKey } from './data-type/dictionary.ts';
import { isHashName, isHashOf } from './data-type/hashes.ts';
import { typeOfId } from './data-type/identifier.ts';
import { isBinary, isHex } from './data-type/octets.ts';
import { isTimestamp } from './data-type/timestamp.ts';
import { below, type Place, type Remark, type Report } from './gather.ts';
import type { Form, RecordType, Targets, Type } from './record.ts';
import { observableTypes } from './sco/names.ts';
import type { Key } from './texts.ts';
import { hashAlgorithm, type Vocabulary } from './vocabulary.ts';

/** What judging needs besides the value: whom to tell, and what references lead to. */
export type Judging = {
  readonly report: Report;
  /** Inside an observable container (§2.13) references are its keys, each with the type it has. */
  readonly container?: ReadonlyMap<string, string>;
};

type Of<Kind extends Type['kind']> = Extract<Type, { readonly kind: Kind }>;

/** Judges a value by the data types of STIX 2.1 §2, down to the last part that the type knows. */
export function judgeValue(judging: Judging, type: Type, value: JsonValue, place: Place): void {
  if (type.kind === 'any') return;
  if (value === null) judging.report(place, { clause: '2', text: 'stix.null' });
  else if (type.kind === 'list') judgeList(judging, type, value, place);
  else if (type.kind === 'choice') judgeChoice(judging, type, value, place);
  else if (isHolding(type)) judgeHolder(judging, type, value, place);
  else if (isCounting(type)) judgeNumber(judging, type, value, place);
  else if (type.kind !== 'boolean') judgeText(judging, type, value, place);
  else if (typeof value !== 'boolean') judging.report(place, wrongType('2.2', 'boolean'));
}

function isHolding(type: Type): type is Of<'record' | 'dictionary' | 'hashes'> {
  return type.kind === 'record' || type.kind === 'dictionary' || type.kind === 'hashes';
}

function isCounting(type: Type): type is Of<'integer' | 'float'> {
  return type.kind === 'integer' || type.kind === 'float';
}

function wrongType(clause: string, type: string): Remark {
  return { clause, text: 'stix.value-type', values: { type } };
}

/** Judged by the first of the types that has the value’s kind. */
function judgeChoice(judging: Judging, { of }: Of<'choice'>, value: JsonValue, at: Place): void {
  const fitting = of.find((type) => kindOf(type) === kindOfValue(value));
  if (fitting) judgeValue(judging, fitting, value, at);
  else judging.report(at, wrongType('2.3', of.map(nameOf).join(', ')));
}

type JsonKind = 'string' | 'number' | 'boolean' | 'list' | 'object';

function kindOf(type: Type): JsonKind {
  if (type.kind === 'list' || type.kind === 'boolean') return type.kind;
  if (isCounting(type)) return 'number';
  return isHolding(type) ? 'object' : 'string';
}

function kindOfValue(value: JsonValue): JsonKind {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return asArray(value) ? 'list' : 'object';
}

/** §2.12. */
function judgeList(judging: Judging, type: Of<'list'>, value: JsonValue, place: Place): void {
  const list = asArray(value);
  if (!list) judging.report(place, wrongType('2.12', `list of ${nameOf(type.of)}`));
  else if (list.length === 0) judging.report(place, { clause: '2.12', text: 'stix.empty-list' });
  else
    for (const [at, item] of list.entries()) judgeValue(judging, type.of, item, below(place, at));
}

function judgeHolder(
  judging: Judging,
  type: Of<'record' | 'dictionary' | 'hashes'>,
  value: JsonValue,
  place: Place,
): void {
  const object = asObject(value);
  if (!object) judging.report(place, wrongType('2.3', nameOf(type)));
  else if (type.kind === 'record') judgeRecord(judging, type.record, object, place);
  else if (Object.keys(object).length === 0) {
    judging.report(place, { clause: '2.3', text: 'stix.empty-dictionary' });
  } else if (type.kind === 'hashes') judgeHashes(judging, type, object, place);
  else judgeDictionary(judging, type, object, place);
}

/** A record of known parts, none of them unknown, and what its clause says in prose. */
export function judgeRecord(
  judging: Judging,
  record: RecordType,
  object: JsonObject,
  place: Place,
): void {
  judgeProperties(judging, record, object, place);
  const { clause, properties, isClosed } = record;
  for (const [property, value] of Object.entries(object)) {
    if (Object.hasOwn(properties, property)) continue;
    const at = below(place, property);
    if (!isClosed) judgeCustom(judging.report, { property, value, isDeclared: false }, at);
    else judging.report(at, { clause, text: 'stix.unknown-part', values: { property } });
  }
}

/** The properties a record defines, and its rules; whatever else the object has is left alone. */
export function judgeProperties(
  judging: Judging,
  { clause, properties, rules = [] }: RecordType,
  object: JsonObject,
  place: Place,
): void {
  for (const [name, property] of Object.entries(properties)) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value !== undefined) judgeValue(judging, property.type, value, below(place, name));
    else if (property.required) {
      judging.report(place, { clause, text: 'stix.missing', values: { property: name } });
    }
  }
  for (const objection of rules.flatMap((rule) => rule(object))) {
    const at = objection.at === undefined ? place : below(place, objection.at);
    judging.report(at, { clause, ...objection });
  }
}

/** §2.3: keys by their form, or by the form that a clause gives them. */
function judgeDictionary(
  judging: Judging,
  { keys, of }: Of<'dictionary'>,
  object: JsonObject,
  place: Place,
): void {
  for (const [key, value] of Object.entries(object)) {
    const at = below(place, key);
    const form: Form | undefined = isDictionaryKey(key) ? keys : dictionaryKey;
    if (form && !form.isOf(key)) {
      judging.report(at, { clause: '2.3', text: form.text, values: { key, value: key } });
    }
    judgeValue(judging, of ?? { kind: 'any' }, value, at);
    if (!of) judgeFree(judging.report, value, at);
  }
}

const dictionaryKey: Form = { isOf: isDictionaryKey, text: 'stix.dictionary-key' };

/** §2.7. */
function judgeHashes(
  { report }: Judging,
  { isClosed }: Of<'hashes'>,
  hashes: JsonObject,
  place: Place,
): void {
  const severity = isClosed ? 'error' : 'warning';
  for (const [key, value] of Object.entries(hashes)) {
    const at = below(place, key);
    const values = { key };
    if (typeof value !== 'string') report(at, wrongType('2.7', 'string'));
    else if (!isHashOf(key, value)) report(at, { clause: '10.7', text: 'stix.hash-form', values });
    if (!isHashName(key)) report(at, { clause: '2.7', text: 'stix.hash-key', values });
    else if (!hashAlgorithm.terms.has(key)) {
      report(at, { clause: '10.7', text: 'stix.hash-algorithm', severity, values });
    }
  }
}

/** §2.6 and §2.10: whole numbers are those that a double keeps. */
function judgeNumber(
  { report }: Judging,
  { kind, from, to }: Of<'integer' | 'float'>,
  value: JsonValue,
  place: Place,
): void {
  const isNumber = kind === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!isNumber) report(place, wrongType(kind === 'integer' ? '2.10' : '2.6', kind));
  else if (Number(value) < (from ?? -Infinity) || Number(value) > (to ?? Infinity)) {
    const range = `${from ?? ''}–${to ?? ''}`;
    report(place, { clause: '2.10', text: 'stix.range', values: { range } });
  }
}

type Textual = Exclude<
  Type,
  Of<
    'any' | 'list' | 'choice' | 'record' | 'dictionary' | 'hashes' | 'integer' | 'float' | 'boolean'
  >
>;

function judgeText(judging: Judging, type: Textual, value: JsonValue, place: Place): void {
  const text = asString(value);
  const { report } = judging;
  if (text === undefined) report(place, wrongType('2.15', nameOf(type)));
  else if (type.kind === 'vocabulary') judgeTerm(judging, type.vocabulary, text, place);
  else if (type.kind === 'reference') judgeReference(judging, type.to, text, place);
  else if (type.kind === 'form') {
    const { text: words, severity, isOf } = type.form;
    if (!isOf(text))
      report(place, { clause: '3.1', text: words, severity, values: { value: text } });
  } else if (type.kind !== 'string') {
    const { isOf, ...remark } = writings[type.kind];
    if (!isOf(text)) report(place, remark);
  }
}

const writings: {
  readonly [kind in 'timestamp' | 'binary' | 'hex']: Remark & {
    readonly isOf: (text: string) => boolean;
  };
} = {
  timestamp: { clause: '2.16', text: 'stix.timestamp', isOf: isTimestamp },
  binary: { clause: '2.1', text: 'stix.binary', isOf: isBinary },
  hex: { clause: '2.8', text: 'stix.hex', isOf: isHex },
};

/** §2.4 and §2.14: an enumeration binds, an open vocabulary guides. */
function judgeTerm({ report }: Judging, vocabulary: Vocabulary, value: string, at: Place): void {
  const { clause, isClosed, name, terms } = vocabulary;
  if (terms.has(value)) return;
  const [text, severity] = isClosed
    ? (['stix.enum', 'error'] as const)
    : (['stix.vocabulary', 'warning'] as const);
  report(at, { clause, text, severity, values: { value, vocabulary: name } });
}

/** §3.3: an identifier, and of a type that the property may point at. */
function judgeReference(judging: Judging, to: Targets, text: string, place: Place): void {
  const { container, report } = judging;
  const type = container ? container.get(text) : typeOfId(text);
  if (type === undefined) {
    const values = { key: text };
    const unknown: Key = container ? 'stix.local-reference' : 'stix.identifier';
    report(place, { clause: container ? '2.13' : '2.9', text: unknown, values });
  } else if ('only' in to) {
    if (to.only.includes(type)) return;
    const values = { type, allowed: to.only.join(', ') };
    report(place, { clause: '3.3', text: 'stix.reference-type', values });
  } else if (!isAllowed(to, type)) {
    report(place, { clause: '3.3', text: 'stix.reference-except', values: { type } });
  }
}

/** An unknown type may be a custom observable, so only the other types of the standard are refused. */
function isAllowed(to: Exclude<Targets, { only: unknown }>, type: string): boolean {
  if ('except' in to) return type !== 'bundle' && !to.except.includes(type);
  const isObservable = observableTypes.some((name) => name === type);
  return isObservable || to.observables.includes(type) || !otherTypes.has(type);
}

const otherTypes: ReadonlySet<string> = new Set(
  `attack-pattern campaign course-of-action grouping identity incident indicator infrastructure
   intrusion-set location malware malware-analysis note observed-data opinion report threat-actor
   tool vulnerability relationship sighting language-content marking-definition
   extension-definition bundle`.split(/\s+/),
);

/** What a clause calls a type. */
function nameOf(type: Type): string {
  switch (type.kind) {
    case 'reference':
      return 'identifier';
    case 'vocabulary':
      return type.vocabulary.name;
    case 'form':
      return 'string';
    case 'record':
      return 'object';
    case 'list':
      return `list of ${nameOf(type.of)}`;
    default:
      return type.kind;
  }
}
