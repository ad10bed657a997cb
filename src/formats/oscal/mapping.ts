import { asNumber, asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { objectsIn } from './members.ts';
import type { OscalDocument } from './model.ts';

/** The namespace of whatever names none. */
export const oscalNamespace = 'http://csrc.nist.gov/ns/oscal';

/** How the requirements of sources and targets relate (mapping model, `map/relationship`). */
export const relationships = [
  'equivalent-to',
  'equal-to',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
] as const;
export type Relationship = (typeof relationships)[number];

export function isRelationship(text: string): text is Relationship {
  return relationships.some((one) => one === text);
}

/** The same relation seen from the other side: `A subset-of B` is `B superset-of A`. */
export function reversed(relationship: Relationship): Relationship {
  if (relationship === 'subset-of') return 'superset-of';
  if (relationship === 'superset-of') return 'subset-of';
  return relationship;
}

/** Whether what satisfies the sources satisfies the targets: what may be carried over. */
export function carriesOver(relationship: Relationship): boolean {
  return (
    relationship === 'equal-to' ||
    relationship === 'equivalent-to' ||
    relationship === 'superset-of'
  );
}

/** A control, or a statement of one, that a map is about. */
export type MappingItem = { readonly type: 'control' | 'statement'; readonly idRef: string };

/** One relation between a set of sources and a set of targets. */
export type MappingEntry = {
  readonly uuid: string;
  /** Of OSCAL where `namespace` is; else as somebody else defines it. */
  readonly relationship: Relationship | undefined;
  readonly relationshipAsWritten: string;
  readonly namespace: string;
  readonly sources: readonly MappingItem[];
  readonly targets: readonly MappingItem[];
  /** Share of the targets that is covered, where said. */
  readonly coverage: number | undefined;
  readonly remarks: string | undefined;
};

/** A mapping from one catalogue or profile to another. */
export type Mapping = {
  readonly uuid: string;
  readonly status: string | undefined;
  readonly source: MappedResource;
  readonly target: MappedResource;
  readonly entries: readonly MappingEntry[];
  /** Controls that are said to have no counterpart, by their id. */
  readonly gaps: { readonly source: readonly string[]; readonly target: readonly string[] };
};

export type MappedResource = { readonly type: string; readonly href: string };

/** The mappings of a mapping collection that was read; what the provenance says holds for each. */
export function mappingsOf(document: OscalDocument): readonly Mapping[] {
  const { provenance, mappings } = document.root;
  // The schema allows one mapping without a list.
  const list = asList(mappings);
  return list.map((mapping) => ({
    uuid: asString(mapping['uuid']) ?? '',
    status: asString(mapping['status']) ?? asString(member(provenance, 'status')),
    source: resourceOf(mapping['source-resource']),
    target: resourceOf(mapping['target-resource']),
    entries: objectsIn(mapping, 'maps').map(entryOf),
    gaps: {
      source: gapIn(mapping['source-gap-summary']),
      target: gapIn(mapping['target-gap-summary']),
    },
  }));
}

function gapIn(summary: JsonValue | undefined): readonly string[] {
  return objectsIn(asObject(summary) ?? {}, 'unmapped-controls').flatMap((each) =>
    items(each['with-ids']).flatMap((id) => asString(id) ?? []),
  );
}

function asList(value: JsonValue | undefined): readonly JsonObject[] {
  const one = asObject(value);
  return one ? [one] : objectsIn({ list: value ?? [] }, 'list');
}

function resourceOf(value: JsonValue | undefined): MappedResource {
  return {
    type: asString(member(value, 'type')) ?? '',
    href: asString(member(value, 'href')) ?? '',
  };
}

function entryOf(map: JsonObject): MappingEntry {
  const written = asString(map['relationship']) ?? '';
  const namespace = asString(map['ns']) ?? oscalNamespace;
  return {
    uuid: asString(map['uuid']) ?? '',
    relationship: namespace === oscalNamespace && isRelationship(written) ? written : undefined,
    relationshipAsWritten: written,
    namespace,
    sources: objectsIn(map, 'sources').map(itemOf),
    targets: objectsIn(map, 'targets').map(itemOf),
    coverage: asNumber(member(map['coverage'], 'target-coverage')),
    remarks: asString(map['remarks']),
  };
}

function itemOf(item: JsonObject): MappingItem {
  const type = item['type'] === 'statement' ? 'statement' : 'control';
  return { type, idRef: asString(item['id-ref']) ?? '' };
}
