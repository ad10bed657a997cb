import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { commonProperties, isCommonProperty, reservedProperties } from './common.ts';
import { judgeCustom } from './custom.ts';
import { isTypeName, typeOfId } from './data-type/identifier.ts';
import { selected, stepsOf } from './data-type/selector.ts';
import { compareTimestamps, isTimestamp, precision } from './data-type/timestamp.ts';
import { judgeExtensions } from './extensions.ts';
import { below, type Place } from './gather.ts';
import { objectType } from './object-type.ts';
import type { ObjectType, Sort } from './record.ts';
import { has } from './rule.ts';
import { judgeProperties, type Judging } from './value.ts';

/** The sort of an object: by its type, else by what its extension says it is (§7.3), else an SDO. */
export function sortOf(object: JsonObject): Sort {
  const known = objectType(asString(member(object, 'type')) ?? '');
  return known?.sort ?? newSort(object) ?? (has(object, 'created') ? 'sdo' : 'sco');
}

function newSort(object: JsonObject): Exclude<Sort, 'meta'> | undefined {
  const kinds = Object.values(asObject(member(object, 'extensions')) ?? {}).map((extension) =>
    member(extension, 'extension_type'),
  );
  return (['sdo', 'sro', 'sco'] as const).find((sort) => kinds.includes(`new-${sort}`));
}

/** Judges one STIX object of 2.1 by everything that can be told from it alone. */
export function judgeObject(judging: Judging, object: JsonObject, place: Place): void {
  const name = asString(member(object, 'type'));
  const type = objectType(name ?? '');
  const sort = sortOf(object);
  judgeType(judging, object, type, place);
  const shared = { clause: '3.2', properties: commonProperties({ sort, name: name ?? '' }) };
  judgeProperties(judging, judging.container ? withoutId(shared) : shared, object, place);
  if (type) judgeProperties(judging, type, object, place);
  judgeIdentity(judging, object, place);
  judgeTimes(judging, object, place);
  judgeOthers(judging, { object, type, shared }, place);
  judgeExtensions(judging, object, type, place);
  judgeSelectors(judging, object, place);
}

type Shared = { readonly clause: string; readonly properties: ReturnType<typeof commonProperties> };

/** §2.13: in an observable container the key is the identifier. */
function withoutId({ clause, properties }: Shared): Shared {
  const kept = Object.entries(properties).filter(([name]) => name !== 'id');
  return { clause, properties: Object.fromEntries(kept) };
}

/** §3.1 and §11.2: the type is written as types are, and one of one’s own says so. */
function judgeType(
  { report }: Judging,
  object: JsonObject,
  type: ObjectType | undefined,
  place: Place,
): void {
  const name = asString(member(object, 'type'));
  if (type || name === undefined) return;
  const values = { type: name };
  const at = below(place, 'type');
  if (name === 'bundle') report(at, { clause: '8', text: 'stix.bundle-in-bundle' });
  else if (!isTypeName(name) || name === 'action') {
    report(at, { clause: '3.1', text: 'stix.type-name', values });
  } else if (!name.startsWith('x-') && newSort(object) === undefined) {
    report(at, { clause: '11.2', text: 'stix.unknown-type', severity: 'warning', values });
  }
}

/** §2.9 and §3.2: identifier and version of the standard. */
function judgeIdentity({ report, container }: Judging, object: JsonObject, place: Place): void {
  const [type, id] = [asString(member(object, 'type')), asString(member(object, 'id'))];
  if (id !== undefined && !container) {
    const begins = typeOfId(id);
    const at = below(place, 'id');
    if (begins === undefined) report(at, { clause: '2.9', text: 'stix.identifier' });
    else if (type !== undefined && begins !== type) {
      report(at, { clause: '2.9', text: 'stix.id-type', values: { type } });
    }
  }
  const version = member(object, 'spec_version');
  if (version !== undefined && version !== '2.1') {
    report(below(place, 'spec_version'), { clause: '3.2', text: 'stix.spec-version' });
  }
}

/** §3.2 and §3.6.1: to the millisecond at least, and never modified before created. */
function judgeTimes({ report }: Judging, object: JsonObject, place: Place): void {
  if (sortOf(object) === 'sco') return;
  const [created, modified] = ['created', 'modified'].map((property) => {
    const time = asString(member(object, property));
    if (time === undefined || !isTimestamp(time)) return undefined;
    if (precision(time) < 3) {
      const values = { property };
      report(below(place, property), { clause: '3.2', text: 'stix.timestamp-precision', values });
    }
    return time;
  });
  if (created && modified && compareTimestamps(created, modified) > 0) {
    const values = { earlier: 'created', later: 'modified' };
    report(below(place, 'modified'), { clause: '3.6', text: 'stix.order', values });
  }
}

type Judged = {
  readonly object: JsonObject;
  readonly type: ObjectType | undefined;
  readonly shared: Shared;
};

/** Properties that neither the type nor its sort defines. */
function judgeOthers(judging: Judging, { object, type, shared }: Judged, place: Place): void {
  const isExtended = hasTopLevelExtension(object);
  for (const [property, value] of Object.entries(object)) {
    if (Object.hasOwn(type?.properties ?? {}, property)) continue;
    const at = below(place, property);
    if (Object.hasOwn(shared.properties, property)) continue;
    if (isCommonProperty(property)) judgeMisplaced(judging, object, property, at);
    else if (reservedProperties.has(property)) {
      judging.report(at, { clause: '3.8', text: 'stix.reserved', values: { property } });
    } else judgeCustom(judging.report, { property, value, isDeclared: isExtended || !type }, at);
  }
}

function hasTopLevelExtension(object: JsonObject): boolean {
  return Object.values(asObject(member(object, 'extensions')) ?? {}).some(
    (extension) => member(extension, 'extension_type') === 'toplevel-property-extension',
  );
}

/** §3.2: a common property that this kind of object does not use. SCOs may be versioned (§3.6). */
function judgeMisplaced(
  { report }: Judging,
  object: JsonObject,
  property: string,
  at: Place,
): void {
  if (property === 'defanged') report(at, { clause: '3.2', text: 'stix.defanged' });
  else {
    const values = { property, type: asString(member(object, 'type')) ?? '' };
    report(at, { clause: '3.2', text: 'stix.not-applicable', severity: 'warning', values });
  }
}

/** §7.2.3: every selector is written as selectors are, and leads to something. */
function judgeSelectors({ report }: Judging, object: JsonObject, place: Place): void {
  const granular = items(member(object, 'granular_markings'));
  for (const [at, marking] of granular.entries()) {
    const path = below(below(below(place, 'granular_markings'), at), 'selectors');
    for (const [index, value] of items(member(marking, 'selectors')).entries()) {
      const selector = asString(value);
      if (selector === undefined) continue;
      const steps = stepsOf(selector);
      const text = steps ? 'stix.selector' : 'stix.selector-form';
      if (steps && selected(object, steps) !== undefined) continue;
      report(below(path, index), { clause: '7.2.3', text, values: { selector } });
    }
  }
}
