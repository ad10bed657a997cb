import { asArray, asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { idOf, objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import { type Body, type ControlNode, type GroupNode } from './body.ts';
import type { Selection } from './import.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import { isKept, type Issue, metadataOf } from './metadata.ts';

/**
 * The final operations (profile resolution, “Final Operations”): the catalogue with its metadata,
 * the back matter of all sources, without what nothing refers to, in canonical order.
 */
export function finished(
  profile: OscalDocument,
  body: Body,
  selections: readonly Selection[],
  issue: Issue,
): JsonObject {
  const catalogs = selections.map(({ catalog }) => catalog);
  // Of a catalogue that is imported again and again, the last time says where its resources stand.
  const lastly = [...new Set(catalogs.toReversed())].reverse();
  const metadata = metadataOf(profile, [...new Set(catalogs)], issue);
  const set = new Set(
    objectsIn(profile.root['modify'], 'set-parameters').map((each) => asString(each['param-id'])),
  );
  const controls = body.controls.map(controlObject);
  const groups = body.groups.map(groupObject);
  const mentions = mentionsIn([metadata, ...controls, ...groups]);
  const isSet = (param: JsonObject) => set.has(idOf(param));
  const params = referred(body.params, mentions, (param) => idOf(param), isSet);
  // Parameters of a group are as loose as those of the catalogue, and stay where they are.
  const pruned = groups.map((group) => withReferredParams(group, mentions, isSet));
  const resources = referred(
    resourcesOf([...lastly, profile.root]),
    mentions,
    (resource) => (asString(resource['uuid']) ?? '').toLowerCase(),
    () => false,
  );
  return withoutEmpty({
    uuid: issue.uuid,
    metadata,
    params,
    controls,
    groups: pruned,
    ...(resources.length > 0 && { 'back-matter': { resources } }),
  });
}

/**
 * “Pruning and Ordering”: what is referred to, directly or by something else that stays, is
 * marked `keep: always`, or is in other ways to stay. Each is looked at once.
 */
function referred(
  objects: readonly JsonObject[],
  mentions: Mentions,
  nameOf: (object: JsonObject) => string,
  staysAnyway: (object: JsonObject) => boolean,
): readonly JsonObject[] {
  const byName = new Map<string, JsonObject[]>();
  for (const object of objects) {
    const name = nameOf(object);
    const known = byName.get(name);
    if (known) known.push(object);
    else byName.set(name, [object]);
  }
  const waiting = objects.filter((object) => isKept(object) || staysAnyway(object));
  /** Whoever is called so is called once. */
  const call = (name: string) => {
    for (const object of byName.get(name) ?? []) waiting.push(object);
    byName.delete(name);
  };
  // There may be far more mentions than objects here: many groups with few parameters each.
  for (const name of [...byName.keys()]) if (mentions.has(name)) call(name);
  const staying = new Set<JsonObject>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (staying.has(next)) continue;
    staying.add(next);
    for (const name of mentionsIn([next])) call(name);
  }
  return objects.filter((object) => staying.has(object));
}

function withReferredParams(
  group: JsonObject,
  mentions: Mentions,
  isSet: (param: JsonObject) => boolean,
): JsonObject {
  const params = referred(objectsIn(group, 'params'), mentions, idOf, isSet);
  const groups = objectsIn(group, 'groups').map((each) =>
    withReferredParams(each, mentions, isSet),
  );
  return withoutEmpty({
    ...group,
    ...(group['params'] !== undefined && { params }),
    ...(group['groups'] !== undefined && { groups }),
  });
}

/**
 * “Backmatter Resolution”: the resources of the imported documents in their order, then those of
 * the profile. A later resource takes the place of an earlier one of its uuid, unless only the
 * earlier is marked to be kept.
 */
function resourcesOf(documents: readonly JsonObject[]): readonly JsonObject[] {
  const byUuid = new Map<string, JsonObject>();
  for (const document of documents) {
    for (const resource of objectsIn(document['back-matter'], 'resources')) {
      const uuid = (asString(resource['uuid']) ?? '').toLowerCase();
      const known = byUuid.get(uuid);
      if (known && isKept(known) && !isKept(resource)) continue;
      byUuid.delete(uuid);
      byUuid.set(uuid, resource);
    }
  }
  return [...byUuid.values()];
}

// The order of members in the catalog model; what it does not name comes before the contained.
const controlOrder = ['id', 'class', 'title', 'params', 'props', 'links', 'parts'];

function controlObject({ content, controls }: ControlNode): JsonObject {
  return withoutEmpty({ ...ordered(content), controls: controls.map(controlObject) });
}

function groupObject({ content, controls, groups }: GroupNode): JsonObject {
  const inside = { controls: controls.map(controlObject), groups: groups.map(groupObject) };
  return withoutEmpty({ ...ordered(content), ...inside });
}

function ordered(content: JsonObject): JsonObject {
  const known = controlOrder.filter((name) => content[name] !== undefined);
  const others = Object.keys(content).filter((name) => !controlOrder.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, content[name] ?? null]));
}

/** No list of OSCAL may be empty. */
function withoutEmpty(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => asArray(value)?.length !== 0),
  );
}
