import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { typeOfId } from './data-type/identifier.ts';
import { below } from './gather.ts';
import { objectType } from './object-type.ts';
import type { Placed } from './placed.ts';

/**
 * Whether a value is a STIX document: a bundle, or one object that says by version or type that it
 * is of STIX. Cheap: nothing inside is looked at.
 */
export function isStix(value: JsonValue): boolean {
  const [type, id] = [asString(member(value, 'type')), asString(member(value, 'id'))];
  if (type === undefined || id === undefined) return false;
  if (type === 'bundle') return id.startsWith('bundle--');
  const [version, begins] = [member(value, 'spec_version'), typeOfId(id)];
  if (version === '2.1' || version === '2.0') return begins !== undefined;
  return begins === type && objectType(type) !== undefined;
}

/** The objects of a document, with the places where they stand. */
export function objectsOf(document: JsonObject): readonly Placed[] {
  if (member(document, 'type') !== 'bundle') return [{ object: document, place: '' }];
  return items(member(document, 'objects')).flatMap((value, at) => {
    const object = asObject(value);
    return object ? [{ object, place: below('/objects', at) }] : [];
  });
}

/**
 * Which objects of a document are of STIX 2.0. There the bundle names the version and objects do
 * not; in 2.1 every object but an observable does. So where no object names one, all are of 2.0.
 */
export function isOf20(document: JsonObject, objects: readonly Placed[]): (at: Placed) => boolean {
  const isBundleOf20 =
    member(document, 'type') === 'bundle' && member(document, 'spec_version') === '2.0';
  const isAnyOf21 = objects.some(({ object }) => member(object, 'spec_version') === '2.1');
  return ({ object }) => {
    const version = member(object, 'spec_version');
    if (version !== undefined) return version === '2.0';
    if (isBundleOf20) return true;
    const type = asString(member(object, 'type')) ?? '';
    return (
      !isAnyOf21 && objectType(type)?.sort !== 'sco' && member(object, 'created') !== undefined
    );
  };
}
