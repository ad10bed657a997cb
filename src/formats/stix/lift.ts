// STIX 2.0 (2017) lifted to STIX 2.1.

import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import { checkPattern } from '#formats/stix-pattern/check.ts';
import { parsePattern } from '#formats/stix-pattern/parse.ts';
import { printPattern } from '#formats/stix-pattern/print.ts';
import type { Finding } from '#kernel/finding.ts';

import { typeOfId } from './data-type/identifier.ts';
import type { Sha1 } from './deterministic-id.ts';
import { below, gather, type Report } from './gather.ts';
import { emptied } from './lift-container.ts';
import { liftObservable, withHashes } from './lift-observable.ts';
import { isSelected, withMoved } from './lift-selector.ts';
import { type Freed, shared } from './lift-shared.ts';
import type { Placed } from './placed.ts';
import { isOf20, objectsOf } from './version.ts';
import {
  indicatorType,
  malwareType,
  reportType,
  threatActorType,
  toolType,
  type Vocabulary,
} from './vocabulary.ts';

export type Lifted = {
  readonly objects: readonly Placed[];
  /** What was changed, and where in the document as it was received. */
  readonly changes: readonly Finding[];
};

/**
 * The objects of a document in the words of 2.1; those of 2.1 stay as they are. With `sha1` the
 * observables in containers become objects of their own with deterministic identifiers; without it
 * they stay in their containers, which 2.1 still allows (§2.13).
 */
export function liftObjects(document: JsonObject, sha1?: Sha1): Lifted {
  const placed = objectsOf(document);
  const isOld = isOf20(document, placed);
  const { report, findings } = gather();
  const objects = placed.flatMap((one) => (isOld(one) ? liftOne(one, report, sha1) : [one]));
  return { objects: shared(objects), changes: findings() };
}

function liftOne({ object, place }: Placed, report: Report, sha1?: Sha1): readonly Freed[] {
  const { type, ...rest } = object;
  const versioned: JsonObject = { type: type ?? '', ...rest, spec_version: '2.1' };
  const name = asString(type) ?? '';
  if (name === 'observed-data') return liftObserved({ object: versioned, place }, report, sha1);
  const lift = Object.hasOwn(lifts, name) ? lifts[name] : undefined;
  return [{ object: withReferences(lift ? lift(versioned, place, report) : versioned), place }];
}

type Lift = (object: JsonObject, place: string, report: Report) => JsonObject;

const lifts: { readonly [type: string]: Lift } = {
  indicator: (object, place, report) =>
    liftPattern(liftLabels(object, indicatorType, { place, report }), place, report),
  malware: (object, place, report) =>
    liftFamily(liftLabels(object, malwareType, { place, report }), place, report),
  report: (object, place, report) => liftLabels(object, reportType, { place, report }),
  'threat-actor': (object, place, report) => liftLabels(object, threatActorType, { place, report }),
  tool: (object, place, report) => liftLabels(object, toolType, { place, report }),
  'marking-definition': liftTlp,
};

type Where = { readonly place: string; readonly report: Report };

/** 2.0 told types by labels; 2.1 has a property for them and leaves labels free (§3.2). */
function liftLabels(object: JsonObject, vocabulary: Vocabulary, { place, report }: Where) {
  const property = `${(asString(member(object, 'type')) ?? '').replaceAll('-', '_')}_types`;
  const labels = items(member(object, 'labels'));
  const isType = (label: JsonValue) => typeof label === 'string' && vocabulary.terms.has(label);
  const types = labels.filter(isType);
  if (types.length === 0 || Object.hasOwn(object, property)) return object;
  const values = { from: 'labels', to: property };
  report(below(place, 'labels'), {
    clause: 'version-2.0',
    text: 'stix.lifted-moved',
    severity: 'info',
    values,
  });
  const rest = without(object, 'labels');
  const left = labels.filter((label) => !isType(label));
  const kept = left.length > 0 ? { labels: left } : {};
  const moves = new Map<string, readonly string[]>([['labels', [property, ...Object.keys(kept)]]]);
  const count = { labels: 0, types: 0 };
  for (const [at, label] of labels.entries()) {
    const to = isType(label) ? `${property}.[${count.types++}]` : `labels.[${count.labels++}]`;
    moves.set(`labels.[${at}]`, [to]);
  }
  return withMoved({ ...rest, ...kept, [property]: types }, moves);
}

function without(object: JsonObject, property: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== property));
}

/** §4.7.1: the pattern’s language is named; a pattern that only 2.0 takes is written anew. */
function liftPattern(object: JsonObject, place: string, report: Report): JsonObject {
  const pattern = asString(member(object, 'pattern'));
  if (!Object.hasOwn(object, 'pattern_type')) added(report, place, 'pattern_type');
  const typed = { ...object, pattern_type: member(object, 'pattern_type') ?? 'stix' };
  if (pattern === undefined || parsePattern(pattern).ok) return typed;
  const old = parsePattern(pattern, '2.0');
  const anew = old.ok ? printPattern(old.pattern) : pattern;
  if (anew === pattern || checkPattern(anew).some(({ severity }) => severity === 'error')) {
    return typed;
  }
  const remark = { clause: 'version-2.0', text: 'stix.lifted-pattern', severity: 'info' } as const;
  report(below(place, 'pattern'), remark);
  return { ...typed, pattern: anew };
}

/** §4.11.1: 2.0 did not tell a family from an instance; what has only a name is a family. */
function liftFamily(object: JsonObject, place: string, report: Report): JsonObject {
  if (Object.hasOwn(object, 'is_family')) return object;
  added(report, place, 'is_family');
  return { ...object, is_family: true };
}

/** §7.2.1.4: the instances of 2.1 have names. */
function liftTlp(object: JsonObject, place: string, report: Report): JsonObject {
  const level = asString(member(member(object, 'definition'), 'tlp'));
  const isTlp = member(object, 'definition_type') === 'tlp' && level !== undefined;
  if (!isTlp || Object.hasOwn(object, 'name')) return object;
  added(report, place, 'name');
  return { ...object, name: `TLP:${level.toUpperCase()}` };
}

function added(report: Report, place: string, property: string): void {
  report(place, {
    clause: 'version-2.0',
    text: 'stix.lifted-added',
    severity: 'info',
    values: { property },
  });
}

function withReferences(object: JsonObject): JsonObject {
  const references = member(object, 'external_references');
  if (!references) return object;
  const lifted = items(references).map((one): JsonValue => {
    const hashes = member(one, 'hashes');
    const reference = asObject(one);
    return reference && hashes ? { ...reference, hashes: withHashes('hashes', hashes) } : one;
  });
  return Array.isArray(references) ? { ...object, external_references: lifted } : object;
}

/**
 * Observed Data: what is in the container gets the names of 2.1, and leaves it where it can, with
 * the markings of the whole. A container of which a part is marked stays, so that the mark does too.
 */
function liftObserved({ object, place }: Placed, report: Report, sha1?: Sha1): readonly Freed[] {
  const container = asObject(member(object, 'objects'));
  const id = asString(member(object, 'id')) ?? '';
  if (!container) return [{ object, place }];
  const within = below(place, 'objects');
  const moves = new Map<string, readonly string[]>();
  const lifted: JsonObject = Object.fromEntries(
    Object.entries(container).map(([key, value]) => {
      const observable = asObject(value);
      return [key, observable ? renamed(observable, { key, within, moves, report }) : value];
    }),
  );
  const mayLeave = sha1 && typeOfId(id) !== undefined && !isSelected(object, 'objects');
  const free = mayLeave ? emptied(lifted, id, sha1) : undefined;
  if (!free || free.size === 0) {
    return [{ object: withMoved({ ...object, objects: lifted }, moves), place }];
  }
  const refs = [...new Set([...free.values()].map((one) => member(one, 'id') ?? ''))];
  const values = { from: 'objects', to: 'object_refs' };
  report(within, {
    clause: 'version-2.0',
    text: 'stix.lifted-moved',
    severity: 'info',
    values,
  });
  const marks = member(object, 'object_marking_refs');
  return [
    { object: { ...without(object, 'objects'), object_refs: refs }, place },
    ...[...free].map(([key, one]) => ({
      object: marks === undefined ? one : { ...one, object_marking_refs: marks },
      place: below(within, key),
      isFreed: true as const,
    })),
  ];
}

type Container = {
  readonly key: string;
  readonly within: string;
  readonly moves: Map<string, readonly string[]>;
  readonly report: Report;
};

function renamed(observable: JsonObject, { key, within, moves, report }: Container): JsonObject {
  const { object, renamings } = liftObservable(observable);
  for (const { path, to } of renamings) {
    const values = { from: path.at(-1) ?? '', to };
    const at = path.reduce(below, below(within, key));
    report(at, { clause: 'version-2.0', text: 'stix.lifted-moved', severity: 'info', values });
    const steps = ['objects', key, ...path];
    moves.set(steps.join('.'), [[...steps.slice(0, -1), to].join('.')]);
  }
  return object;
}

/** A STIX 2.0 document as a bundle of 2.1, and what was changed. Nothing is judged. */
export function liftStix(
  document: JsonObject,
  sha1: Sha1,
): { readonly bundle: JsonObject; readonly changes: readonly Finding[] } {
  const { objects, changes } = liftObjects(document, sha1);
  const bundleId =
    member(document, 'type') === 'bundle' ? asString(member(document, 'id')) : undefined;
  const only = asString(member(objects[0]?.object, 'id')) ?? '';
  const id = bundleId ?? `bundle--${only.slice(-36)}`;
  return {
    bundle: { type: 'bundle', id, objects: objects.map(({ object }) => object) },
    changes,
  };
}
