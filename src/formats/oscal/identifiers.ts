import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import type { Remarks, Rule } from './remarks.ts';
import { objectsOf, type Place, pointerOf } from './walk.ts';

/** What a document defines, by which something in it may be referred to. */
export type Identifiers = {
  /** UUIDs, in small letters, with the kind of object that has each. */
  readonly uuids: ReadonlyMap<string, string>;
  /** Identifiers of groups, controls, parts and whatever else has an `id`, but for parameters. */
  readonly ids: ReadonlySet<string>;
  readonly params: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
};

/** Kinds of objects whose `id` is none: names in a foreign scheme. */
const foreign: ReadonlySet<string> = new Set([
  'external-ids',
  'system-ids',
  'system-id',
  'threat-ids',
]);

/** Whose identifiers must differ from one another, and the constraint of the models that says so. */
const scopes: Readonly<Record<string, Rule>> = {
  groups: 'oscal.catalog-groups-controls-parts',
  controls: 'oscal.catalog-groups-controls-parts',
  parts: 'oscal.catalog-groups-controls-parts',
  params: 'oscal.catalog-params',
  roles: 'oscal.role-unique',
};

type Taken = Map<string, { readonly kind: string; readonly place: Place }>;

/**
 * The identifiers of a document. Told are two objects of one kind with the same UUID, and groups,
 * controls and parts, parameters, or roles of the same identifier. Objects of different kinds that
 * share a UUID are only warned of, as tools give a result and its component one.
 */
export function identifiersOf(document: JsonObject, notes: Remarks): Identifiers {
  const uuids: Taken = new Map();
  const ids = new Map<Rule, Taken>();
  const all = { ids: new Set<string>(), params: new Set<string>(), roles: new Set<string>() };
  for (const { object, place, kind } of objectsOf(document)) {
    const uuid = asString(object['uuid'])?.toLowerCase();
    if (uuid !== undefined) takeUuid(uuids, uuid, { kind, place }, notes);
    const id = asString(object['id']);
    if (id === undefined || foreign.has(kind)) continue;
    if (kind === 'params') all.params.add(id);
    else all.ids.add(id);
    if (kind === 'roles') all.roles.add(id);
    const rule = scopes[kind];
    if (rule) takeId(ids, rule, { id, kind, place }, notes);
  }
  const kinds = new Map([...uuids].map(([uuid, { kind }]) => [uuid, kind]));
  return { uuids: kinds, ...all };
}

function takeUuid(
  taken: Taken,
  uuid: string,
  { kind, place }: { readonly kind: string; readonly place: Place },
  notes: Remarks,
): void {
  const known = taken.get(uuid);
  if (!known) {
    taken.set(uuid, { kind, place });
    return;
  }
  const severity = known.kind === kind ? 'error' : 'warning';
  notes[severity](
    'oscal.uuid-unique',
    () => `${pointerOf(place)}/uuid`,
    () => ({ uuid, other: pointerOf(known.place) }),
  );
}

function takeId(
  scopesTaken: Map<Rule, Taken>,
  rule: Rule,
  { id, kind, place }: { readonly id: string; readonly kind: string; readonly place: Place },
  notes: Remarks,
): void {
  const taken = scopesTaken.get(rule) ?? new Map<string, { kind: string; place: Place }>();
  scopesTaken.set(rule, taken);
  const known = taken.get(id);
  if (!known) {
    taken.set(id, { kind, place });
    return;
  }
  notes.error(
    rule,
    () => `${pointerOf(place)}/id`,
    () => ({ id, other: pointerOf(known.place) }),
  );
}
