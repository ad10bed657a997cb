import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { compareTimestamps } from './data-type/timestamp.ts';
import type { Sha1 } from './deterministic-id.ts';
import { liftObjects } from './lift.ts';
import { type Definitions, type Marking, markingOf } from './markings.ts';
import { sortOf } from './object.ts';
import type { Placed } from './placed.ts';
import type { Sort } from './record.ts';
import { say } from './texts.ts';
import { judged } from './validate.ts';
import { isStix } from './version.ts';

/** One version of one object. */
export type StixObject = {
  readonly id: string;
  readonly type: string;
  readonly sort: Sort;
  /** When this version was made; observables and markings have no versions. */
  readonly modified: string | undefined;
  readonly isRevoked: boolean;
  readonly marking: Marking;
  /** Where it stood in the document as it was received. */
  readonly place: string;
  /** The object in the words of 2.1, with everything it holds. */
  readonly json: JsonObject;
};

/** How two objects are related (§5.1). */
export type StixRelationship = {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly by: StixObject;
};

export type StixDocument = {
  /** The identifier of the bundle, if it is one. */
  readonly id: string | undefined;
  /** Every version of every object, in the order of the document. */
  readonly objects: readonly StixObject[];
  /** The latest version of each object (§3.6). */
  readonly latest: ReadonlyMap<string, StixObject>;
  /** The latest versions of the relationships between objects that are not revoked. */
  readonly relationships: readonly StixRelationship[];
  /** What was changed where the document was of STIX 2.0. */
  readonly changes: readonly Finding[];
};

/**
 * Reads a bundle or an object of STIX 2.1 or 2.0. Refused with every reason where `validateStix` has
 * an error against it; warnings come with what was read. With `sha1`, observables of 2.0 become
 * objects of their own.
 */
export function readStix(value: JsonValue, sha1?: Sha1): Reading<StixDocument> {
  const document = asObject(value);
  if (!document || !isStix(document)) {
    const text = say('stix.not');
    return { ok: false, findings: [{ rule: 'stix.8', path: '', severity: 'error', text }] };
  }
  const { objects, changes } = liftObjects(document, sha1);
  const findings = judged(document, objects, sha1);
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  const isBundle = member(document, 'type') === 'bundle';
  const id = isBundle ? asString(member(document, 'id')) : undefined;
  return { ok: true, document: { ...modelOf(objects), id, changes }, findings };
}

function modelOf(placed: readonly Placed[]): Omit<StixDocument, 'id' | 'changes'> {
  const definitions: Definitions = new Map(
    placed
      .filter(({ object }) => member(object, 'type') === 'marking-definition')
      .map(({ object }) => [asString(member(object, 'id')) ?? '', object] as const),
  );
  const objects = placed.map((one) => objectOf(one, definitions));
  const latest = new Map<string, StixObject>();
  for (const object of objects) {
    const known = latest.get(object.id);
    if (!known || isLater(object, known)) latest.set(object.id, object);
  }
  return { objects, latest, relationships: [...latest.values()].flatMap(relationshipOf) };
}

function objectOf({ object, place }: Placed, definitions: Definitions): StixObject {
  return {
    id: asString(member(object, 'id')) ?? '',
    type: asString(member(object, 'type')) ?? '',
    sort: sortOf(object),
    modified: asString(member(object, 'modified')),
    isRevoked: member(object, 'revoked') === true,
    marking: markingOf(object, definitions),
    place,
    json: object,
  };
}

function isLater({ modified }: StixObject, known: StixObject): boolean {
  if (modified === undefined || known.modified === undefined) return false;
  return compareTimestamps(modified, known.modified) > 0;
}

function relationshipOf(by: StixObject): readonly StixRelationship[] {
  if (by.type !== 'relationship' || by.isRevoked) return [];
  const [type, source, target] = ['relationship_type', 'source_ref', 'target_ref'].map(
    (name) => asString(member(by.json, name)) ?? '',
  );
  if (type === undefined || source === undefined || target === undefined) return [];
  return [{ type, source, target, by }];
}
